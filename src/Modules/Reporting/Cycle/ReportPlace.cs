using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Cycle;

/// <summary>Which report is meant: one moment, one effort.</summary>
internal sealed record ReportPlace
{
    public required ReportingMoment Moment { get; init; }

    public required Guid Programme { get; init; }

    public required EffortReading Effort { get; init; }

    /// <summary>Rows of money and hours of the effort.</summary>
    public required IReadOnlyList<AmountReading> Amounts { get; init; }

    /// <summary>Last day to report, inclusive; null when the moment asks for no reports.</summary>
    public required DateOnly? Due { get; init; }
}

/// <summary>Everything there is about the reports of one effort at one moment.</summary>
internal sealed class ReportDossier
{
    public required ReportPlace Place { get; init; }

    /// <summary>The report as stored, tracked; null while nobody started it.</summary>
    public required ReportSheet? Stored { get; init; }

    /// <summary>Earlier reports that were handed in, the latest first.</summary>
    public required IReadOnlyList<EarlierReport> Earlier { get; init; }

    /// <summary>Moments before this one at which the programme reported, the latest first.</summary>
    public required IReadOnlyList<EarlierFact> EarlierMoments { get; init; }

    /// <summary>The milestones of the effort as they stand in the planning.</summary>
    public required IReadOnlyList<Milestone> Milestones { get; init; }

    /// <summary>The last report before this one; null when there is none.</summary>
    public EarlierReport? Last => Earlier is [var last, ..] ? last : null;

    /// <summary>The facts beside a sheet.</summary>
    public IReadOnlyList<AreaFact> Facts(ReportSheet sheet, DateOnly today) => ReportFacts.Find(new FactInput
    {
        On = today < Place.Moment.AsOf ? today : Place.Moment.AsOf,
        Planning = Place.Effort.Planning,
        Milestones = [.. sheet.Milestones.Select(line => new MilestoneFact(line.Name, line.Planned, line.Expected, line.ReachedOn))],
        Budgets = [.. Place.Amounts.Where(row => !row.IsStatedTotal).Select(row => new BudgetFact(row.Unit, row.Scale, [.. row.Values.Select(value => value.Value)]))],
        HoursUsed = sheet.Report.HoursUsed,
        MoneyUsed = sheet.Report.MoneyUsed,
        Earlier = EarlierMoments,
    });
}

/// <summary>A report of an earlier moment.</summary>
internal sealed record EarlierReport(string Moment, ReportSheet Sheet);
