using OpKoers.Ui.Localisation;
using OpKoers.Ui.Text;

namespace OpKoers.Ui.Components;

/// <summary>One change of one field.</summary>
/// <param name="When">The moment.</param>
/// <param name="Who">The function that made it, never a name.</param>
/// <param name="What">What it is about: "1b, meting 2019".</param>
/// <param name="From">The value before; null when there was none.</param>
/// <param name="To">The value after; null when it was removed.</param>
/// <param name="Why">The reason that was given.</param>
/// <param name="Href">Where the thing can be seen; null when it no longer can.</param>
public sealed record HistoryEntry(DateTimeOffset When, string Who, string What, string? From, string? To, string? Why, string? Href = null);

/// <summary>The history of an object, newest first as given.</summary>
internal sealed class HistoryTable(IReadOnlyList<HistoryEntry> entries, string? caption) : Fragment
{
    private static readonly string[] Columns = ["When", "Who", "What", "From", "To", "Why"];

    protected override void Write(Markup to)
    {
        if (entries.Count == 0)
        {
            to.Raw("<p class=\"mute\">").Text(Words.Get("History.None")).Raw("</p>");
            return;
        }

        var heads = Columns.Select(key => Words.Get("History." + key)).ToArray();
        to.Raw("<table class=\"t t--stack history\"><caption class=\"vh\">").Text(caption ?? Words.Get("History.Caption")).Raw("</caption><thead><tr>");
        foreach (var head in heads)
        {
            to.Raw("<th scope=\"col\">").Text(head).Raw("</th>");
        }

        to.Raw("</tr></thead><tbody>");
        foreach (var entry in entries)
        {
            to.Raw("<tr><th scope=\"row\">").Html(Dates.Html(entry.When)).Raw("</th>");
            Cell(to, heads[1], entry.Who);
            to.Raw("<td").Attribute("data-k", heads[2]).Raw(">").Raw(entry.Href is null ? "" : "<a").Attribute("href", entry.Href).Raw(entry.Href is null ? "" : ">")
                .Text(entry.What).Raw(entry.Href is null ? "</td>" : "</a></td>");
            Values(to, heads, entry);
            Cell(to, heads[5], entry.Why);
            to.Raw("</tr>");
        }

        to.Raw("</tbody></table>");
    }

    private static void Cell(Markup to, string head, string? text) => to.Raw("<td").Attribute("data-k", head).Raw(">").Text(text).Raw("</td>");

    // What came into being, or went, as a whole has no value before or after: nothing stands there, rather than that it is empty.
    private static void Values(Markup to, string[] heads, HistoryEntry entry)
    {
        if (entry.From is null && entry.To is null)
        {
            to.Raw("<td></td><td></td>");
            return;
        }

        Value(to, heads[3], entry.From, entry.To is null ? "del" : null);
        Value(to, heads[4], entry.To, entry.From is null ? "ins" : null);
    }

    // A value that came or went entirely is marked; a changed one reads as two plain values side by side.
    private static void Value(Markup to, string head, string? value, string? mark)
    {
        to.Raw("<td").Attribute("data-k", head).Raw(">");
        if (value is null)
        {
            to.Raw("<span class=\"state\">").Text(Words.Get("Value.Blank")).Raw("</span>");
        }
        else
        {
            to.Raw(mark is null ? "" : $"<{mark}>").Text(value).Raw(mark is null ? "" : $"</{mark}>");
        }

        to.Raw("</td>");
    }
}
