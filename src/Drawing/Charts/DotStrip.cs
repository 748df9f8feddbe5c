using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Charts;

/// <summary>How a group of areas is spread over one figure: a dot for each on one line from low to high, the chosen one a diamond with its margin.</summary>
public sealed record DotStripModel
{
    /// <summary>What it shows, with unit and period; names the image.</summary>
    public required string Title { get; init; }

    /// <summary>What a reader who cannot see it needs to know, in sentences.</summary>
    public required string Description { get; init; }

    /// <summary>The areas that have a figure, in any order.</summary>
    public required IReadOnlyList<DotStripPoint> Points { get; init; }

    /// <summary>Writes a value of the axis.</summary>
    public required Func<double, string> Number { get; init; }

    /// <summary>Says the middle of the group: "mediaan 32,8".</summary>
    public required Func<double, string> MiddleWords { get; init; }

    /// <summary>Language of its texts, as BCP 47 names it.</summary>
    public string Language { get; init; } = "nl";
}

/// <summary>An area on the strip.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its figure.</param>
/// <param name="Words">The whole sentence for a pointer and a screen reader.</param>
public sealed record DotStripPoint(string Name, double Value, string Words)
{
    /// <summary>Whether it is the one that was chosen.</summary>
    public bool Chosen { get; init; }

    /// <summary>Whether it is demonstrably different from the chosen one.</summary>
    public bool Different { get; init; }

    /// <summary>Lower end of its margin; null for none.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of its margin; null for none.</summary>
    public double? High { get; init; }

    /// <summary>Its figure as it is written.</summary>
    public string Figure { get; init; } = "";
}

/// <summary>Draws a strip of dots by the chart grammar: grey for others, filled when demonstrably different, a band for the middle half, the own figure in colour.</summary>
public static class DotStrip
{
    /// <summary>Width for a page with room.</summary>
    public const double Wide = 860;

    /// <summary>Width for a phone, so that type keeps its size there.</summary>
    public const double Narrow = 358;

    private const double Radius = 5, Inset = 14, Top = 46, TextSize = 13;

