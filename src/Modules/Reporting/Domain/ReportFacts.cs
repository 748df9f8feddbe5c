using OpKoers.Kernel;

namespace OpKoers.Reporting.Domain;

/// <summary>Something that the system knows about an area of attention. It stands beside what the reporter chooses and never chooses for him.</summary>
/// <param name="Area">The area that it is about.</param>
internal abstract record AreaFact(AttentionArea Area)
{
    /// <summary>A milestone that should have been reached.</summary>
    internal sealed record MilestoneLate(string Name, int Days) : AreaFact(AttentionArea.Planning);

    /// <summary>A milestone that is expected after the time planned for it, and is not late yet.</summary>
    internal sealed record MilestoneMoved(string Name, Period Planned, Period Expected) : AreaFact(AttentionArea.Planning);

    /// <summary>A milestone that was reached since the last report.</summary>
    internal sealed record MilestoneReached(string Name, DateOnly On) : AreaFact(AttentionArea.Results);

    /// <summary>How much of the planned time is over, in whole percents rounded down, beside how many milestones were reached; either can be missing.</summary>
    internal sealed record TimePassed(int? Percent, int Reached, int Milestones) : AreaFact(AttentionArea.Planning);

    /// <summary>What was used beside what there is; the share in whole percents when both are single known figures and there is something to divide by.</summary>
    internal sealed record AmountUsed(AmountKind Kind, Quantity Used, QuantitySum Budget, int? Percent) : AreaFact(AttentionArea.Money);

    /// <summary>Hours per week that were agreed, which no total can be made of because the planning names no period.</summary>
    internal sealed record HoursPerWeek(QuantitySum Agreed) : AreaFact(AttentionArea.Money);

    /// <summary>At an earlier moment nothing was handed in.</summary>
    internal sealed record EarlierMissing(string Moment) : AreaFact(AttentionArea.Planning);

    /// <summary>At an earlier moment the report came late.</summary>
    internal sealed record EarlierLate(string Moment, int Days) : AreaFact(AttentionArea.Planning);

    /// <summary>The area was amber or red in this many reports in a row, up to and including the last one.</summary>
    internal sealed record NotGreen(AttentionArea Of, int Reports) : AreaFact(Of);
}

/// <summary>What is counted.</summary>
internal enum AmountKind
{
    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Money, in euro.</summary>
    Money,
}

/// <summary>A milestone as far as facts go.</summary>
internal readonly record struct MilestoneFact(string Name, Period? Planned, Period? Expected, DateOnly? ReachedOn);

/// <summary>An earlier moment at which the effort had to report, the latest first.</summary>
/// <param name="Moment">Name of the moment.</param>
/// <param name="AsOf">Its reference date.</param>
/// <param name="Ratings">What was chosen; null when nothing was handed in.</param>
/// <param name="DaysLate">How late it came; 0 in time.</param>
internal sealed record EarlierFact(string Moment, DateOnly AsOf, IReadOnlyDictionary<AttentionArea, AreaRating>? Ratings, int DaysLate);

/// <summary>A row of money or hours of the effort: what it counts in, and its figures.</summary>
/// <param name="Unit">As printed: "euro", "uur", "uur per week".</param>
/// <param name="Scale">What the figures count in: 1 or 1000.</param>
/// <param name="Values">The figures.</param>
internal sealed record BudgetFact(string Unit, int Scale, IReadOnlyList<Quantity> Values);

/// <summary>Everything that facts are made of.</summary>
internal sealed record FactInput
{
    /// <summary>The day for which they hold, inclusive: the reference date of the moment, or today when that is earlier.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When the effort was planned; null when that could not be read.</summary>
    public required Period? Planning { get; init; }

    public required IReadOnlyList<MilestoneFact> Milestones { get; init; }

    public required IReadOnlyList<BudgetFact> Budgets { get; init; }

    public required Quantity HoursUsed { get; init; }

    public required Quantity MoneyUsed { get; init; }

    /// <summary>Earlier moments, the latest first.</summary>
    public required IReadOnlyList<EarlierFact> Earlier { get; init; }
}

/// <summary>Finds the facts beside a progress report. Pure: the same input gives the same facts.</summary>
internal static class ReportFacts
{
    /// <summary>The facts, in the order of the areas.</summary>
    public static IReadOnlyList<AreaFact> Find(FactInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var found = new List<AreaFact>();
        Milestones(input, found);
        Time(input, found);
        Budget(input, found);
        Earlier(input, found);
        return [.. found.OrderBy(fact => fact.Area)];
    }

