using System.Globalization;
using System.Text;

namespace OpKoers.Access.Domain.Qr;

/// <summary>
/// A QR symbol for a short text: byte mode, error correction level M, versions 1 up to and including 10. Enough for the address of an
/// authenticator key, and small enough to test whole.
/// </summary>
internal sealed class QrCode
{
    /// <summary>Light modules that must surround the symbol.</summary>
    public const int QuietZone = 4;

    private readonly QrGrid grid;

    private QrCode(QrGrid grid, int mask) => (this.grid, Mask) = (grid, mask);

    /// <summary>Modules per side, without the quiet zone.</summary>
    public int Size => grid.Size;

    /// <summary>Which of the eight masks was chosen.</summary>
    public int Mask { get; }

    /// <summary>Whether a module is dark; from the top left, from 0.</summary>
    public bool this[int x, int y] => grid[x, y];

    /// <summary>The symbol of a text, as UTF-8.</summary>
    /// <exception cref="ArgumentException">The text is longer than version 10 holds.</exception>
    public static QrCode Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = QrVersion.For(bytes.Length)
            ?? throw new ArgumentException($"At most {QrVersion.LargestCapacity} bytes fit, and this is {bytes.Length}.", nameof(text));
        var plain = QrGrid.WithPatterns(version);
        plain.Place(QrCodewords.Of(bytes, version));
        return Enumerable.Range(0, 8)
            .Select(mask => new QrCode(plain.Masked(mask), mask))
            .MinBy(code => QrMask.Penalty(code.grid))!;
    }

    /// <summary>
    /// The dark modules as the data of one SVG path, in units of a module, with the quiet zone around: for a view box of
    /// <c>0 0 (Size + 8) (Size + 8)</c>. One rectangle per run, so that no hairlines show between modules.
    /// </summary>
    public string Path()
    {
        var path = new StringBuilder();
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                var start = x;
                while (x < Size && grid[x, y])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start + QuietZone} {y + QuietZone}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return path.ToString();
    }
}
