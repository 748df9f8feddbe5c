using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.RollUps;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Signals;

/// <summary>A target with what it takes from here and where its trend leads, beside its judgement.</summary>
internal sealed record TargetSignal
{
    public required IndicatorData Indicator { get; init; }

    /// <summary>The judgement, which nothing here changes.</summary>
    public required StatusMark Mark { get; init; }

    public required IndicatorCase Case { get; init; }

    /// <summary>The period of the figure that was judged; null when there is none.</summary>
    public Period? MeasuredAt { get; init; }

    public required RequiredPace Pace { get; init; }

    public required Forecast Forecast { get; init; }
}

/// <summary>A milestone with how it lies in time.</summary>
internal sealed record MilestoneSignal(Milestone Milestone, EffortReading Effort, MilestoneTiming Timing);

/// <summary>An effort, or the programme as a whole, with money and hours beside the time that has passed.</summary>
internal sealed record UseSignal
{
    /// <summary>The effort; null for the programme as a whole.</summary>
    public EffortReading? Effort { get; init; }

    public required UseAgainstTime Money { get; init; }

    public required UseAgainstTime Hours { get; init; }

    /// <summary>What the budgeted hours count in, such as "uur per week"; none when no hours were budgeted, several when units differ.</summary>
    public required IReadOnlyList<string> HourUnits { get; init; }

    /// <summary>Tables of money and of other units in which a budget stands. Two tables may count the same euro, so that nothing is summed over them.</summary>
    public required (int Money, int Hours) Tables { get; init; }

    /// <summary>The date of the latest moment whose report is in it; null when nothing was reported.</summary>
    public DateOnly? ReportedAt { get; init; }

    /// <summary>Efforts of which a report was accepted, and all efforts it is about.</summary>
    public required (int Reported, int Efforts) Count { get; init; }

    /// <summary>Whether there is anything to show.</summary>
    public bool Any => Tables.Money + Tables.Hours > 0 || new[] { Money, Hours }.Any(use => Said(use.Budget) || Said(use.Used) || Said(use.Forecast));

    private static bool Said(QuantitySum sum) => sum.Known + sum.Missing - sum.Blank > 0;
}

/// <summary>What was used according to the latest accepted report of an effort.</summary>
internal sealed record UseReport(Guid Effort, DateOnly At, Quantity MoneyUsed, Quantity MoneyForecast, Quantity HoursUsed, Quantity HoursForecast);

/// <summary>The signals of one programme at one date: facts and arithmetic beside the judgement. No signal is a verdict.</summary>
internal sealed record ProgrammeSignals
{
    private const string Euro = "euro";

    /// <summary>The judged targets, in the order of the document.</summary>
    public required IReadOnlyList<TargetSignal> Targets { get; init; }

    /// <summary>All milestones: those that are late first, then by day.</summary>
    public required IReadOnlyList<MilestoneSignal> Milestones { get; init; }

    /// <summary>The programme as a whole first, then the efforts of which something is known.</summary>
    public required IReadOnlyList<UseSignal> Uses { get; init; }

    /// <summary>The signals at a date.</summary>
    public static ProgrammeSignals Of(ProgrammeReading programme, IReadOnlyList<Milestone> milestones, IReadOnlyList<UseReport> reports, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var efforts = programme.Efforts.ToDictionary(effort => effort.Id);
        var latest = reports.Where(report => report.At <= asOf).GroupBy(report => report.Effort).ToDictionary(group => group.Key, group => group.MaxBy(report => report.At)!);
        var real = programme.Efforts.Where(effort => !effort.Placeholder).ToList();
        var uses = real
            .Select(effort => Use(effort, [.. programme.Amounts.Where(amount => amount.Effort == effort.Id)], [latest.GetValueOrDefault(effort.Id)], UseAgainstTime.Elapsed(effort.Planning, asOf)))
            .Prepend(Use(null, programme.Amounts, [.. real.Select(effort => latest.GetValueOrDefault(effort.Id))], UseAgainstTime.Elapsed(programme.Term, asOf)));
        return new ProgrammeSignals
        {
            Targets = [.. programme.Indicators.Where(view => view.Indicator.IsJudged).Select(Target)],
            Milestones =
            [
                .. milestones.Where(row => efforts.ContainsKey(row.EffortId))
                    .Select(row => new MilestoneSignal(row, efforts[row.EffortId], MilestoneTiming.Of(row.Planned, row.Expected, row.ReachedOn, asOf)))
                    .OrderByDescending(signal => signal.Timing.IsLate).ThenBy(signal => (signal.Milestone.Planned ?? signal.Milestone.Expected)?.End ?? DateOnly.MaxValue).ThenBy(signal => signal.Milestone.Order),
            ],
            Uses = [.. uses.Where(use => use.Any)],
        };
    }

    private static TargetSignal Target(IndicatorStatusView view) => new()
    {
        Indicator = view.Indicator,
        Mark = RollUpMaking.MarkOf(view.Judgement.Outcome),
        Case = view.Case,
        MeasuredAt = view.Judgement.MeasurementIndex < 0 ? null : view.Case.Measurements.Span[view.Judgement.MeasurementIndex].Period,
        Pace = RequiredPace.Of(view.Case, view.Judgement),
        Forecast = Forecast.Of(view.Case, view.Indicator.Definition.Decimals),
    };

    // An effort without a report leaves a blank in the sums, so that no part of a budget is computed from half of the reports.
    private static UseSignal Use(EffortReading? effort, IReadOnlyList<AmountReading> amounts, IReadOnlyList<UseReport?> reports, decimal? elapsed)
    {
        var rows = amounts.Where(amount => !amount.IsStatedTotal).ToLookup(amount => amount.Unit == Euro);
        return new UseSignal
        {
            Effort = effort,
            Tables = (Lists(rows[true]), Lists(rows[false])),
            Money = new() { Budget = Sum(rows[true]), Used = Reported(reports, report => report.MoneyUsed), Forecast = Reported(reports, report => report.MoneyForecast), TimePart = elapsed },
            Hours = new() { Budget = Sum(rows[false]), Used = Reported(reports, report => report.HoursUsed), Forecast = Reported(reports, report => report.HoursForecast), TimePart = elapsed },
            HourUnits = [.. rows[false].Select(amount => amount.Unit).Distinct(StringComparer.Ordinal)],
            ReportedAt = reports.Max(report => report?.At),
            Count = (reports.Count(report => report is not null), reports.Count),
        };
    }

    private static QuantitySum Reported(IEnumerable<UseReport?> reports, Func<UseReport, Quantity> part) =>
        QuantitySum.Of(reports.Select(report => report is null ? Quantity.Blank : part(report)));

    private static int Lists(IEnumerable<AmountReading> rows) => rows.Select(row => row.List).Distinct(StringComparer.Ordinal).Count();

    private static QuantitySum Sum(IEnumerable<AmountReading> rows) => Lists(rows) > 1
        ? QuantitySum.Empty
        : QuantitySum.Of(rows.SelectMany(row => row.Values.Select(value => Scaled(value.Value, row.Scale))));

    // What does not fit after scaling stays out of the sum as unknown, rather than failing the page.
    private static Quantity Scaled(Quantity value, int scale) =>
        value is not { IsKnown: true, Low: { } low, High: { } high } ? value
        : Math.Max(Math.Abs(low), Math.Abs(high)) > Quantity.Limit / scale ? Quantity.In(QuantityState.Unknown)
        : Quantity.Between(low * scale, high * scale, value.Circa);
}
