using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace OpKoers.Drawing.Pdf;

/// <summary>The bytes of a PDF 1.7 file: numbered objects, then the table of where each starts. Knows nothing of what is drawn.</summary>
internal sealed class PdfFile : IDisposable
{
    private readonly MemoryStream bytes = new();
    private readonly List<long> starts = [];

    public PdfFile()
    {
        // The second line tells transfer programs that the file is binary.
        Raw("%PDF-1.7\n%");
        bytes.Write([0xE2, 0xE3, 0xCF, 0xD3]);
        Raw("\n");
    }

    /// <summary>Promises an object, so that others can refer to it before it is written.</summary>
    public int Reserve()
    {
        starts.Add(-1);
        return starts.Count;
    }

    /// <summary>Writes a promised object.</summary>
    public void Write(int number, string body)
    {
        Begin(number);
        Raw(body);
        Raw("\nendobj\n");
    }

    /// <summary>Writes an object.</summary>
    public int Add(string body)
    {
        var number = Reserve();
        Write(number, body);
        return number;
    }

    /// <summary>Writes a compressed stream.</summary>
    /// <param name="data">What it holds.</param>
    /// <param name="entries">Entries of its dictionary, besides length and filter.</param>
    public int AddStream(ReadOnlySpan<byte> data, string entries = "")
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(data);
        }

        var number = Reserve();
        Begin(number);
        Raw(string.Create(CultureInfo.InvariantCulture, $"<</Length {packed.Length}/Filter/FlateDecode{entries}>>\nstream\n"));
        packed.WriteTo(bytes);
        Raw("\nendstream\nendobj\n");
        return number;
    }

    /// <summary>Closes the file and hands it over.</summary>
    public byte[] Finish(int catalog, int information)
    {
        var table = bytes.Length;
        Raw(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {starts.Count + 1}\n0000000000 65535 f \n"));
        foreach (var start in starts)
        {
            Raw(start >= 0
                ? string.Create(CultureInfo.InvariantCulture, $"{start:0000000000} 00000 n \n")
                : throw new InvalidOperationException("A promised object was not written."));
        }

        Raw(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {starts.Count + 1}/Root {catalog} 0 R/Info {information} 0 R>>\nstartxref\n{table}\n%%EOF\n"));
        return bytes.ToArray();
    }

    /// <summary>A text of the data as a PDF string: in UTF-16, written in hexadecimal, so that no character can end it.</summary>
    public static string Text(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    /// <summary>Bytes that a PDF string may hold as they are: for addresses.</summary>
    public static string Ascii(string text) => "<" + Convert.ToHexString(Encoding.ASCII.GetBytes(text)) + ">";

    public void Dispose() => bytes.Dispose();

    private void Begin(int number)
    {
        starts[number - 1] = bytes.Length;
        Raw(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
    }

    private void Raw(string text) => bytes.Write(Encoding.Latin1.GetBytes(text));
}
