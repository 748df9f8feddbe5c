using System.Globalization;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Svg;

/// <summary>Reads the data of a path as <see cref="SvgOutline"/> writes it: absolute, with the letters M, L, H, V, C and Z.</summary>
internal ref struct SvgPath
{
    private readonly ReadOnlySpan<char> data;
    private int at;

    private SvgPath(ReadOnlySpan<char> data) => this.data = data;

    public static Outline Read(string data) => new SvgPath(data).Outline();

    private Outline Outline()
    {
        var outline = new Outline();
        double x = 0;
        double y = 0;
        while (at < data.Length)
        {
            switch (data[at++])
            {
                case 'M':
                    (x, y) = (Next(), Next());
                    outline.Move(x, y);
                    break;
                case 'L':
                    (x, y) = (Next(), Next());
                    outline.Line(x, y);
                    break;
                case 'H':
                    x = Next();
                    outline.Line(x, y);
                    break;
                case 'V':
                    y = Next();
                    outline.Line(x, y);
                    break;
                case 'C':
                    var (x1, y1, x2, y2) = (Next(), Next(), Next(), Next());
                    (x, y) = (Next(), Next());
                    outline.Cubic(x1, y1, x2, y2, x, y);
                    break;
                case 'Z':
                    outline.Close();
                    break;
                default:
                    throw new FormatException("A path holds a letter that we do not write.");
            }
        }

        return outline;
    }

    private double Next()
    {
        while (at < data.Length && data[at] == ' ')
        {
            at++;
        }

        var start = at;
        while (at < data.Length && (char.IsAsciiDigit(data[at]) || data[at] == '.' || (data[at] == '-' && at == start)))
        {
            at++;
        }

        return double.Parse(data[start..at], NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
