using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Text;

namespace OpKoers.Drawing.Network;

/// <summary>What stands above the network: the band with the vision, the names of the columns, and the direction of the lines.</summary>
internal sealed record NetworkHeading
{
    private const double BandPadding = 16;
    private const int TitleSize = 15;

    public required WrappedText? VisionTitle { get; init; }

    public required WrappedText? VisionText { get; init; }

    /// <summary>Lower side of the band; 0 without one.</summary>
    public required double BandBottom { get; init; }

    /// <summary>Name and question of each column, wrapped.</summary>
    public required IReadOnlyList<IReadOnlyList<TextRun[]>> Columns { get; init; }

    /// <summary>Where boxes may start.</summary>
    public required double Bottom { get; init; }

    public static NetworkHeading Measure(NetworkGraph graph, ColumnWidths columns)
    {
        var vision = graph.Model.Vision;
        var room = columns.Sheet - (2 * (BandPadding + ColumnWidths.Edge));
        var title = vision is null ? null : TextWrap.Wrap(vision.Title, FontMetrics.SemiBold, TitleSize, room / 1.03, 2);
        var text = vision?.Text is null ? null : TextWrap.Wrap(vision.Text, FontMetrics.Regular, BoxMeasuring.TextSize, room / 1.03, 4);
        var band = vision is null ? 0 : 18 + (19 * (title?.Lines.Count ?? 0)) + (18 * (text?.Lines.Count ?? 0)) + 4;
        var names = new List<IReadOnlyList<TextRun[]>>();
        for (var column = 0; column <= graph.Levels; column++)
        {
            names.Add(Name(graph, column, columns.Widths[column]));
        }

        var lines = names.Max(name => name.Count);
        return new()
        {
            VisionTitle = title,
            VisionText = text,
            BandBottom = band,
            Columns = names,
            Bottom = band + (band > 0 ? 18 : 2) + (15 * lines) + (lines > 0 ? 16 : 0),
        };
    }

    /// <summary>Draws the band, the trunk that leads from it, and the names.</summary>
    public static void Draw(NetworkPlan plan, NetworkOptions options, List<Shape> shapes)
    {
        plan.Heading.DrawNames(plan, shapes);
        DrawUnlinked(plan, shapes);
        if (plan.Graph.Model.Vision is { } vision)
        {
            plan.Heading.DrawBand(vision, plan, options.SelectedKey == vision.Key, shapes);
            EdgeDrawing.DrawTrunk(plan, shapes);
        }
    }

    private static List<TextRun[]> Name(NetworkGraph graph, int column, double width)
    {
        var empty = column == graph.Levels ? graph.Efforts.Count == 0 || graph.Lines.Count == 0 : column >= graph.Model.Levels.Count;
        if (empty)
        {
            return [];
        }

        var name = column == graph.Levels ? graph.Model.EffortColumn : graph.Model.Levels[column];
        var bold = FontMetrics.SemiBold.Measure(name.Name, BoxMeasuring.TextSize);
        var question = name.Question is null ? 0 : FontMetrics.Regular.Measure(" " + name.Question, BoxMeasuring.TextSize);
        if ((bold + question) * 1.03 <= width)
        {
            return [name.Question is null ? [Bold(name.Name)] : [Bold(name.Name), new(" " + name.Question)]];
        }

        List<TextRun[]> lines = [];
        foreach (var line in TextWrap.Wrap(name.Name, FontMetrics.SemiBold, BoxMeasuring.TextSize, width / 1.03, 2).Lines)
        {
            lines.Add([Bold(line)]);
        }

        if (name.Question is not null)
        {
            lines.Add([new(TextWrap.Shorten(name.Question, FontMetrics.Regular, BoxMeasuring.TextSize, width / 1.03))]);
        }

        return lines;
    }

    private static TextRun Bold(string text) => new(text, FontWeight.SemiBold, "n-colb");

    private void DrawNames(NetworkPlan plan, List<Shape> shapes)
    {
        var last = Bottom - 16;
        for (var column = 0; column < Columns.Count; column++)
        {
            var lines = Columns[column];
            for (var index = 0; index < lines.Count; index++)
            {
                var y = last - (15 * (lines.Count - 1 - index));
                shapes.Add(new TextShape(plan.Columns.Lefts[column], y, lines[index], BoxMeasuring.TextSize, "n-col", NetworkStyles.Sub));
            }
        }

        DrawDirection(plan, last, shapes);
    }

    // Says which way the lines point, where there is room for it.
    private static void DrawDirection(NetworkPlan plan, double y, List<Shape> shapes)
    {
        if (plan.Graph.Lines.Count == 0)
        {
            return;
        }

        var words = plan.Graph.Model.Words.ContributesTo;
        var width = FontMetrics.Regular.Measure(words, BoxMeasuring.TextSize) * 1.03;
        if (width + 24 > plan.Columns.MainGap)
        {
            return;
        }

        var middle = plan.Columns.Lefts[^1] - (plan.Columns.MainGap / 2);
        var left = middle - (width / 2) - 5;
        shapes.Add(new PathShape(new Outline().Move(left - 3, y - 4.5).Line(left + 3, y - 8).Line(left + 3, y - 1).Close(), "e-end", NetworkStyles.Arrow));
        shapes.Add(new TextShape(middle + 5, y, words, BoxMeasuring.TextSize, FontWeight.Regular, "n-col", NetworkStyles.Sub, TextAnchor.Middle));
    }

    private static void DrawUnlinked(NetworkPlan plan, List<Shape> shapes)
    {
        if (plan.Graph.Efforts.All(effort => effort.Lines.Count > 0))
        {
            return;
        }

        var words = TextWrap.Shorten(plan.Graph.Model.Words.Unlinked, FontMetrics.SemiBold, BoxMeasuring.TextSize, plan.Columns.Sheet / 1.1);
        shapes.Add(new TextShape(plan.Columns.Lefts[0], plan.UnlinkedTop, [Bold(words)], BoxMeasuring.TextSize, "n-col", NetworkStyles.Sub));
    }

    private void DrawBand(NetworkVision vision, NetworkPlan plan, bool selected, List<Shape> shapes)
    {
        var parts = new List<Shape> { new RectShape(ColumnWidths.Edge, 1, plan.Columns.Sheet - (2 * ColumnWidths.Edge), BandBottom - 1, 3, "n-box n-vision", NetworkStyles.Vision) };
        var y = 7d;
        foreach (var line in VisionTitle?.Lines ?? [])
        {
            y += 19;
            parts.Add(new TextShape(BandPadding + ColumnWidths.Edge, y, line, TitleSize, FontWeight.SemiBold, "n-visiont", NetworkStyles.OnBrand));
        }

        foreach (var line in VisionText?.Lines ?? [])
        {
            y += 18;
            parts.Add(new TextShape(BandPadding + ColumnWidths.Edge, y + 1, line, BoxMeasuring.TextSize, FontWeight.Regular, "n-visions", NetworkStyles.OnBrand));
        }

        var cut = VisionTitle?.Cut == true || VisionText?.Cut == true;
        var whole = vision.Text is null ? vision.Title : vision.Title + " " + vision.Text;
        shapes.Add(vision.Href is { } href
            ? new LinkShape(href, parts, cut ? whole : null, selected) { Label = whole }
            : new GroupShape(parts, null, cut ? whole : null));
    }
}
