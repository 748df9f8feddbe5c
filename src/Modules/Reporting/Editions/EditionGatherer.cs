using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Midterm;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Localisation;

namespace OpKoers.Reporting.Editions;

/// <summary>What the number and the reason of an edition are.</summary>
internal sealed record EditionPlace(string Slug, int Number, string? Corrects = null, string? CorrectionReason = null);

/// <summary>
/// Gathers what an edition is made of: programmes as they are shown at the date of the moment, and of reports and roll-ups only what was accepted and
/// agreed. What is still a draft is not gathered, so it can not end up in an edition.
/// </summary>
internal sealed class EditionGatherer(ReportingDb db, IProgrammeSheets sheets, IOrganisations organisations, SteeringGatherer steering, MidtermGatherer midterms, TimeProvider time)
{
    public async Task<EditionSources> GatherAsync(ReportingMoment moment, EditionPlace place, CancellationToken cancellation)
    {
        using var speech = new DutchSpeech();
        var organisation = await organisations.FindAsync(moment.OrganisationId, cancellation) ?? throw new InvalidOperationException("The municipality of this moment is gone.");
        var programmes = await db.MomentProgrammes.Where(row => row.MomentId == moment.Id).Select(row => row.ProgrammeId).ToListAsync(cancellation);
        var tolerance = JudgementTolerance.Of(organisation.Tolerance);
        var read = await sheets.ReadAsync(organisation.Id, programmes, moment.AsOf, tolerance.Succeeded ? tolerance.Value : JudgementTolerance.Default, cancellation);
        var reports = await ReportsAsync(moment, cancellation);
        var rollUps = await RollUpsAsync(moment, cancellation);
        var steered = await steering.ReadAsync(moment, programmes, cancellation);
        var reviews = await midterms.ReadAsync(moment, read, cancellation);
        return new EditionSources
        {
            Cover = Cover(moment, organisation, place),
            Programmes =
            [
                .. read.Select(sheet => new ProgrammeSources
                {
                    Sheet = sheet,
                    Indicators = [.. sheet.Reading.Indicators.Select(view => Indicator(view, moment.AsOf))],
                    Reports = reports,
                    RollUp = rollUps.GetValueOrDefault(sheet.Reading.Id),
                    Deviations = [.. steered.Deviations[sheet.Reading.Id]],
                    Council = steered.Council,
                    Midterm = reviews.GetValueOrDefault(sheet.Reading.Id),
                }),
            ],
        };
    }

    private EditionCover Cover(ReportingMoment moment, Organisation organisation, EditionPlace place) => new()
    {
        Municipality = organisation.Slug,
        MunicipalityName = organisation.Name,
        MunicipalityCode = organisation.Code,
        Slug = place.Slug,
        Number = place.Number,
        Corrects = place.Corrects,
        CorrectionReason = place.CorrectionReason,
        Title = moment.Name,
        Kind = moment.MomentKind,
        AsOf = moment.AsOf,
        FrozenAt = time.GetUtcNow(),
    };

    public static IndicatorSource Indicator(IndicatorStatusView view, DateOnly asOf) => new()
    {
        Id = view.Indicator.Id,
        ProxyFor = view.Indicator.ProxyForId,
        Counts = view.Indicator.IsJudged,
        Definition = view.Indicator.Definition,
        Sheet = IndicatorSheet.Of(view.Indicator, asOf, view.Case.Tolerance, JudgementWords.Dutch),
    };

    private async Task<Dictionary<Guid, AcceptedReport>> ReportsAsync(ReportingMoment moment, CancellationToken cancellation)
    {
        var rows = await db.ProgressReports.AsNoTracking()
            .Where(row => row.MomentId == moment.Id && row.State == ReportState.Accepted)
            .Select(row => new { row.EffortId, row.Results, row.ExpectedEnd, row.ExpectedEndPrinted })
            .ToListAsync(cancellation);
        return rows.ToDictionary(row => row.EffortId, row => new AcceptedReport(row.Results, row.ExpectedEndPrinted ?? (row.ExpectedEnd is { } end ? FigureText.Dutch.Period(end) : null)));
    }

    private async Task<Dictionary<Guid, RollUpTexts>> RollUpsAsync(ReportingMoment moment, CancellationToken cancellation) =>
        await db.RollUps.AsNoTracking()
            .Where(row => row.MomentId == moment.Id && row.State == RollUpState.Agreed)
            .ToDictionaryAsync(row => row.ProgrammeId, row => new RollUpTexts(row.GoesWell, row.Deviates, row.Decided, row.Asked), cancellation);
}
