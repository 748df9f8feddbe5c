using System.Globalization;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>Texts for a sheet with little room. What was cut says so.</summary>
internal static class Shortened
{
    private const string Ellipsis = " …";

    /// <summary>At most so many characters, cut between words where there are any.</summary>
    public static string To(string text, int most)
    {
        var line = OneLine(text);
        if (new StringInfo(line).LengthInTextElements <= most)
        {
            return line;
        }

        // Letters with their accents and pictures of more than one sign stay whole.
        var head = new StringInfo(line).SubstringByTextElements(0, most - Ellipsis.Length);
        var blank = head.LastIndexOf(' ');
        return head[..(blank > head.Length / 2 ? blank : head.Length)].TrimEnd(' ', ',', ';', ':', '.') + Ellipsis;
    }

    /// <summary>The text on one line.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
