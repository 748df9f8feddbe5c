using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace OpKoers.Ui.Components;

/// <summary>
/// Marks, strips and tallies as content for a page. Pages that write hundreds of them call these directly: a tag helper costs several
/// objects and a dictionary for each use, these cost one.
/// </summary>
public static class Status
{
    /// <summary>The word on screen, in the language of the request.</summary>
    public static string Word(StatusMark mark) => StatusVocabulary.Word(mark);

    /// <summary>The Dutch word, for reports: they are Dutch whatever the language of the request that makes them.</summary>
    public static string DutchWord(StatusMark mark) => StatusVocabulary.DutchWord(mark);

    /// <summary>The class that carries the colour: "st-opkoers".</summary>
    public static string Class(StatusMark mark) => "st-" + StatusVocabulary.Shape(mark);

    /// <summary>The shape alone, hidden from a screen reader: only beside its word.</summary>
    public static IHtmlContent Icon(StatusMark mark) => new HtmlString(StatusVocabulary.Icon(mark));

    /// <summary>Shape and word, with the reason in one line under it.</summary>
    public static IHtmlContent Mark(StatusMark mark, string? reason = null, bool big = false) => new MarkContent(mark, reason, big);

    /// <summary>One mark per item, in the order of the vocabulary; its text alternative says the counts.</summary>
    public static IHtmlContent Strip(StatusCounts counts, bool large = false) => new StripContent(counts, large);

    /// <inheritdoc cref="Strip(StatusCounts, bool)"/>
    public static IHtmlContent Strip(IEnumerable<StatusMark> marks, bool large = false) => new StripContent(StatusCounts.Of(marks), large);

    /// <summary>The counts in words, each a link when <paramref name="href"/> gives one.</summary>
    public static IHtmlContent Tally(StatusCounts counts, Func<StatusMark, string?>? href = null) => new TallyContent(counts, href);

    /// <summary>The counts in one sentence: "3 gehaald, 5 op koers".</summary>
    public static string Sentence(StatusCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return string.Join(", ", StatusVocabulary.All.Where(mark => counts[mark] > 0).Select(mark => $"{counts[mark]} {Word(mark)}"));
    }

    private sealed class MarkContent(StatusMark mark, string? reason, bool big) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write(big ? "<span class=\"st st--big\">" : "<span class=\"st\">");
            writer.Write(StatusVocabulary.Icon(mark));
            writer.Write("<span class=\"st__w\">");
            writer.Write(StatusVocabulary.Word(mark));
            if (!string.IsNullOrEmpty(reason))
            {
                writer.Write("<small>");
                encoder.Encode(writer, reason);
                writer.Write("</small>");
            }

            writer.Write("</span></span>");
        }
    }

    private sealed class StripContent(StatusCounts counts, bool large) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            if (counts.Total == 0)
            {
                return;
            }

            writer.Write(large ? "<span class=\"strip strip--lg\" role=\"img\" aria-label=\"" : "<span class=\"strip\" role=\"img\" aria-label=\"");
            writer.Write(Sentence(counts));
            writer.Write("\">");
            foreach (var mark in StatusVocabulary.All)
            {
                var count = counts[mark];
                if (count == 0)
                {
                    continue;
                }

                writer.Write("<span class=\"strip__g st-");
                writer.Write(StatusVocabulary.Shape(mark));
                writer.Write("\">");
                for (var i = 0; i < count; i++)
                {
                    writer.Write(StatusVocabulary.InStrip(mark));
                }

                writer.Write("</span>");
            }

            writer.Write("</span>");
        }
    }

    private sealed class TallyContent(StatusCounts counts, Func<StatusMark, string?>? href) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            if (counts.Total == 0)
            {
                return;
            }

            writer.Write("<ul class=\"tally\">");
            foreach (var mark in StatusVocabulary.All)
            {
                if (counts[mark] > 0)
                {
                    WriteItem(writer, encoder, mark);
                }
            }

            writer.Write("</ul>");
        }

        private void WriteItem(TextWriter writer, HtmlEncoder encoder, StatusMark mark)
        {
            writer.Write("<li>");
            writer.Write(StatusVocabulary.Icon(mark));
            writer.Write("<b>");
            writer.Write(counts[mark]);
            writer.Write("</b>");
            var target = href?.Invoke(mark);
            writer.Write(target is null ? "<span>" : "<a href=\"");
            if (target is not null)
            {
                encoder.Encode(writer, target);
                writer.Write("\">");
            }

            writer.Write(StatusVocabulary.Word(mark));
            writer.Write(target is null ? "</span></li>" : "</a></li>");
        }
    }
}
