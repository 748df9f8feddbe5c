using OpKoers.Drawing.Png;
using OpKoers.Drawing.Svg;
using OpKoers.Editions.Contracts;
using OpKoers.Office.Documents;

namespace OpKoers.Reporting.Outputs.Writing.Word;

/// <summary>A report as a text document, to take over into another or to send.</summary>
internal static class WordReport
{
    public static byte[] Write(EditionReport report, ReportCover head)
    {
        using var document = new TextDocument(new TextDocumentOptions
        {
            Title = report.Title,
            Header = $"Gemeente {head.Municipality} · {report.Title}",
            Footer = head.PageFoot,
            Watermark = head.Stamp,
            Compact = report.OnePage,
        });
        document.Paragraph(TextStyle.Title, report.Title);
        if (report.Subtitle is { } subtitle)
        {
            document.Paragraph(TextStyle.Subtitle, subtitle);
        }

        if (head.IsConcept)
        {
            document.Paragraph(TextStyle.Remark, ReportCover.ConceptWords);
        }

        foreach (var section in report.Sections)
        {
            document.Paragraph(section.Level > 2 ? TextStyle.Heading2 : TextStyle.Heading1, section.Title);
            foreach (var block in section.Blocks)
            {
                Write(document, block, report.OnePage);
            }
        }

        Colophon(document, report, head);
        return document.Done();
    }

    private static void Write(TextDocument document, EditionBlock block, bool compact)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                foreach (var text in BlockText.Paragraphs(paragraph.Text))
                {
                    document.Paragraph(StyleOf(paragraph.Tone), text);
                }

                break;
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    document.Paragraph(TextStyle.Item, item);
                }

                break;
            case FactBlock facts:
                Facts(document, facts.Facts, compact);
                break;
            case TallyBlock tally:
                document.Paragraph(TextStyle.Normal, [new TextPart(tally.Title + ": ") { Bold = true }, tally.Tally.Words + ".   ", .. MarkSigns.Counted(tally.Tally.Marks)]);
                break;
            case TableBlock table:
                document.Table(WordTables.Of(table, table.Source));
                break;
            case ChartBlock chart:
                Chart(document, chart);
                break;
            default:
                throw new InvalidOperationException($"No way to write a {block.GetType().Name}.");
        }
    }

    private static void Facts(TextDocument document, IReadOnlyList<EditionFact> facts, bool compact)
    {
        foreach (var fact in facts)
        {
            document.Paragraph(compact ? TextStyle.Source : TextStyle.Normal, new TextPart(fact.Name + ": ") { Bold = true }, fact.Value);
        }
    }

    private static void Chart(TextDocument document, ChartBlock chart)
    {
        // A drawing that is not ours is not passed on; its figures are.
        if (SvgReader.Read(chart.Wide) is { } scene)
        {
            document.Picture(new TextPicture
            {
                Caption = chart.Subtitle is null ? chart.Title : $"{chart.Title}. {chart.Subtitle}",
                Alternative = chart.Alternative,
                Svg = chart.Wide,
                Png = PngWriter.Write(scene),
                Ratio = scene.Width / scene.Height,
            });
        }
        else
        {
            document.Paragraph(TextStyle.Remark, chart.Alternative);
        }

        document.Table(WordTables.Of(chart.Table, chart.Source ?? chart.Table.Source));
    }

    private static void Colophon(TextDocument document, EditionReport report, ReportCover head)
    {
        document.Paragraph(TextStyle.Heading1, "Verantwoording");
        if (report.OnePage)
        {
            document.Paragraph(TextStyle.Source, head.ShortColophon);
            return;
        }

        Facts(document, head.Colophon(report), compact: true);
    }

    private static TextStyle StyleOf(BlockTone tone) => tone switch
    {
        BlockTone.Answer => TextStyle.Answer,
        BlockTone.Remark => TextStyle.Remark,
        BlockTone.Source => TextStyle.Source,
        _ => TextStyle.Normal,
    };
}
