using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Text;

namespace OpKoers.Drawing.Charts;

/// <summary>Draws a ranking by the chart grammar: a dot with its margin per row, full and in colour only where the difference is demonstrable.</summary>
public static class RankingChart
{
    /// <summary>Width for half a page.</summary>
    public const double Half = 590;

    private const double Row = 24, Top = 44, TextSize = 13;

    /// <summary>Draws it; null when there are no rows.</summary>
    /// <param name="model">The rows.</param>
    /// <param name="width">Width of the sheet: <see cref="Half"/>, or <see cref="IndicatorChart.Narrow"/> for a phone.</param>
    public static Scene? Draw(RankingModel model, double width = Half)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Rows.Count == 0)
        {
            return null;
        }

        var sheet = RankingSheet.Of(model, Math.Max(width, 260), Top);
        var bottom = Top + (model.Rows.Count * Row);
        var shapes = new List<Shape>(model.Rows.Count * 7);
        Axis(model, sheet, bottom, shapes);
        for (var place = 0; place < model.Rows.Count; place++)
        {
            var row = model.Rows[place];
            var y = Top + ((place + 0.5) * Row);
            shapes.Add(Name(row, y, sheet));
            shapes.Add(new GroupShape(Parts(row, place, y, sheet)));
        }

        return new()
        {
            Width = sheet.Width,
            Height = bottom + 6,
            Title = model.Title,
            Description = model.Description,
            Class = "c-svg c-rank",
            Interactive = model.Rows.Any(row => row.Href is not null),
            Language = model.Language,
            Shapes = shapes,
        };
    }

    private static void Axis(RankingModel model, RankingSheet sheet, double bottom, List<Shape> shapes)
    {
        foreach (var (value, words) in sheet.Ticks)
        {
            var x = sheet.X.At(value);
            shapes.Add(new LineShape(x, Top - 4, x, bottom, "c-grid", ChartStyles.Grid));
            shapes.Add(new TextShape(x, Top - 10, words, TextSize, FontWeight.Regular, "c-mute", ChartStyles.Mute, TextAnchor.Middle));
        }

        if (model.Reference is { } reference)
        {
            var x = sheet.X.At(reference);
            shapes.Add(new LineShape(x, 18, x, bottom, "c-axis c-refline", ChartStyles.Break));
            if (model.ReferenceWords is { } words)
            {
                var room = FontMetrics.Regular.Measure(words, TextSize) * 1.03;
                var left = Math.Min(x + 4, sheet.Width - room);
                shapes.Add(new TextShape(left, 14, words, TextSize, FontWeight.Regular, null, ChartStyles.Text));
            }
        }
    }

    /// <summary>The name alone leads somewhere: a link is called what it shows.</summary>
    private static Shape Name(RankingRow row, double y, RankingSheet sheet)
    {
        var strong = row.Different || row.Own;
        var weight = strong ? FontWeight.SemiBold : FontWeight.Regular;
        var shown = TextWrap.Shorten(row.Name, FontMetrics.Of(weight), TextSize, sheet.NameRoom);
        var text = new TextShape(sheet.NameLeft, y + 4.5, shown, TextSize, weight, strong ? "c-strong c-name" : "c-name", ChartStyles.Text);
        return row.Href is { } href ? new LinkShape(href, [text], shown == row.Name ? null : row.Name) : new GroupShape([text]);
    }

    private static List<Shape> Parts(RankingRow row, int place, double y, RankingSheet sheet)
    {
        var strong = row.Different || row.Own ? FontWeight.SemiBold : FontWeight.Regular;
        var named = row.Different || row.Own ? "c-strong" : null;
        var (low, high, x) = (sheet.X.At(row.Low), sheet.X.At(Math.Min(row.High, sheet.X.To)), sheet.X.At(row.Value));
        var (whisker, line) = row.Different ? ("c-whisk", ChartStyles.Whisker) : ("c-whisk c-whisk--soft", ChartStyles.WhiskerSoft);
        List<Shape> parts =
        [
            new TextShape(sheet.NumberRight, y + 4.5, (place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), TextSize, FontWeight.Regular, "c-mute", ChartStyles.Mute, TextAnchor.End),
            new LineShape(low, y, high, y, whisker, line),
            new LineShape(low, y - 4, low, y + 4, whisker, line),
        ];
        if (row.High <= sheet.X.To)
        {
            // A margin that runs off the sheet has no end to draw.
            parts.Add(new LineShape(high, y - 4, high, y + 4, whisker, line));
        }

        parts.Add(new CircleShape(x, y, 5, row.Different ? "c-dot" : "c-dot c-dot--soft", row.Different ? ChartStyles.Dot : ChartStyles.DotSoft));
        parts.Add(new TextShape(sheet.FigureRight, y + 4.5, row.Figure, TextSize, strong, named, ChartStyles.Text, TextAnchor.End));
        if (row.Note is { } note && sheet.HasNotes)
        {
            parts.Add(new TextShape(sheet.FigureRight + 8, y + 4.5, note, TextSize, FontWeight.Regular, "c-mute", ChartStyles.Mute));
        }

        return parts;
    }
}
