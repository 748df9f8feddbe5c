using Microsoft.EntityFrameworkCore;
using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Editions;

/// <summary>What the council said of goals, and which deviations were accepted: the public part of both.</summary>
internal sealed record SteeringSources(IReadOnlyDictionary<Guid, IReadOnlyList<EditionCouncilItem>> Council, ILookup<Guid, AcceptedDeviation> Deviations);

/// <summary>Gathers these, up to the date of judgement.</summary>
internal sealed class SteeringGatherer(ReportingDb db)
{
    public async Task<SteeringSources> ReadAsync(ReportingMoment moment, IReadOnlyCollection<Guid> programmes, CancellationToken cancellation)
    {
        var items = await (
            from link in db.CouncilLinks
            join item in db.CouncilItems on link.ItemId equals item.Id
            where programmes.Contains(link.ProgrammeId) && item.IsPublic && item.Date <= moment.AsOf
            orderby item.Date, item.Id
            select new { link.GoalId, Item = item }).AsNoTracking().ToListAsync(cancellation);
        var deviations = await db.Deviations.AsNoTracking().Where(row => programmes.Contains(row.ProgrammeId)).OrderBy(row => row.DecidedOn).ThenBy(row => row.Id).ToListAsync(cancellation);
        return new SteeringSources(
            items.GroupBy(row => row.GoalId).ToDictionary(rows => rows.Key, rows => (IReadOnlyList<EditionCouncilItem>)[.. rows.Select(row => Item(row.Item))]),
            deviations.Where(row => row.On(moment.AsOf) == DeviationState.InForce)
                .ToLookup(row => row.ProgrammeId, row => new AcceptedDeviation(row.Subject, row.Decision, row.DecidedBy, row.DecidedOn, row.Until)));
    }

    private static EditionCouncilItem Item(CouncilItem item) => new()
    {
        Kind = item.ItemKind switch { CouncilKind.Question => "vraag", CouncilKind.Motion => "motie", _ => "toezegging" },
        Date = item.Date,
        Text = item.Text,
        Answer = item.Answer,
        State = item.State switch
        {
            CouncilState.Answered => "beantwoord",
            CouncilState.Adopted => "aangenomen",
            CouncilState.Rejected => "verworpen",
            CouncilState.InProgress => "in uitvoering",
            CouncilState.Settled => "afgedaan",
            _ => "open",
        },
    };
}
