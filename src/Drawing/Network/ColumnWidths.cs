namespace OpKoers.Drawing.Network;

/// <summary>How the width of the sheet is shared between columns and the space for lines.</summary>
internal sealed record ColumnWidths
{
    private const double LeastGoal = 110;
    private const double LeastEffort = 150;

    /// <summary>Left of the first column runs the line from the vision.</summary>
    public const double Margin = 16;

    /// <summary>Kept free on both sides of the sheet, so that the heavy outline of a chosen box is not cut.</summary>
    public const double Edge = 2;

    public required double[] Lefts { get; init; }

    public required double[] Widths { get; init; }

    /// <summary>Width of the whole sheet.</summary>
    public required double Sheet { get; init; }

    /// <summary>Space between goals and efforts.</summary>
    public required double MainGap { get; init; }

    /// <summary>Shares the width: goals in the middle and efforts get most, for they say most.</summary>
    public static ColumnWidths Share(NetworkGraph graph, double width, Density density)
    {
        var levels = graph.Levels;
        var columns = levels + 1;
        var weights = new double[columns];
        var least = new double[columns];
        var most = new double[columns];
        for (var column = 0; column < columns; column++)
        {
            var (isEffort, isLast) = (column == levels, column == levels - 1);
            weights[column] = isEffort ? density == Density.Roomy ? 1.86 : 2.4 : isLast ? 1.8 : column == 0 ? 1 : 1.2;
            least[column] = isEffort ? LeastEffort : LeastGoal;
            most[column] = isEffort ? density == Density.Roomy ? 400 : 520 : isLast ? 360 : 240;
        }

        var treeGap = graph.Lines.Exists(line => line.Goal.Column < levels - 1) ? 52d : 30d;
        var gaps = Math.Max(0, levels - 1) * treeGap;
        var mainGap = levels == 0 ? 0 : Math.Clamp(0.145 * width, 80, 190);
        var left = levels == 0 ? Edge : Margin;
        var sheet = Math.Max(width, left + gaps + mainGap + least.Sum() + Edge);
        var widths = Divide(sheet - left - gaps - mainGap - Edge, weights, least, most);
        mainGap = levels == 0 ? 0 : sheet - left - gaps - widths.Sum() - Edge;
        var lefts = new double[columns];
        for (var column = 0; column < columns; column++)
        {
            lefts[column] = left;
            left += widths[column] + (column < levels - 1 ? treeGap : mainGap);
        }

        return new() { Lefts = lefts, Widths = widths, Sheet = sheet, MainGap = mainGap };
    }

    // Columns that hit a bound are settled first; the others share what is left by weight.
    private static double[] Divide(double room, double[] weights, double[] least, double[] most)
    {
        var widths = new double[weights.Length];
        var settled = new bool[weights.Length];
        while (true)
        {
            var (free, weight) = (room, 0d);
            for (var index = 0; index < weights.Length; index++)
            {
                free -= settled[index] ? widths[index] : 0;
                weight += settled[index] ? 0 : weights[index];
            }

            var changed = false;
            for (var index = 0; index < weights.Length && weight > 0; index++)
            {
                if (settled[index])
                {
                    continue;
                }

                widths[index] = Math.Round(free * weights[index] / weight, 1);
                var bounded = Math.Max(least[index], Math.Min(most[index], widths[index]));
                if (bounded != widths[index])
                {
                    widths[index] = bounded;
                    settled[index] = true;
                    changed = true;
                    break;
                }
            }

            if (!changed)
            {
                return widths;
            }
        }
    }
}
