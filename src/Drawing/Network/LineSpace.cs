namespace OpKoers.Drawing.Network;

/// <summary>How lines share a side of a box or a channel: enough room for each arrow head, and a fair squeeze when there is none.</summary>
internal static class LineSpace
{
    private const double Pitch = 8;
    private const double Padding = 10;

    // A goal that many efforts serve grows with its lines, up to here; beyond, the lines draw closer together.
    private const double Most = 240;

    /// <summary>Height that the lines would like.</summary>
    public static double Needed(IReadOnlyList<Line> lines) => lines.Count == 0 ? 0 : Math.Min(Most, (lines.Count * Pitch) + Padding);

    /// <summary>Where the line with a place among others runs, on a side from <paramref name="top"/>.</summary>
    public static double At(int index, int count, double top, double height)
    {
        var pitch = count > 1 ? Math.Min(Pitch + 1, (height - Padding) / (count - 1)) : 0;
        return top + (height / 2) + ((index - ((count - 1) / 2d)) * pitch);
    }
}
