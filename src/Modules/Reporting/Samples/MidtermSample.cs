using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Midterm;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;

namespace OpKoers.Reporting.Samples;

/// <summary>Loads a midterm review: its texts, the edition that it was closed into, and what was proposed after it.</summary>
internal sealed class MidtermSample(ReportingDb db, DatabaseSession session, IProgrammeReading readings, MidtermSampleEdition edition, TimeProvider time) : ISampleFile
{
    public int Order => 40;

    public bool Knows(string fileName) => fileName.StartsWith("midterm-", StringComparison.Ordinal);

    public async Task LoadAsync(Guid organisation, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var file = MidtermFile.Read(content.Span);
        var programme = (await readings.ReadAsync(organisation, null, file.Moment.AsOf, JudgementTolerance.Default, cancellation)).FirstOrDefault(one => one.Slug == file.Programme)
            ?? throw new InvalidDataException($"There is no programme {file.Programme}.");
        var moment = await db.Moments.FirstOrDefaultAsync(row => row.OrganisationId == organisation && row.Key == file.Moment.Key, cancellation);
        if (moment?.State == MomentState.Closed)
        {
            return;
        }

        session.Why = "Voorbeeldgemeente";
        await WriteAsync(file, moment ?? Moment(organisation, file.Moment), programme, cancellation);
        if (file.Closing is { } closing)
        {
            await edition.MakeAsync(organisation, file.Moment.Key, closing, cancellation);
        }

        await ProposeAsync(file, organisation, programme, cancellation);
    }

    private async Task WriteAsync(MidtermFile file, ReportingMoment moment, ProgrammeReading programme, CancellationToken cancellation)
    {
        moment.State = MomentState.Open;
        if (!await db.MomentProgrammes.AnyAsync(row => row.MomentId == moment.Id && row.ProgrammeId == programme.Id, cancellation))
        {
            db.MomentProgrammes.Add(new MomentProgramme { Id = Ids.New(time), OrganisationId = moment.OrganisationId, MomentId = moment.Id, ProgrammeId = programme.Id, LinkLabel = moment.Name });
        }

        db.Midterms.Add(new MidtermReview { Id = Ids.New(time), OrganisationId = moment.OrganisationId, MomentId = moment.Id, ProgrammeId = programme.Id, MomentName = moment.Name, Publication = file.Publication, Heading = file.Heading });
        db.MidtermTexts.AddRange(file.Texts.Select(text => Text(text, moment, programme)));
        if (file.DecidesOnChanges is { } place && !await db.DecisionPlaces.AnyAsync(row => row.ProgrammeId == programme.Id, cancellation))
        {
            db.DecisionPlaces.Add(new DecisionPlace { Id = Ids.New(time), OrganisationId = moment.OrganisationId, ProgrammeId = programme.Id, Body = place.Body, Source = place.Source });
        }

        await db.SaveChangesAsync(cancellation);
    }

    private ReportingMoment Moment(Guid organisation, MidtermFileMoment from)
    {
        var moment = new ReportingMoment
        {
            Id = Ids.New(time),
            OrganisationId = organisation,
            Key = from.Key,
            Name = from.Name,
            MomentKind = MomentKind.MidtermReview,
            Year = from.Year,
            AsOf = from.AsOf,
            DeliveredBy = from.DeliveredBy,
            ApprovedBy = from.ApprovedBy,
            Receivers = [.. from.Receivers],
            Note = from.Note,
        };
        db.Moments.Add(moment);
        return moment;
    }

    private MidtermText Text(MidtermFileText from, ReportingMoment moment, ProgrammeReading programme)
    {
        var goal = from.Goal is { } key ? programme.Goals.FirstOrDefault(one => one.Key == key) ?? throw new InvalidDataException($"There is no goal {key}.") : null;
        return new MidtermText
        {
            Id = Ids.New(time),
            OrganisationId = moment.OrganisationId,
            MomentId = moment.Id,
            ProgrammeId = programme.Id,
            Part = from.Part,
            GoalId = goal?.Id,
            Place = MidtermPlaces.Of(from.Part, goal?.Key),
            PartName = MidtermPlaces.Name(from.Part, goal?.Code ?? goal?.ShortText ?? goal?.Text),
            Heading = from.Heading,
            Text = from.Text,
            Figures = [.. from.Figures],
            TableCaption = from.TableCaption,
            WithSum = from.WithSum,
            WithDifferences = from.WithDifferences,
            Approved = true,
        };
    }

    private async Task ProposeAsync(MidtermFile file, Guid organisation, ProgrammeReading programme, CancellationToken cancellation)
    {
        var moment = await db.Moments.FirstAsync(row => row.OrganisationId == organisation && row.Key == file.Moment.Key, cancellation);
        session.Why = "Voorbeeldgemeente";
        foreach (var from in file.ChangeRequests)
        {
            var effort = programme.Efforts.FirstOrDefault(one => one.Key == from.Effort) ?? throw new InvalidDataException($"There is no effort {from.Effort}.");
            db.ChangeRequests.Add(new ChangeRequest
            {
                Id = Ids.New(time),
                OrganisationId = organisation,
                ProgrammeId = programme.Id,
                EffortId = effort.Id,
                EffortKey = effort.Key,
                EffortTitle = effort.Title,
                MomentId = moment.Id,
                MomentName = moment.Name,
                Advice = from.Advice,
                Reason = from.Reason,
                Proposal = from.Proposal,
                EndsOn = from.EndsOn,
                State = from.State,
                Body = from.State == RequestState.Draft ? null : file.DecidesOnChanges?.Body,
            });
        }

        await db.SaveChangesAsync(cancellation);
    }
}
