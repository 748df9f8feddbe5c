using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace OpKoers.Web.PageTests.Ui;

/// <summary>Hears whether a page speaks English where the product itself speaks.</summary>
internal static partial class Speech
{
    /// <summary>Asks for a page in English; the choice is kept for the pages after it.</summary>
    public const string English = "taal=en";

    // What the module of reporting shows on pages of others; it does not speak English yet.
    private const string StillDutch = "[aria-labelledby=raad], [aria-labelledby=gemeld], [aria-labelledby^=paneel]";

    /// <summary>Headings, labels, heads of tables and buttons: what the product says, not what people wrote.</summary>
    public static void SpeaksEnglish(IHtmlDocument page, string address)
    {
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        foreach (var element in page.QuerySelectorAll("main h2, main h3, main label, main legend, main thead th, main caption, main button, main .hint, main .acts a").Where(element => element.Closest(StillDutch) is null))
        {
            Assert.False(Dutch().IsMatch(element.Words()), $"{address} says “{element.Words()}”.");
        }
    }

    /// <summary>Every text of a page and every word for who does not see it, on pages of figures: all of it is the product's, but for the names of tables, areas and categories.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">Where it stands.</param>
    /// <param name="names">Texts of sources that may be Dutch.</param>
    public static void SpeaksEnglishThroughout(IHtmlDocument page, string address, params IEnumerable<string> names)
    {
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        var longest = names.OrderByDescending(name => name.Length).ToList();
        var texts = page.QuerySelectorAll("title, main *").SelectMany(element => Own(element));
        foreach (var text in texts.Where(text => text.Length > 0))
        {
            // “Stand” is a word of both languages.
            var own = longest.Append("stand out").Aggregate(text, (left, name) => left.Replace(name, "", StringComparison.OrdinalIgnoreCase));
            Assert.False(Dutch().IsMatch(own) || Figures().IsMatch(own), $"{address} says “{text}”.");
        }
    }

    /// <summary>What an element says itself: its own text, and its attributes that are read aloud.</summary>
    private static IEnumerable<string> Own(IElement element) =>
        element.ChildNodes.OfType<IText>().Select(text => text.Data.Trim())
            .Concat(new[] { "title", "alt", "aria-label", "data-k", "placeholder" }.Select(name => element.GetAttribute(name)?.Trim() ?? ""));

    [GeneratedRegex(@"\b(?:de|het|een|niet|wordt|worden|programma(?! eng)|wijzigen|wijzig|verwijderen|toevoegen|opslaan|annuleren|van|voor|naar|geen|nog|doel|doelen|inspanning|inspanningen|oordeel|stand|bron|reden|geschiedenis|toelichting|wie|wat|waarom|gemeten|nodig|bijdrage|bedragen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dutch();

    [GeneratedRegex(@"\b(?:cijfers?|gebied(?:en)?|gemeenten?|wijk(?:en)?|buurt(?:en)?|regio’s|inwoners?|aantal|jaar|jaren|maand|kwartaal|soort|naam|ligt|liggen|aantoonbaar|hoger|lager|meer|minder|voorlopig|afgeschermd|onvolledig|levering|tabel|kaart|rangorde|marge|samen|delen|onderwerp|periode|toon|zoek|zonder|tegen|plaats|tot|sinds|uit|waarvan|met|zijn|die|dat|dit|deze|uw|kies|verandering|verschil|eerste|laatste|grens|eigen|groep|midden|andere?|alle|januari|februari|maart|mei|juni|juli|augustus|oktober)\b|\b[1-9]\d{0,2}\.\d{3}\b|\d,\d{1,2}\b(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Figures();
}
