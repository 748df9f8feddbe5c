using System.IO.Compression;
using System.Security.Cryptography;
using OpKoers.Editions.Site;

namespace OpKoers.Editions.Serving;

/// <summary>A file as it is sent: its bytes, the same compressed, and a mark by which a browser knows that it has them already.</summary>
internal sealed class LiveFile
{
    private LiveFile(string contentType, byte[] body)
    {
        ContentType = contentType;
        Body = body;
        Tag = "\"" + Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12)) + "\"";
        Packed = contentType == "font/woff2" || body.Length < 512 ? null : Pack(body);
    }

    public string ContentType { get; }

    public byte[] Body { get; }

    public byte[]? Packed { get; }

    public string Tag { get; }

    public int Size => Body.Length + (Packed?.Length ?? 0) + 256;

    public static LiveFile Of(SiteFile file) => new(file.ContentType, file.Write().ToArray());

    public static LiveFile OfPage(byte[] page) => new(SiteFile.Html, page);

    private static byte[] Pack(byte[] body)
    {
        using var target = new MemoryStream(body.Length / 4);
        using (var brotli = new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(body);
        }

        return target.ToArray();
    }
}
