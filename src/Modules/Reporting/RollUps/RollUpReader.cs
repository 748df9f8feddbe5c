using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.RollUps;

/// <summary>Reads the facts of roll-ups. Four statements, however many programmes, efforts and reports there are.</summary>
internal sealed class RollUpReader(ReportingDb db, ReportRows reports)
{
    /// <summary>The facts of programmes at a moment, in the order of the programmes.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="programmes">Programmes as they stand at the date of the moment.</param>
    /// <param name="tolerance">The tolerance settings of the municipality.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<RollUpFacts>> ReadAsync(ReportingMoment moment, IReadOnlyList<ProgrammeReading> programmes, JudgementTolerance tolerance, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var ids = programmes.Select(programme => programme.Id).ToList();
        var since = await SinceAsync(moment.OrganisationId, moment.AsOf, cancellation);
        var found = await reports.ReadAsync(moment.Id, ids, cancellation);
        var sources = await SourcesAsync(programmes, moment.AsOf, since, cancellation);
        var words = JudgementWords.For(System.Globalization.CultureInfo.CurrentUICulture);
        return [.. sources.Select(source => RollUpMaking.Of(source with { Reports = found[source.Programme.Id] }, tolerance, words))];
    }

    /// <summary>Programmes with what was decided about them, without reports of a moment. Two statements.</summary>
    public async Task<IReadOnlyList<RollUpSource>> SourcesAsync(IReadOnlyList<ProgrammeReading> programmes, DateOnly asOf, DateOnly? since, CancellationToken cancellation)
    {
        var ids = programmes.Select(programme => programme.Id).ToList();
        var deviations = (await db.Deviations.AsNoTracking().Where(row => ids.Contains(row.ProgrammeId)).ToListAsync(cancellation)).ToLookup(row => row.ProgrammeId);
        var motions = (await db.CouncilItems.AsNoTracking()
            .Where(row => row.ItemKind == CouncilKind.Motion && (row.State == CouncilState.Adopted || row.State == CouncilState.Rejected))
            .Join(db.CouncilLinks.Where(link => ids.Contains(link.ProgrammeId)), item => item.Id, link => link.ItemId, (item, link) => new { Item = item, link.ProgrammeId })
            .ToListAsync(cancellation)).ToLookup(row => row.ProgrammeId, row => row.Item);
        return
        [
            .. programmes.Select(programme => new RollUpSource
            {
                Programme = programme,
                AsOf = asOf,
                Since = since,
                Deviations = [.. deviations[programme.Id]],
                Council = [.. motions[programme.Id].DistinctBy(item => item.Id)],
            }),
        ];
    }

    /// <summary>The date of the last moment before a date; null when there is none.</summary>
    public async Task<DateOnly?> SinceAsync(Guid organisation, DateOnly before, CancellationToken cancellation) =>
        await db.Moments.Where(row => row.OrganisationId == organisation && row.AsOf < before).MaxAsync(row => (DateOnly?)row.AsOf, cancellation);
}