    /// <summary>Draws it; null when no area has a figure.</summary>
    /// <param name="model">The areas.</param>
    /// <param name="width">Width of the sheet.</param>
    public static Scene? Draw(DotStripModel model, double width = Wide)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Points.Count == 0)
        {
            return null;
        }

        var chosen = model.Points.FirstOrDefault(point => point.Chosen);
        var sorted = model.Points.Select(point => point.Value).Order().ToArray();
        var (from, to, step) = ChartAxis.Values(Math.Min(sorted[0], chosen?.Low ?? sorted[0]), Math.Max(sorted[^1], chosen?.High ?? sorted[^1]), width > 500 ? 8 : 4);
        var x = new ChartAxis(from, to, Inset, width - Inset);
        var placed = Swarm([.. model.Points.Where(point => !point.Chosen).OrderBy(point => point.Value)], x);
        var half = placed.Count == 0 ? 0 : placed.Max(dot => Math.Abs(dot.Row));
        var middle = Top + 14 + (half * 2 * Radius);
        var bottom = middle + 14 + (half * 2 * Radius);
        var shapes = new List<Shape>();
        DrawGround(model, sorted, x, (from, to, step), bottom, shapes);
        foreach (var (point, row) in placed)
        {
            var dot = new CircleShape(x.At(point.Value), middle + (row * 2 * Radius), Radius, point.Different ? "c-otherdot" : "c-dot--soft", point.Different ? new Style { Fill = Palette.ChartOther } : new Style { Fill = Palette.Paper, Stroke = Palette.ChartOther, Width = 2 });
            shapes.Add(new GroupShape([dot], null, point.Words));
        }

        if (chosen is not null)
        {
            DrawChosen(chosen, x, middle, width, shapes);
        }

        return new() { Width = width, Height = bottom + 26, Title = model.Title, Description = model.Description, Class = "c-svg", Language = model.Language, Shapes = shapes };
    }

    /// <summary>The value below which a share of sorted figures lies, by straight lines between them.</summary>
    public static double Quantile(IReadOnlyList<double> sorted, double share)
    {
        ArgumentNullException.ThrowIfNull(sorted);
        var place = share * (sorted.Count - 1);
        var low = (int)Math.Floor(place);
        return low + 1 < sorted.Count ? sorted[low] + ((place - low) * (sorted[low + 1] - sorted[low])) : sorted[low];
    }

    private static void DrawGround(DotStripModel model, double[] sorted, ChartAxis x, (double From, double To, double Step) scale, double bottom, List<Shape> shapes)
    {
        if (sorted.Length >= 4)
        {
            var (low, high) = (x.At(Quantile(sorted, 0.25)), x.At(Quantile(sorted, 0.75)));
            shapes.Add(new RectShape(low, Top, high - low, bottom - Top, 0, "c-otherband", new Style { Fill = Palette.ChartGrid }));
        }

        for (var tick = 0; scale.From + (tick * scale.Step) <= scale.To + (scale.Step / 2); tick++)
        {
            var value = scale.From + (tick * scale.Step);
            shapes.Add(new LineShape(x.At(value), Top, x.At(value), bottom, "c-grid", ChartStyles.Grid));
            shapes.Add(new TextShape(x.At(value), bottom + 18, model.Number(value), TextSize, FontWeight.Regular, "c-mute", ChartStyles.Mute, TextAnchor.Middle));
        }

        shapes.Add(new LineShape(x.At(scale.From), bottom, x.At(scale.To), bottom, "c-axis", ChartStyles.Axis));
        if (sorted.Length >= 3)
        {
            var middle = Quantile(sorted, 0.5);
            var (text, at) = (model.MiddleWords(middle), x.At(middle));
            shapes.Add(new LineShape(at, Top - 6, at, bottom, "c-other c-other--2", new Style { Stroke = Palette.ChartOther, Width = 1.75, Dash = 2, Gap = 3 }));
            // The line down from the name of the chosen one must not run through these words.
            var half = (FontMetrics.Of(FontWeight.Regular).Measure(text, TextSize) / 2) + 6;
            var place = model.Points.FirstOrDefault(point => point.Chosen) is { } chosen && Math.Abs(x.At(chosen.Value) - at) < half
                ? x.At(chosen.Value) + (at >= x.At(chosen.Value) && at + (2 * half) < x.At(scale.To) ? half : -half)
                : at;
            shapes.Add(new TextShape(Fit(text, place, x, FontWeight.Regular), Top - 12, text, TextSize, FontWeight.Regular, "c-mute", ChartStyles.Mute, TextAnchor.Middle));
        }
    }

    private static void DrawChosen(DotStripPoint chosen, ChartAxis x, double middle, double width, List<Shape> shapes)
    {
        var at = x.At(chosen.Value);
        var parts = new List<Shape>();
        if (chosen is { Low: { } low, High: { } high })
        {
            var (left, right) = (x.At(low), x.At(high));
            parts.Add(new PathShape(new Outline().Move(left, middle - 5).Line(left, middle + 5).Move(left, middle).Line(right, middle).Move(right, middle - 5).Line(right, middle + 5), "c-whisk", ChartStyles.Whisker));
        }

        parts.Add(new PathShape(new Outline().Move(at, middle - 9).Line(at + 9, middle).Line(at, middle + 9).Line(at - 9, middle).Close(), "c-me", ChartStyles.Dot));
        var text = $"{chosen.Name} {chosen.Figure}";
        parts.Add(new LineShape(at, 20, at, middle - 10, "c-lead", ChartStyles.Lead));
        parts.Add(new TextShape(Fit(text, at, x, FontWeight.SemiBold), 14, text, TextSize, FontWeight.SemiBold, "c-strong", ChartStyles.Text, TextAnchor.Middle));
        shapes.Add(new GroupShape(parts, null, chosen.Words));
    }

    /// <summary>The middle of a text as near to a place as the sheet allows.</summary>
    private static double Fit(string text, double at, ChartAxis x, FontWeight weight)
    {
        var half = FontMetrics.Of(weight).Measure(text, TextSize) * 0.52;
        var (left, right) = (x.At(x.From) - Inset + half + 1, x.At(x.To) + Inset - half - 1);
        return left > right ? (left + right) / 2 : Math.Clamp(at, left, right);
    }

    /// <summary>Dots that would cover each other move up and down in turn.</summary>
    private static List<(DotStripPoint Point, int Row)> Swarm(List<DotStripPoint> points, ChartAxis x)
    {
        var last = new Dictionary<int, double>();
        var placed = new List<(DotStripPoint, int)>(points.Count);
        foreach (var point in points)
        {
            var at = x.At(point.Value);
            var row = Rows().First(candidate => !last.TryGetValue(candidate, out var before) || at - before >= (2 * Radius) + 1);
            last[row] = at;
            placed.Add((point, row));
        }

        return placed;
    }

    // 0, 1, -1, 2, -2 and so on.
    private static IEnumerable<int> Rows() => Enumerable.Range(0, int.MaxValue).Select(place => place % 2 == 1 ? (place + 1) / 2 : -place / 2);
}
