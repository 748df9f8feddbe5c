using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.RollUps;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Council;

/// <summary>Which way a judgement went.</summary>
internal enum ChangeWay
{
    /// <summary>Neither: it became known, or no longer, or is told apart from what was.</summary>
    Other = 0,

    /// <summary>To a better outcome.</summary>
    Better = 1,

    /// <summary>To a worse outcome.</summary>
    Worse = 2,
}

/// <summary>A target that is judged otherwise than it was.</summary>
internal sealed record TargetChange(string Key, string Name, StatusMark From, StatusMark To, string Reason)
{
    public ChangeWay Way => ProgrammeChanges.WayOf(From, To);
}

/// <summary>An effort that stands otherwise than it did.</summary>
internal sealed record EffortChange(string Key, string Title, StatusMark From, StatusMark To, string? Reason)
{
    public ChangeWay Way => ProgrammeChanges.WayOf(From, To);
}

/// <summary>A figure that came, or took the place of another.</summary>
/// <param name="Key">Key of the indicator.</param>
/// <param name="Name">Its name.</param>
/// <param name="Period">The period of the figure.</param>
/// <param name="Value">The figure as written.</param>
/// <param name="Was">What stood there before; null for a new figure.</param>
internal sealed record FigureChange(string Key, string Name, Period Period, string Value, string? Was);

/// <summary>
/// What changed in a programme between two dates: judgements, how efforts stand, figures and decisions. Both dates are judged with the figures as they are
/// now; what was really shown then stands in an edition.
/// </summary>
internal sealed record ProgrammeChanges
{
    public required Guid ProgrammeId { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<TargetChange> Targets { get; init; }

    public required IReadOnlyList<EffortChange> Efforts { get; init; }

    public required IReadOnlyList<FigureChange> Figures { get; init; }

    public required IReadOnlyList<DecisionFact> Decisions { get; init; }

    /// <summary>Whether anything changed.</summary>
    public bool Any => Targets.Count + Efforts.Count + Figures.Count + Decisions.Count > 0;

    /// <summary>Compares two readings of the same programme.</summary>
    /// <param name="before">At the first date.</param>
    /// <param name="after">At the second date, with what was decided after the first.</param>
    /// <param name="from">The first date, exclusive: what was known then already is no change.</param>
    /// <param name="words">The language of reasons and figures.</param>
    public static ProgrammeChanges Between(ProgrammeReading before, RollUpSource after, DateOnly from, (JudgementWords Words, JudgementTolerance Tolerance) words)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var facts = RollUpMaking.Of(after with { Since = from }, words.Tolerance, words.Words);
        var targets = RollUpMaking.Of(new RollUpSource { Programme = before, AsOf = from }, words.Tolerance, words.Words).Targets.ToDictionary(target => target.Id);
        var efforts = before.Efforts.ToDictionary(effort => effort.Id, RollUpMaking.MarkOf);
        return new ProgrammeChanges
        {
            ProgrammeId = facts.ProgrammeId,
            Slug = facts.Slug,
            Name = facts.Name,
            Targets = [.. facts.Targets.Where(target => targets.TryGetValue(target.Id, out var was) && was.Mark != target.Mark).Select(target => new TargetChange(target.Key, target.Name, targets[target.Id].Mark, target.Mark, target.Reason))],
            Efforts =
            [
                .. after.Programme.Efforts.Where(effort => !effort.Placeholder && efforts.TryGetValue(effort.Id, out var was) && was != RollUpMaking.MarkOf(effort))
                    .Select(effort => new EffortChange(effort.Key, effort.ShortTitle ?? effort.Title, efforts[effort.Id], RollUpMaking.MarkOf(effort), effort.Status?.Reason)),
            ],
            Figures = [.. after.Programme.Indicators.SelectMany(view => FiguresOf(view.Indicator, from, after.AsOf, words.Words)).OrderBy(figure => figure.Name, StringComparer.CurrentCulture).ThenBy(figure => figure.Period)],
            Decisions = facts.Decisions,
        };
    }

    /// <summary>Whether one mark is better than another; only marks that say good or bad can be compared.</summary>
    public static ChangeWay WayOf(StatusMark from, StatusMark to)
    {
        var (before, after) = (Rank(from), Rank(to));
        return before is null || after is null || before == after ? ChangeWay.Other : after > before ? ChangeWay.Better : ChangeWay.Worse;
    }

    private static int? Rank(StatusMark mark) => mark switch
    {
        StatusMark.OffCourse => 0,
        StatusMark.AtRisk => 1,
        StatusMark.OnCourse => 2,
        StatusMark.Achieved or StatusMark.Completed => 3,
        _ => null,
    };

    private static IEnumerable<FigureChange> FiguresOf(IndicatorData indicator, DateOnly from, DateOnly until, JudgementWords words)
    {
        var measured = indicator.Measurements.Where(row => row.Period.End <= until).ToList();
        foreach (var row in measured.Where(row => row.SupersededOn is null && row.Value.State != QuantityState.Blank))
        {
            var was = measured.LastOrDefault(old => old.Period == row.Period && old.SupersededOn > from && old.SupersededOn <= until);
            if (row.Period.End > from || was is not null)
            {
                yield return new FigureChange(indicator.Definition.Key, indicator.Definition.ShortName ?? indicator.Definition.Name, row.Period, Shown(indicator, row, words), was is null ? null : Shown(indicator, was, words));
            }
        }
    }

    // What is withheld because it is small is withheld here too, also when it was written down.
    private static string Shown(IndicatorData indicator, MeasurementDraft row, JudgementWords words) => row.Status == MeasurementStatus.Suppressed
        ? "afgeschermd"
        : IndicatorSheet.Figure(indicator.Definition, row.Value, words.Figures);
}
