using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace OpKoers.Ui.Hosting;

/// <summary>
/// The style sheet, script, fonts and theme that the shell serves. They live in the assembly under one address that holds a hash of
/// their content: a browser may keep them for ever, and a new build has a new address.
/// </summary>
public sealed class UiAssets
{
    private const string Prefix = "ui/";

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".woff2"] = "font/woff2",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private readonly Dictionary<string, UiAsset> assets = new(StringComparer.Ordinal);
    private readonly string root;

    public UiAssets(IOptions<UiOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var files = ReadEmbedded();
        Theme = AddTheme(files, options.Value.Theme);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name));
            hash.AppendData(bytes);
            assets.Add(name, new UiAsset(bytes, Compress(name, bytes), ContentTypes[Path.GetExtension(name)]));
        }

        Version = Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
        root = $"/ui/{Version}/";
    }

    /// <summary>Hash over everything that is served, twelve hexadecimal digits.</summary>
    public string Version { get; }

    /// <summary>The name of the theme in use, which is a class on the root element as "esdam-theme"; null for the neutral theme.</summary>
    public string? Theme { get; }

    /// <summary>Everything that is served, by name, for a site that keeps its own copies.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files => assets.ToDictionary(asset => asset.Key, asset => (ReadOnlyMemory<byte>)asset.Value.Bytes, StringComparer.Ordinal);

    /// <summary>The address of an asset.</summary>
    public string Href(string name) => root + name;

    internal UiAsset? Find(string version, string name) =>
        version == Version && assets.TryGetValue(name, out var asset) ? asset : null;

    private static Dictionary<string, byte[]> ReadEmbedded()
    {
        var assembly = typeof(UiAssets).Assembly;
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files.Add(resource[Prefix.Length..], bytes);
        }

        return files;
    }

    // Only the theme in use is served, always as "thema.css".
    private static string? AddTheme(Dictionary<string, byte[]> files, string? theme)
    {
        var own = theme is null ? null
            : files.TryGetValue($"thema-{theme}.css", out var shipped) ? shipped
            : File.Exists(theme) ? File.ReadAllBytes(theme)
            : throw new InvalidOperationException($"The setting Ui:Theme names '{theme}', which is neither a shipped theme nor a file.");
        foreach (var name in files.Keys.Where(name => name.StartsWith("thema-", StringComparison.Ordinal)).ToList())
        {
            files.Remove(name);
        }

        if (own is null)
        {
            return null;
        }

        files.Add("thema.css", own);
        return Path.GetFileNameWithoutExtension(theme);
    }

    private static byte[]? Compress(string name, byte[] bytes)
    {
        if (name.EndsWith(".woff2", StringComparison.Ordinal))
        {
            return null;
        }

        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return target.ToArray();
    }
}

internal sealed record UiAsset(byte[] Bytes, byte[]? Brotli, string ContentType);
