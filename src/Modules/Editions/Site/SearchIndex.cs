using System.Globalization;
using System.Text;

namespace OpKoers.Editions.Site;

/// <summary>A name that can be found, and the page it leads to.</summary>
internal sealed record SearchEntry(string Kind, string Name, string Where, string Path, string Plain);

/// <summary>Every name of an edition, in order of the alphabet.</summary>
internal sealed class SearchIndex
{
    private const int MostWords = 8;

    public SearchIndex(EditionView view)
    {
        Entries = [.. Collect(view).OrderBy(entry => Plain(entry.Name), StringComparer.Ordinal).ThenBy(entry => entry.Path, StringComparer.Ordinal)];
    }

    public IReadOnlyList<SearchEntry> Entries { get; }

    /// <summary>The entries that hold every word that is asked for, those with a word in their name first.</summary>
    public IReadOnlyList<SearchEntry> Find(string asked)
    {
        var words = Plain(asked).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
        return words.Count == 0
            ? []
            : [.. Entries.Where(entry => words.TrueForAll(word => entry.Plain.Contains(word, StringComparison.Ordinal))).OrderByDescending(entry => words.Exists(word => Plain(entry.Name).Contains(word, StringComparison.Ordinal)))];
    }

    /// <summary>The letter under which a name stands; "#" for what begins with no letter.</summary>
    public static string Letter(string name) => Plain(name) is [>= 'a' and <= 'z' and var first, ..] ? char.ToUpperInvariant(first).ToString() : "#";

    /// <summary>Lower case without accents.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.ToLowerInvariant(character));
            }
        }

        return plain.ToString().Trim();
    }

    private static IEnumerable<SearchEntry> Collect(EditionView view)
    {
        foreach (var report in view.Document.Reports)
        {
            yield return Entry(report.Kind, report.Title, view.Head.Title, view.Paths.Report(report.Key), report.Subtitle);
        }

        foreach (var programme in view.Programmes)
        {
            var (shown, slug) = (programme.Programme, programme.Programme.Slug);
            yield return Entry("programma", shown.Name, "", view.Paths.Programme(slug), shown.Slogan, shown.Vision);
            foreach (var goal in shown.AllGoals)
            {
                yield return Entry("doel", goal.Text, shown.Name, view.Paths.Goal(slug, goal.Key), goal.ShortText, goal.Code);
            }

            foreach (var indicator in shown.Indicators)
            {
                yield return Entry("indicator", indicator.Name, shown.Name, view.Paths.Indicator(slug, indicator.Key), indicator.Definition, indicator.Source);
            }

            foreach (var effort in programme.OwnEfforts)
            {
                yield return Entry("inspanning", effort.Title, shown.Name, view.Paths.Effort(slug, effort.Key), effort.Description, effort.Result);
            }
        }
    }

    private static SearchEntry Entry(string kind, string name, string where, string path, params ReadOnlySpan<string?> more) =>
        new(kind, name, where, path, Plain(string.Join(' ', [kind, name, where, .. more])));
}
