using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Editions;

/// <summary>Says what a moment should have and does not have before it closes.</summary>
internal sealed class MissingParts(ReportingDb db, IProgrammeReading readings, IOrganisations organisations, ReportingOverview overview)
{
    public async Task<IReadOnlyList<MissingPart>> OfAsync(ReportingMoment moment, CancellationToken cancellation)
    {
        var organisation = await organisations.FindAsync(moment.OrganisationId, cancellation);
        var tolerance = JudgementTolerance.Of(organisation?.Tolerance ?? 0);
        var all = await readings.ReadAsync(moment.OrganisationId, null, moment.AsOf, tolerance.Succeeded ? tolerance.Value : JudgementTolerance.Default, cancellation);
        var duties = await overview.ReadAsync(moment, all, cancellation);
        var rollUps = await db.RollUps.Where(row => row.MomentId == moment.Id).Select(row => new { row.ProgrammeId, row.State }).ToDictionaryAsync(row => row.ProgrammeId, row => row.State, cancellation);
        var midterms = await MidtermsAsync(moment, cancellation);
        return
        [
            .. duties.SelectMany(programme => Reports(moment, programme)),
            .. duties.Where(programme => (programme.RollUpDue ?? moment.ApprovalDue) is not null).SelectMany(programme => RollUp(moment, programme.Programme, rollUps.TryGetValue(programme.Programme.Id, out var state) ? state : null)),
            .. duties.SelectMany(programme => Midterm(moment, programme.Programme, midterms)),
            .. duties.SelectMany(programme => Figures(programme.Programme)),
        ];
    }

    private async Task<ILookup<Guid, MidtermPart>> MidtermsAsync(ReportingMoment moment, CancellationToken cancellation) =>
        moment.MomentKind != MomentKind.MidtermReview
            ? Enumerable.Empty<MidtermPart>().ToLookup(row => row.Programme)
            : (await db.MidtermTexts.Where(row => row.MomentId == moment.Id)
                .Select(row => new MidtermPart(row.ProgrammeId, row.PartName, row.Approved)).ToListAsync(cancellation)).ToLookup(row => row.Programme);

    private static IEnumerable<MissingPart> Reports(ReportingMoment moment, ProgrammeDuties programme) =>
        from duty in programme.Efforts
        where duty.Duty.State is not (DutyState.NotAsked or DutyState.Accepted)
        select new MissingPart(MissingKind.Report, programme.Programme.Name, duty.Effort.ShortTitle ?? duty.Effort.Title, Standing(duty.Duty.State), ReportingLinks.Reports(programme.Programme.Slug, moment.Key));

    private static string Standing(DutyState state) => state switch
    {
        DutyState.Draft => "nog een concept bij de trekker",
        DutyState.Returned => "teruggegeven aan de trekker",
        DutyState.Submitted => "ingediend, nog niet geaccepteerd",
        _ => "nog niet begonnen",
    };

    private static IEnumerable<MissingPart> RollUp(ReportingMoment moment, ProgrammeReading programme, RollUpState? state)
    {
        if (state != RollUpState.Agreed)
        {
            yield return new MissingPart(MissingKind.RollUp, programme.Name, "rapportage van de programmamanager", Standing(state), ReportingLinks.Reports(programme.Slug, moment.Key));
        }
    }

    private static string Standing(RollUpState? state) => state switch
    {
        null => "nog niet begonnen",
        RollUpState.Draft => "nog een concept",
        RollUpState.Returned => "teruggegeven aan de programmamanager",
        RollUpState.Submitted => "wacht op de ambtelijk opdrachtgever",
        _ => "wacht op de bestuurlijk opdrachtgever",
    };

    private static IEnumerable<MissingPart> Midterm(ReportingMoment moment, ProgrammeReading programme, ILookup<Guid, MidtermPart> parts)
    {
        if (moment.MomentKind != MomentKind.MidtermReview)
        {
            return [];
        }

        var href = ReportingLinks.Midterm(programme.Slug, moment.Key);
        return parts.Contains(programme.Id)
            ? parts[programme.Id].Where(part => !part.Approved).Select(part => new MissingPart(MissingKind.MidtermText, programme.Name, part.Name, "nog niet akkoord", href))
            : [new MissingPart(MissingKind.MidtermText, programme.Name, "midterm review", "nog niet begonnen", href)];
    }

    private static IEnumerable<MissingPart> Figures(ProgrammeReading programme) =>
        from view in programme.Indicators
        where view.Indicator.IsJudged && view.Judgement.MeasurementIndex < 0
        select new MissingPart(MissingKind.Measurement, programme.Name, view.Indicator.Definition.ShortName ?? view.Indicator.Definition.Name, "geen eigen cijfer", ReportingLinks.Indicator(view.Indicator.Definition.Key));

    private sealed record MidtermPart(Guid Programme, string Name, bool Approved);
}
