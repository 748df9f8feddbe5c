using System.IO.Compression;

namespace OpKoers.Editions.Content;

/// <summary>Content as it is stored.</summary>
internal static class Compressed
{
    // An edition of the largest municipality is a tenth of this; what says to be more is damaged.
    private const int Most = 512 * 1024 * 1024;

    public static byte[] Pack(byte[] content)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return target.ToArray();
    }

    /// <summary>The content, which must be of the size that was stored beside it.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public static byte[] Unpack(byte[] packed, int size)
    {
        if (size is < 0 or > Most)
        {
            throw new InvalidDataException($"Content of {size} bytes is no edition.");
        }

        var content = new byte[size];
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            brotli.ReadExactly(content);
            return brotli.ReadByte() < 0 ? content : throw new InvalidDataException("The content is longer than was stored beside it.");
        }
        catch (Exception broken) when (broken is EndOfStreamException or InvalidOperationException)
        {
            throw new InvalidDataException("The content can not be unpacked.", broken);
        }
    }
}
