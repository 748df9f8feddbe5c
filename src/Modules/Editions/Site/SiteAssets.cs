using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using OpKoers.Ui.Hosting;

namespace OpKoers.Editions.Site;

/// <summary>
/// The style sheet, fonts and the one small script of the site, in a folder that is named by their content: a browser may keep them for ever.
/// </summary>
internal sealed class SiteAssets
{
    private const string Script = "zoek.js";

    // Of the staff application only; residents need none of it.
    private const string StaffScript = "opkoers.js";

    private readonly Dictionary<string, ReadOnlyMemory<byte>> files;

    public SiteAssets(string? theme)
    {
        var ui = new UiAssets(Options.Create(new UiOptions { Theme = theme }));
        Theme = ui.Theme;
        files = ui.Files.Where(file => file.Key != StaffScript).ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        files.Add(Script, Read("OpKoers.Editions.Site.zoek.js"));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name));
            hash.AppendData(bytes.Span);
        }

        // With a dot in it, no key of an edition can ever be this folder.
        Folder = "ui." + Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }

    /// <summary>The name of the theme, which is a class on the root element; null for the neutral theme.</summary>
    public string? Theme { get; }

    public string Folder { get; }

    public string StyleSheet => Folder + "/opkoers.css";

    public string ThemeSheet => Folder + "/thema.css";

    public string SearchScript => Folder + "/" + Script;

    public IEnumerable<SiteFile> Files => files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new SiteFile(Folder + "/" + file.Key, TypeOf(file.Key), () => file.Value));

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".woff2" => "font/woff2",
        _ => "text/plain; charset=utf-8",
    };

    private static byte[] Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>A file of the site.</summary>
/// <param name="Path">Its place from the root of the site, with forward slashes.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Write">Makes its bytes.</param>
internal sealed record SiteFile(string Path, string ContentType, Func<ReadOnlyMemory<byte>> Write)
{
    public const string Html = "text/html; charset=utf-8";
}
