using OpKoers.Programmes.Features.Shared;
using OpKoers.Ui.Components;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.Search;

/// <summary>Finds goals, indicators and efforts by words, without regard to case and accents.</summary>
internal sealed class IndexModel(PageTools tools) : ProgrammePage(tools)
{
    private const int Most = 100;

    public string Query { get; private set; } = string.Empty;

    public IReadOnlyList<Hit> Hits { get; private set; } = [];

    public bool Cut { get; private set; }

    public void OnGet(string? q)
    {
        Query = (q ?? string.Empty).Trim();
        var words = Fold(Query[..Math.Min(Query.Length, 200)]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var hits = words.Length == 0 ? [] : Workspace.Programmes.SelectMany(All).Where(hit => words.All(word => Fold(hit.Text + " " + hit.More).Contains(word, StringComparison.Ordinal))).ToList();
        Cut = hits.Count > Most;
        Hits = [.. hits.Take(Most)];
        Head(new PageHead
        {
            Title = Query.Length == 0 ? T.Of("Zoeken") : T.Of("Zoeken naar ‘{0}’", Query),
            Here = T.Of("Zoeken"),
            Crumbs = [new(T.Of("Portfolio"), ProgrammeLinks.Portfolio)],
            Lead = Query.Length == 0 ? T.Of("Zoek een doel, indicator of inspanning.") : hits.Count switch
            {
                0 => T.Of("Niets gevonden. Probeer een ander woord, of een deel ervan."),
                1 => T.Of("1 gevonden."),
                _ => T.Of("{0} gevonden.", hits.Count) + (Cut ? T.Of(" De eerste {0} staan hieronder.", Most) : string.Empty),
            },
        });
    }

    private static IEnumerable<Hit> All(Course.ProgrammeCourse course)
    {
        var programme = course.Snapshot.Programme;
        yield return new Hit(T.Of("programma"), programme.Name, programme.Slogan, programme.Name, ProgrammeLinks.Programme(programme.Key), null);
        foreach (var goal in course.Snapshot.Goals)
        {
            yield return new Hit(T.Of("doel"), goal.Text, goal.ShortText + " " + goal.Code, programme.Name, ProgrammeLinks.Goal(programme.Key, goal.Key), course.MarkOf(goal.Id));
        }

        foreach (var judged in course.AllIndicators)
        {
            yield return new Hit(T.Of("indicator"), judged.Indicator.Definition.Name, judged.Indicator.Definition.ShortName, programme.Name, ProgrammeLinks.Indicator(judged.Indicator.Definition.Key), judged.Indicator.IsJudged ? judged.Mark : null);
        }

        foreach (var judged in course.AllEfforts)
        {
            yield return new Hit(T.Of("inspanning"), judged.Effort.Title, judged.Effort.ShortTitle + " " + judged.Effort.Description, programme.Name, ProgrammeLinks.Effort(programme.Key, judged.Effort.Key), judged.Mark);
        }
    }

    private static string Fold(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        foreach (var character in text.Normalize(System.Text.NormalizationForm.FormD))
        {
            if (System.Globalization.CharUnicodeInfo.GetUnicodeCategory(character) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }

    internal sealed record Hit(string Kind, string Text, string? More, string Programme, string Href, StatusMark? Mark);
}