    private static void Milestones(FactInput input, List<AreaFact> found)
    {
        var since = input.Earlier.FirstOrDefault(earlier => earlier.Ratings is not null)?.AsOf;
        foreach (var milestone in input.Milestones)
        {
            if (milestone.ReachedOn is { } reached && reached <= input.On)
            {
                if (since is null || reached > since)
                {
                    found.Add(new AreaFact.MilestoneReached(milestone.Name, reached));
                }
            }
            else if (milestone.Planned is { } planned && planned.End < input.On)
            {
                found.Add(new AreaFact.MilestoneLate(milestone.Name, input.On.DayNumber - planned.End.DayNumber));
            }
            else if (milestone is { Planned: { } before, Expected: { } after } && after.End > before.End)
            {
                found.Add(new AreaFact.MilestoneMoved(milestone.Name, before, after));
            }
        }
    }

    private static void Time(FactInput input, List<AreaFact> found)
    {
        var reached = input.Milestones.Count(milestone => milestone.ReachedOn <= input.On);
        int? percent = input.Planning is { } planning ? Share(input.On, planning) : null;
        if (percent is not null || input.Milestones.Count > 0)
        {
            found.Add(new AreaFact.TimePassed(percent, reached, input.Milestones.Count));
        }
    }

    // Before the first day nothing is over, after the last day everything; the last day itself counts as over.
    private static int Share(DateOnly on, Period planning)
    {
        var whole = planning.End.DayNumber - planning.Start.DayNumber + 1;
        var over = Math.Clamp(on.DayNumber - planning.Start.DayNumber + 1, 0, whole);
        return over * 100 / whole;
    }

    private static void Budget(FactInput input, List<AreaFact> found)
    {
        var weekly = Sum(input, "uur per week");
        var hours = Sum(input, "uur");
        if (weekly is { } perWeek)
        {
            if (input.Planning is { } planning && hours is null)
            {
                var weeks = (planning.End.DayNumber - planning.Start.DayNumber + 1) / 7;
                hours = QuantitySum.Of(input.Budgets.Where(budget => budget.Unit == "uur per week").SelectMany(budget => budget.Values).Select(value => Times(value, weeks)));
            }
            else
            {
                found.Add(new AreaFact.HoursPerWeek(perWeek));
            }
        }

        Used(AmountKind.Hours, input.HoursUsed, hours, found);
        Used(AmountKind.Money, input.MoneyUsed, Sum(input, "euro"), found);
    }

    private static void Used(AmountKind kind, Quantity used, QuantitySum? budget, List<AreaFact> found)
    {
        if (budget is { } known)
        {
            int? percent = used.Value is { } part && known is { IsRange: false, Missing: 0, Low: > 0 } ? (int)Math.Clamp(Math.Floor(part * 100 / known.Low), 0, 9999) : null;
            found.Add(new AreaFact.AmountUsed(kind, used, known, percent));
        }
    }

    private static QuantitySum? Sum(FactInput input, string unit)
    {
        var rows = input.Budgets.Where(budget => string.Equals(budget.Unit, unit, StringComparison.OrdinalIgnoreCase)).ToList();
        return rows.Count == 0 ? null : QuantitySum.Of(rows.SelectMany(row => row.Values.Select(value => Times(value, row.Scale))));
    }

    private static Quantity Times(Quantity value, int factor) =>
        value.IsKnown && Math.Max(Math.Abs(value.Low!.Value), Math.Abs(value.High!.Value)) <= Quantity.Limit / Math.Max(factor, 1)
            ? Quantity.Between(value.Low.Value * factor, value.High.Value * factor, value.Circa)
            : value;

    private static void Earlier(FactInput input, List<AreaFact> found)
    {
        if (input.Earlier is not [var last, ..])
        {
            return;
        }

        if (last.Ratings is null)
        {
            found.Add(new AreaFact.EarlierMissing(last.Moment));
        }
        else if (last.DaysLate > 0)
        {
            found.Add(new AreaFact.EarlierLate(last.Moment, last.DaysLate));
        }

        var reported = input.Earlier.Where(earlier => earlier.Ratings is not null).ToList();
        foreach (var area in Enum.GetValues<AttentionArea>())
        {
            var row = reported.TakeWhile(earlier => earlier.Ratings!.GetValueOrDefault(area, AreaRating.NotReported) is AreaRating.Amber or AreaRating.Red).Count();
            if (row >= 2)
            {
                found.Add(new AreaFact.NotGreen(area, row));
            }
        }
    }
}
