using System.Globalization;
using System.Text;
using OpKoers.Drawing.Fonts;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>Texts for a sheet with little room. What was cut says so.</summary>
internal static class Shortened
{
    private const string Ellipsis = " …";

    /// <summary>Width of an average letter, in parts of the font size.</summary>
    private const double Average = 0.5;

    /// <summary>At most as wide as so many average letters, cut between words where there are any.</summary>
    public static string To(string text, int most)
    {
        var line = OneLine(text);
        var room = most * Average;
        if (Width(line) <= room)
        {
            return line;
        }

        var head = Head(line, room - Width(Ellipsis));
        var blank = head.LastIndexOf(' ');
        return head[..(blank > head.Length / 2 ? blank : head.Length)].TrimEnd(' ', ',', ';', ':', '.') + Ellipsis;
    }

    /// <summary>The text on one line.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Letters with their accents and pictures of more than one sign stay whole.
    private static string Head(string line, double room)
    {
        var (length, width) = (0, 0d);
        var elements = StringInfo.GetTextElementEnumerator(line);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            width += Width(element);
            if (width > room)
            {
                break;
            }

            length += element.Length;
        }

        return line[..length];
    }

    private static double Width(string text) => text.EnumerateRunes().Sum(Width);

    // Our font knows the letters of Europe. Of others it is known how wide they are about; too wide is better than a second sheet.
    private static double Width(Rune rune)
    {
        if (rune.Value < 0x0590)
        {
            Span<char> characters = stackalloc char[2];
            return FontMetrics.SemiBold.Measure(characters[..rune.EncodeToUtf16(characters)], 1);
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
            _ => rune.Value < 0x1100 ? 0.65 : 1.4,
        };
    }
}
