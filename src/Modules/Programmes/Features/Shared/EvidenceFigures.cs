using OpKoers.Kernel;
using OpKoers.Programmes.Reading;
using OpKoers.Programmes.Storage;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>A figure that supports something, with what the latest delivery says.</summary>
/// <param name="Evidence">What is kept.</param>
/// <param name="Goal">The goal; null for the programme as a whole, or when that goal was removed.</param>
/// <param name="Referred">What the table has; null when it no longer has this figure.</param>
internal sealed record EvidenceRow(Evidence Evidence, Goal? Goal, StatisticsReferred? Referred)
{
    /// <summary>The address of the figure; null when what is kept is no such address, so that a link never leads elsewhere.</summary>
    public string? Address => StatisticsReference.Parse(Evidence.Address)?.Address;

    /// <summary>The latest figure with its unit and period; null when there is none.</summary>
    public string? Figure(FigureText words) => Referred is { Period: { } period } referred ? FigureWords.Of(referred, words) + T.Of(" in {0}", words.Period(period.Period!.Value)) : null;
}

/// <summary>What the list of such figures shows.</summary>
/// <param name="Rows">The figures.</param>
/// <param name="Programme">Slug of the programme.</param>
/// <param name="CanEdit">Whether this user may change them.</param>
/// <param name="NamesGoals">Whether each says of which goal it is.</param>
internal sealed record EvidenceList(IReadOnlyList<EvidenceRow> Rows, string Programme, bool CanEdit, bool NamesGoals);

/// <summary>Looks up the latest figures of what supports a programme: a fixed number of statements, none when nothing does.</summary>
internal sealed class EvidenceFigures(IStatisticsReferences references)
{
    public async Task<IReadOnlyList<EvidenceRow>> ReadAsync(ProgrammeSnapshot snapshot, IEnumerable<Evidence> kept, CancellationToken cancellation)
    {
        var rows = kept.Select(row => (Evidence: row, Reference: StatisticsReference.Parse(row.Address))).ToList();
        var found = await references.FollowAsync([.. rows.Where(row => row.Reference is not null).Select(row => row.Reference!)], rows.Count == 0 ? Guid.Empty : rows[0].Evidence.OrganisationId, cancellation);
        var next = 0;
        return [.. rows.Select(row => new EvidenceRow(row.Evidence, row.Evidence.GoalId is { } goal ? snapshot.Goal(goal) : null, row.Reference is null ? null : found[next++]))];
    }
}

/// <summary>A figure of a table in words.</summary>
internal static class FigureWords
{
    /// <summary>The figure with its unit.</summary>
    public static string Of(StatisticsReferred referred, FigureText words) => referred.Period is null ? T.Of("geen cijfer") :
        words.Number((decimal)referred.Value, referred.Decimals) + referred.Unit switch { "aantal" => string.Empty, "%" => "\u00a0%", "per 1.000 inwoners" => " " + T.Of("per 1.000 inwoners"), var unit => " " + unit };

    public static string Of(StatisticsPeriodState state) => state switch { StatisticsPeriodState.Provisional => T.Of("voorlopig"), StatisticsPeriodState.Incomplete => T.Of("loopt nog"), _ => string.Empty };

    /// <summary>Where it comes from, with the day of the delivery.</summary>
    public static string Source(StatisticsReferred referred) =>
        T.Of("{0}, tabel {1}, levering {2} van {3}", referred.Table.Parts.Source, referred.Table.Code, referred.Table.Delivery.Number, Ui.Text.Dates.Long(DateOnly.FromDateTime(referred.Table.Delivery.At.UtcDateTime)));
}
