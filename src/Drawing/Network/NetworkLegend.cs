using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Network;

/// <summary>Explains the marks under a drawing that leaves the page: only those that it shows.</summary>
internal static class NetworkLegend
{
    private const double RowHeight = 22;

    /// <summary>Draws the legend from a baseline on and returns its lower side.</summary>
    public static double Draw(NetworkGraph graph, double width, double y, List<Shape> shapes)
    {
        var x = ColumnWidths.Margin;
        foreach (var (word, drawMark) in Entries(graph))
        {
            var size = 28 + (FontMetrics.Regular.Measure(word, BoxMeasuring.SubSize) * 1.03);
            if (x > ColumnWidths.Margin && x + size > width)
            {
                x = ColumnWidths.Margin;
                y += RowHeight;
            }

            drawMark(x, y - 4, shapes);
            shapes.Add(new TextShape(x + 28, y, word, BoxMeasuring.SubSize, FontWeight.Regular, "n-sub", NetworkStyles.Sub));
            x += size + 18;
        }

        return y + 8;
    }

    private static IEnumerable<(string Word, Action<double, double, List<Shape>> Mark)> Entries(NetworkGraph graph)
    {
        var words = graph.Model.Words;
        foreach (var strength in (ContributionStrength[])[ContributionStrength.Strong, ContributionStrength.Moderate, ContributionStrength.Light, ContributionStrength.Unknown])
        {
            if (graph.Lines.Exists(line => line.Contribution.Strength == strength && !line.Contribution.Negative))
            {
                yield return (words.Strengths[(int)strength], (x, y, shapes) =>
                    shapes.Add(new LineShape(x, y, x + 22, y, null, NetworkStyles.Edge(strength, false, EdgeLook.Plain) with { Opacity = 1 })));
            }
        }

        if (graph.Lines.Exists(line => line.Contribution.Negative))
        {
            yield return (words.WorksAgainst, (x, y, shapes) =>
            {
                shapes.Add(new LineShape(x + 3, y, x + 22, y, null, NetworkStyles.Edge(ContributionStrength.Moderate, true, EdgeLook.On) with { Dash = 6, Gap = 3 }));
                shapes.Add(new LineShape(x + 1.5, y - 6, x + 1.5, y + 6, null, NetworkStyles.Bar with { Width = 3 }));
            }
            );
        }

        var judgements = graph.Goals.Concat(graph.Efforts).Select(box => box.Node.Judgement).OfType<NetworkJudgement>().ToList();
        foreach (var symbol in Symbol.All)
        {
            var shown = judgements.Where(judgement => judgement.Symbol == symbol).Select(judgement => judgement.Word).Distinct(StringComparer.Ordinal).ToList();
            if (shown.Count > 0)
            {
                yield return (string.Join(" / ", shown.Take(3)), (x, y, shapes) => shapes.Add(new SymbolShape(symbol, x + 5, y - 7, 14)));
            }
        }
    }
}
