using OpKoers.Drawing.Fonts;

namespace OpKoers.Drawing.Charts;

/// <summary>Where the columns of a ranking stand.</summary>
internal sealed record RankingSheet
{
    private const double TextSize = 13, NarrowBelow = 480;

    public required double Width { get; init; }

    public required double NumberRight { get; init; }

    public required double NameLeft { get; init; }

    public required double NameRoom { get; init; }

    public required double FigureRight { get; init; }

    /// <summary>Whether there is room for a word behind the figure.</summary>
    public required bool HasNotes { get; init; }

    public required ChartAxis X { get; init; }

    public required IReadOnlyList<(double Value, string Words)> Ticks { get; init; }

    public static RankingSheet Of(RankingModel model, double width, double top)
    {
        var narrow = width < NarrowBelow;
        var names = Math.Min(model.Rows.Max(row => FontMetrics.SemiBold.Measure(row.Name, TextSize)) * 1.04, width * (narrow ? 0.33 : 0.3));
        var figures = (model.Rows.Max(row => FontMetrics.SemiBold.Measure(row.Figure, TextSize)) * 1.04) + 4;
        var notes = narrow ? 0 : model.Rows.Max(row => row.Note is { } note ? (FontMetrics.Regular.Measure(note, TextSize) * 1.04) + 8 : 0);
        const double nameLeft = 26;
        var (left, right) = (nameLeft + names + 16, width - figures - notes - 12);
        var (to, step) = Scale(model, narrow ? 3 : 5);
        var x = new ChartAxis(0, to, left, right);
        var decimals = Math.Max(0, (int)-Math.Floor(Math.Log10(step) + 1e-9));
        List<(double, string)> ticks = [];
        for (var index = 0; index * step <= to + (step / 1e6); index++)
        {
            ticks.Add((index * step, model.Words.Number((decimal)(index * step), decimals)));
        }

        return new RankingSheet { Width = width, NumberRight = 18, NameLeft = nameLeft, NameRoom = names, FigureRight = width - notes - 2, HasNotes = !narrow, X = x, Ticks = ticks };
    }

    /// <summary>The end of the axis: all figures fit; a margin that is far wider than all figures is cut, or it would push these together.</summary>
    private static (double To, double Step) Scale(RankingModel model, int steps)
    {
        var most = Math.Max(model.Rows.Max(row => row.Value), model.Reference ?? 0);
        var wide = Math.Min(model.Rows.Max(row => row.High), most * 1.6);
        var reach = Math.Max(Math.Max(most, wide), 1e-6);
        var step = ChartAxis.Round(reach / steps);
        return (Math.Ceiling((reach / step) - 1e-9) * step, step);
    }
}
