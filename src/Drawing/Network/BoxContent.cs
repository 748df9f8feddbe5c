using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Network;

/// <summary>What stands in a box, placed from the upper left corner of the content.</summary>
internal sealed class BoxContent
{
    public static BoxContent Empty { get; } = new();

    public List<ContentLine> Lines { get; } = [];

    public (Symbol Symbol, double X, double Y, double Size)? Symbol { get; set; }

    /// <summary>Text of the dark label in the lower right corner, and the width of that label.</summary>
    public (string Text, double Width)? Mark { get; set; }

    /// <summary>Least height of the box, padding included.</summary>
    public double Height { get; set; }

    /// <summary>Whether words were left out, so that the whole must be said elsewhere.</summary>
    public bool Cut { get; set; }
}

/// <summary>A line of text in a box; <paramref name="IsTitle"/> is set in semibold when the box lies on the chosen path.</summary>
internal readonly record struct ContentLine(double X, double Baseline, IReadOnlyList<TextRun> Runs, double Size, string Class, Style Style, bool IsTitle = false, TextAnchor Anchor = TextAnchor.Start);
