using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Reading;
using OpKoers.Programmes.Storage;
using OpKoers.Ui.Components;

namespace OpKoers.Programmes.Course;

/// <summary>An indicator with its judgement at the date of the page.</summary>
internal sealed record JudgedIndicator(IndicatorData Indicator, IndicatorJudgement Judgement)
{
    public StatusMark Mark => Marks.Of(Judgement.Outcome);
}

/// <summary>An effort with how it stood at the date of the page.</summary>
internal sealed record JudgedEffort(Effort Effort, StatusMark Mark, EffortStatusReport? Report);

/// <summary>
/// Whether one programme is on course at one date: goals and efforts apart, each with how much of it is known, nothing averaged. A target counts once,
/// however many goals its indicator serves; an effort counts once, in its home programme.
/// </summary>
internal sealed class ProgrammeCourse
{
    private readonly Dictionary<Guid, JudgedIndicator> indicators = [];
    private readonly Dictionary<Guid, JudgedEffort> efforts = [];

    public ProgrammeCourse(ProgrammeSnapshot snapshot, IReadOnlyDictionary<Guid, IndicatorSet> sets, DateOnly asOf, JudgementTolerance tolerance)
    {
        Snapshot = snapshot;
        AsOf = asOf;
        foreach (var indicator in Indicators(snapshot, sets))
        {
            Add(new JudgedIndicator(indicator, indicator.JudgeAt(asOf, tolerance)));
        }

        foreach (var effort in snapshot.Efforts)
        {
            Add(Judged(effort, snapshot, asOf));
        }
    }

    public ProgrammeSnapshot Snapshot { get; }

    public DateOnly AsOf { get; }

    /// <summary>One mark per target.</summary>
    public StatusCounts Goals { get; } = new();

    /// <summary>Targets for which there is a figure of their own at this date.</summary>
    public int Measured { get; private set; }

    /// <summary>One mark per effort, placeholders included.</summary>
    public StatusCounts Efforts { get; } = new();

    /// <summary>Efforts, without placeholders.</summary>
    public int EffortTotal => Efforts.Total - Efforts[StatusMark.Placeholder];

    /// <summary>Efforts of which it is known how they stand.</summary>
    public int Reported => EffortTotal - Efforts[StatusMark.NotReported];

    public IReadOnlyCollection<JudgedIndicator> AllIndicators => indicators.Values;

    public IReadOnlyCollection<JudgedEffort> AllEfforts => efforts.Values;

    public JudgedIndicator? Indicator(Guid id) => indicators.GetValueOrDefault(id);

    public JudgedEffort? Effort(Guid id) => efforts.GetValueOrDefault(id);

    /// <summary>The indicators of a goal, those with a target first, as the document orders them.</summary>
    public IEnumerable<JudgedIndicator> IndicatorsOf(Guid goal) => Snapshot.LinksOf(goal)
        .Select(link => Indicator(link.IndicatorId))
        .OfType<JudgedIndicator>()
        .OrderBy(judged => judged.Indicator.IsJudged ? 0 : judged.Indicator.ProxyForId is not null ? 1 : 2);

    /// <summary>The indicators that measure no goal of this programme, by name; a substitute figure stands with the indicator that it is for.</summary>
    public IEnumerable<JudgedIndicator> IndicatorsWithoutGoal()
    {
        var used = Snapshot.Goals.SelectMany(goal => Snapshot.LinksOf(goal.Id)).Select(link => link.IndicatorId).ToHashSet();
        return indicators.Values.Where(judged => judged.Indicator.ProxyForId is null && !used.Contains(judged.Indicator.Id)).OrderBy(judged => judged.Indicator.Definition.Name, StringComparer.CurrentCultureIgnoreCase);
    }

    /// <summary>The substitute figures for an indicator.</summary>
    public IEnumerable<JudgedIndicator> ProxiesOf(Guid indicator) => indicators.Values.Where(judged => judged.Indicator.ProxyForId == indicator);

    /// <summary>The one mark that a drawing can show for a goal: its single target's, or none when it has none or more that differ.</summary>
    public StatusMark? MarkOf(Guid goal)
    {
        StatusMark? mark = null;
        foreach (var judged in IndicatorsOf(goal).Where(judged => judged.Indicator.IsJudged))
        {
            if (mark is not null && mark != judged.Mark)
            {
                return null;
            }

            mark = judged.Mark;
        }

        return mark;
    }

    private static IEnumerable<IndicatorData> Indicators(ProgrammeSnapshot snapshot, IReadOnlyDictionary<Guid, IndicatorSet> sets)
    {
        if (sets.TryGetValue(snapshot.Programme.Id, out var own))
        {
            foreach (var indicator in own.Indicators)
            {
                yield return indicator;
            }
        }

        foreach (var link in snapshot.Links)
        {
            foreach (var set in sets.Values)
            {
                if (set.ScopeId != snapshot.Programme.Id && set.Find(link.IndicatorId) is { } shared)
                {
                    yield return shared;
                }
            }
        }
    }

    private static JudgedEffort Judged(Effort effort, ProgrammeSnapshot snapshot, DateOnly asOf)
    {
        if (effort.Placeholder)
        {
            return new JudgedEffort(effort, StatusMark.Placeholder, null);
        }

        EffortStatusReport? latest = null;
        foreach (var report in snapshot.StatusesOf(effort.Id))
        {
            if (report.Date <= asOf)
            {
                latest = report;
            }
        }

        return new JudgedEffort(effort, latest is null ? StatusMark.NotReported : Marks.Of(latest.Status), latest);
    }

    private void Add(JudgedIndicator judged)
    {
        if (indicators.TryAdd(judged.Indicator.Id, judged) && judged.Indicator.IsJudged)
        {
            Goals.Add(judged.Mark);
            Measured += judged.Judgement.MeasurementIndex >= 0 ? 1 : 0;
        }
    }

    private void Add(JudgedEffort judged)
    {
        efforts[judged.Effort.Id] = judged;
        Efforts.Add(judged.Mark);
    }
}

/// <summary>From outcomes and reports to marks on screen.</summary>
internal static class Marks
{
    public static StatusMark Of(Outcome outcome) => outcome switch
    {
        Outcome.Achieved => StatusMark.Achieved,
        Outcome.OnCourse => StatusMark.OnCourse,
        Outcome.AtRisk => StatusMark.AtRisk,
        Outcome.OffCourse => StatusMark.OffCourse,
        Outcome.NoDemonstrableChange => StatusMark.NoDemonstrableChange,
        _ => StatusMark.NotAssessable,
    };

    public static StatusMark Of(EffortStatus status) => status switch
    {
        EffortStatus.OnCourse => StatusMark.OnCourse,
        EffortStatus.AtRisk => StatusMark.AtRisk,
        EffortStatus.OffCourse => StatusMark.OffCourse,
        EffortStatus.Completed => StatusMark.Completed,
        _ => StatusMark.Suspended,
    };
}
