using OpKoers.Editions.Content;
using OpKoers.Editions.Contracts;

namespace OpKoers.Editions.Site;

/// <summary>A published edition with everything in it looked up, so that pages need not search.</summary>
internal sealed class EditionView
{
    private readonly Dictionary<string, ProgrammeView> programmes;

    public EditionView(PublishedEdition published)
    {
        // Checked when it was published; checked again here, because from here on keys become names of files.
        if (EditionKeys.Check(published.Document) is { } refusal)
        {
            throw new InvalidDataException(refusal.Message);
        }

        Published = published;
        Paths = new EditionPaths(published.Head.Slug);
        Programmes = [.. published.Document.Programmes.Select(programme => new ProgrammeView(this, programme))];
        programmes = Programmes.ToDictionary(view => view.Programme.Slug, StringComparer.Ordinal);
    }

    public PublishedEdition Published { get; }

    public EditionHead Head => Published.Head;

    public EditionDocument Document => Published.Document;

    public EditionPaths Paths { get; }

    public IReadOnlyList<ProgrammeView> Programmes { get; }

    public ProgrammeView? Programme(string slug) => programmes.GetValueOrDefault(slug);

    /// <summary>The indicator in this programme, else in another of this edition.</summary>
    public IndicatorPlace? Indicator(string key, ProgrammeView near) =>
        near.Indicator(key) is { } own ? new(near, own)
        : Programmes.Select(view => view.Indicator(key) is { } found ? new IndicatorPlace(view, found) : null).FirstOrDefault(place => place is not null);

    /// <summary>The programme whose folder holds the page of an effort: its home when that is in this edition, else the one that shows it.</summary>
    public ProgrammeView HomeOf(EditionEffort effort, ProgrammeView near) =>
        Programme(effort.Programme) is { } home && home.Effort(effort.Key) is not null ? home : near;

    public string PathOf(EditionEffort effort, ProgrammeView near) => Paths.Effort(HomeOf(effort, near).Programme.Slug, effort.Key);

    /// <summary>What an effort contributes to, in every programme of this edition.</summary>
    public IEnumerable<ContributionPlace> ContributionsOf(EditionEffort effort, ProgrammeView near)
    {
        var home = HomeOf(effort, near);
        foreach (var view in Programmes)
        {
            if (view.Effort(effort.Key) is { } there && HomeOf(there, view) == home)
            {
                foreach (var line in view.ContributionsOf(effort.Key))
                {
                    yield return line;
                }
            }
        }
    }
}

/// <summary>An indicator and the programme whose folder holds its page.</summary>
internal sealed record IndicatorPlace(ProgrammeView Programme, EditionIndicator Indicator);

/// <summary>A contribution with both its ends.</summary>
internal sealed record ContributionPlace(ProgrammeView Programme, EditionContribution Line, EditionEffort Effort, EditionGoal Goal);

/// <summary>A programme of an edition with everything in it looked up.</summary>
internal sealed class ProgrammeView
{
    private readonly Dictionary<string, EditionGoal> goals;
    private readonly Dictionary<string, EditionIndicator> indicators;
    private readonly Dictionary<string, EditionEffort> efforts;
    private readonly ILookup<string, EditionGoal> children;
    private readonly ILookup<string, ContributionPlace> byGoal;
    private readonly ILookup<string, ContributionPlace> byEffort;

    public ProgrammeView(EditionView edition, EditionProgramme programme)
    {
        Edition = edition;
        Programme = programme;
        goals = programme.AllGoals.ToDictionary(goal => goal.Key, StringComparer.Ordinal);
        indicators = programme.Indicators.ToDictionary(indicator => indicator.Key, StringComparer.Ordinal);
        efforts = programme.AllEfforts.ToDictionary(effort => effort.Key, StringComparer.Ordinal);
        children = programme.AllGoals.Where(goal => goal.Parent is not null).ToLookup(goal => goal.Parent!, StringComparer.Ordinal);
        Contributions =
        [
            .. from line in programme.Contributions
               let effort = efforts.GetValueOrDefault(line.Effort)
               let goal = goals.GetValueOrDefault(line.Goal)
               where effort is not null && goal is not null
               select new ContributionPlace(this, line, effort, goal),
        ];
        byGoal = Contributions.ToLookup(line => line.Goal.Key, StringComparer.Ordinal);
        byEffort = Contributions.ToLookup(line => line.Effort.Key, StringComparer.Ordinal);
    }

    public EditionView Edition { get; }

    public EditionProgramme Programme { get; }

    /// <summary>Those whose both ends are in this edition.</summary>
    public IReadOnlyList<ContributionPlace> Contributions { get; }

    /// <summary>Efforts whose page stands in the folder of this programme.</summary>
    public IEnumerable<EditionEffort> OwnEfforts => Programme.AllEfforts.Where(effort => Edition.HomeOf(effort, this) == this);

    public EditionGoal? Goal(string? key) => key is null ? null : goals.GetValueOrDefault(key);

    public EditionIndicator? Indicator(string key) => indicators.GetValueOrDefault(key);

    public EditionEffort? Effort(string? key) => key is null ? null : efforts.GetValueOrDefault(key);

    public IEnumerable<EditionGoal> Children(EditionGoal goal) => children[goal.Key];

    public IEnumerable<ContributionPlace> ContributionsTo(EditionGoal goal) => byGoal[goal.Key];

    public IEnumerable<ContributionPlace> ContributionsOf(string effort) => byEffort[effort];

    public IEnumerable<IndicatorPlace> IndicatorsOf(EditionGoal goal) => goal.Indicators.Select(key => Edition.Indicator(key, this)).OfType<IndicatorPlace>();

    public IEnumerable<EditionGoal> GoalsOf(EditionIndicator indicator) => Programme.AllGoals.Where(goal => goal.Indicators.Contains(indicator.Key));

    public IEnumerable<EditionReport> Reports => Edition.Document.Reports.Where(report => report.Programme == Programme.Slug);
}
