using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Editions.Blocks;

/// <summary>Blocks of an edition as HTML. Nothing in them is trusted: texts are encoded, drawings are written piece by piece.</summary>
internal static class BlockHtml
{
    public static void Write(HtmlText to, IEnumerable<EditionBlock> blocks)
    {
        foreach (var block in blocks)
        {
            Write(to, block);
        }
    }

    public static void Write(HtmlText to, EditionBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Paragraph(to, paragraph);
                break;
            case ListBlock list:
                List(to, list);
                break;
            case FactBlock facts:
                Facts(to, facts);
                break;
            case TallyBlock tally:
                Tally(to, tally.Title, tally.Tally);
                break;
            case TableBlock table:
                TableHtml.Write(to, table);
                break;
            case ChartBlock chart:
                Chart(to, chart);
                break;
            default:
                throw new InvalidOperationException($"No way to write a {block.GetType().Name}.");
        }
    }

    /// <summary>A strip of marks with the counts and how much is known in words.</summary>
    public static void Tally(HtmlText to, string title, EditionTally tally)
    {
        var counts = StatusCounts.Of(tally.Marks);
        to.Raw("<div class=\"tallyblock\"><p><b>").Text(title).Raw("</b></p>").Add(Status.Strip(counts, large: true)).Add(Status.Tally(counts))
            .Raw("<p class=\"known\">").Text(tally.Words).Raw("</p></div>\n");
    }

    public static void Chart(HtmlText to, ChartBlock chart)
    {
        var wide = DrawingHtml.ForPage(chart.Wide, to.NextDrawing());
        var narrow = DrawingHtml.ForPage(chart.Narrow, to.NextDrawing());
        to.Raw("<figure class=\"chart\"><figcaption><b>").Text(chart.Title).Raw("</b>");
        if (chart.Subtitle is { } subtitle)
        {
            to.Raw("<span>").Text(subtitle).Raw("</span>");
        }

        to.Raw("</figcaption>\n");
        if (wide is null || narrow is null)
        {
            to.Raw("<p>").Text(chart.Alternative).Raw("</p>\n");
        }
        else
        {
            to.Raw("<div class=\"c-wide\">").Raw(wide).Raw("</div>\n<div class=\"c-narrow\">").Raw(narrow).Raw("</div>\n");
        }

        if (chart.Source is { } source)
        {
            to.Raw("<p class=\"chart__src\">").Text(source).Raw("</p>\n");
        }

        to.Raw("<details class=\"as-table\"><summary>Dezelfde cijfers als tabel</summary>\n");
        TableHtml.Write(to, chart.Table, hideCaption: true);
        to.Raw("</details></figure>\n");
    }

    public static void Facts(HtmlText to, FactBlock block)
    {
        to.Raw("<dl class=\"kv\">");
        foreach (var fact in block.Facts)
        {
            to.Raw("<dt>").Text(fact.Name).Raw("</dt><dd>").Text(fact.Value).Raw("</dd>");
        }

        to.Raw("</dl>\n");
    }

    private static void Paragraph(HtmlText to, ParagraphBlock block) => to.Paragraphs(block.Text, block.Tone switch
    {
        BlockTone.Answer => "answer__text",
        BlockTone.Source => "src",
        BlockTone.Remark => "note",
        _ => null,
    });

    private static void List(HtmlText to, ListBlock block)
    {
        if (block.Items.Count == 0)
        {
            return;
        }

        to.Raw("<ul>\n");
        foreach (var item in block.Items)
        {
            to.Raw("<li>").Text(item).Raw("</li>\n");
        }

        to.Raw("</ul>\n");
    }
}
