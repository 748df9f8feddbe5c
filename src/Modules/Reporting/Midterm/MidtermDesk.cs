using Microsoft.EntityFrameworkCore;
using OpKoers.Editions.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Outputs.Building;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Localisation;

namespace OpKoers.Reporting.Midterm;

/// <summary>A midterm review as its writers see it: what is written, and what it would become.</summary>
internal sealed record MidtermView
{
    private const int BeginningLength = 90;

    public required MidtermReview Review { get; init; }

    public required ProgrammeSheet Sheet { get; init; }

    /// <summary>In the order in which they stand.</summary>
    public required IReadOnlyList<MidtermText> Texts { get; init; }

    /// <summary>Those of this moment.</summary>
    public required IReadOnlyList<ChangeRequest> Requests { get; init; }

    /// <summary>As it would stand in the edition; for who sees drafts with the texts that are not approved.</summary>
    public required EditionReport Preview { get; init; }

    /// <summary>The figures that its texts may name.</summary>
    public required FigureReferences Figures { get; init; }

    /// <summary>How a text begins, with the figures that it names.</summary>
    public string Beginning(string text) => Shortened.To(Shortened.OneLine(Figures.Fill(text).Text), BeginningLength);
}

/// <summary>Who reads a midterm review.</summary>
/// <param name="Tolerance">The tolerance of the municipality.</param>
/// <param name="SeesDrafts">Whether texts that are not approved are for this reader.</param>
internal sealed record MidtermReader(decimal Tolerance, bool SeesDrafts);

/// <summary>Begins a midterm review, and reads it for who works on it.</summary>
internal sealed class MidtermDesk(ReportingDb db, IProgrammeSheets sheets, TimeProvider time)
{
    /// <summary>The programme as the edition would show it; null when it was removed a moment ago.</summary>
    public async Task<(ProgrammeSheet Sheet, EditionProgramme Shown)?> ProgrammeAsync(ReportingMoment moment, Guid programme, decimal tolerance, CancellationToken cancellation)
    {
        using var speech = new DutchSpeech();
        var settings = JudgementTolerance.Of(tolerance);
        var read = await sheets.ReadAsync(moment.OrganisationId, [programme], moment.AsOf, settings.Succeeded ? settings.Value : JudgementTolerance.Default, cancellation);
        return read is [var sheet]
            ? (sheet, ProgrammePart.Of(new ProgrammeSources { Sheet = sheet, Indicators = [.. sheet.Reading.Indicators.Select(view => EditionGatherer.Indicator(view, moment.AsOf))] }))
            : null;
    }

    /// <summary>The review; null while nobody began it.</summary>
    public async Task<MidtermView?> ReadAsync(ReportingMoment moment, Guid programme, MidtermReader reader, CancellationToken cancellation)
    {
        var review = await db.Midterms.AsNoTracking().FirstOrDefaultAsync(row => row.MomentId == moment.Id && row.ProgrammeId == programme, cancellation);
        if (review is null || await ProgrammeAsync(moment, programme, reader.Tolerance, cancellation) is not { } read)
        {
            return null;
        }

        var order = read.Sheet.Reading.Goals.Select((goal, index) => (goal.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var texts = (await db.MidtermTexts.AsNoTracking().Where(row => row.MomentId == moment.Id && row.ProgrammeId == programme).ToListAsync(cancellation))
            .OrderBy(text => text.Part).ThenBy(text => text.GoalId is { } goal ? order.GetValueOrDefault(goal, int.MaxValue) : 0).ToList();
        var requests = await db.ChangeRequests.AsNoTracking().Where(row => row.MomentId == moment.Id && row.ProgrammeId == programme).ToListAsync(cancellation);
        return new MidtermView
        {
            Review = review,
            Sheet = read.Sheet,
            Texts = texts,
            Requests = requests,
            Figures = new FigureReferences(read.Shown),
            Preview = MidtermReport.Of(read.Shown, MidtermGatherer.Draft(moment, review, read.Sheet, texts.Where(text => text.Approved || reader.SeesDrafts), requests)),
        };
    }

    /// <summary>Begins the review with a place for every text: those of the fixed parts, and one for each top goal. Doing it twice changes nothing.</summary>
    public async Task BeginAsync(ReportingMoment moment, ProgrammeReading programme, CancellationToken cancellation)
    {
        if (await db.Midterms.AnyAsync(row => row.MomentId == moment.Id && row.ProgrammeId == programme.Id, cancellation))
        {
            return;
        }

        db.Midterms.Add(new MidtermReview { Id = Ids.New(time), OrganisationId = moment.OrganisationId, MomentId = moment.Id, ProgrammeId = programme.Id, MomentName = moment.Name });
        foreach (var part in Enum.GetValues<MidtermSection>())
        {
            db.MidtermTexts.AddRange(part == MidtermSection.Results
                ? programme.Goals.Where(goal => goal.Level == 0).Select(goal => Text(moment, programme, part, goal))
                : [Text(moment, programme, part, null)]);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private MidtermText Text(ReportingMoment moment, ProgrammeReading programme, MidtermSection part, GoalReading? goal) => new()
    {
        Id = Ids.New(time),
        OrganisationId = moment.OrganisationId,
        MomentId = moment.Id,
        ProgrammeId = programme.Id,
        Part = part,
        GoalId = goal?.Id,
        Place = MidtermPlaces.Of(part, goal?.Key),
        PartName = MidtermPlaces.Name(part, goal?.Code ?? goal?.ShortText ?? goal?.Text),
    };
}
