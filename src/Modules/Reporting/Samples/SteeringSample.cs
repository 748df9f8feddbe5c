using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Samples;

/// <summary>Loads roll-ups and accepted deviations, before the reports: those close moments, and nothing of a closed one changes.</summary>
internal sealed class SteeringSample(ReportingDb db, DatabaseSession session, IProgrammeReading readings, TimeProvider time) : ISampleFile
{
    private const string Manager = "Programmamanager Veiligheid";

    public int Order => 15;

    public bool Knows(string fileName) => fileName.StartsWith("sturing-", StringComparison.Ordinal);

    public async Task LoadAsync(Guid organisation, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var file = SampleJson.Read<SteeringFile>(content.Span, "opkoers.steering");
        var programme = (await readings.ReadAsync(organisation, null, AsOf.Today(time), JudgementTolerance.Default, cancellation)).FirstOrDefault(one => one.Slug == file.Programme)
            ?? throw new InvalidDataException($"There is no programme {file.Programme}.");
        session.Why = "Voorbeeldgemeente";
        if (!await db.Deviations.AnyAsync(row => row.ProgrammeId == programme.Id, cancellation))
        {
            db.Deviations.AddRange(file.Deviations.Select(from => Deviation(from, programme, organisation)));
        }

        foreach (var from in file.RollUps)
        {
            await AddAsync(from, programme, organisation, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task AddAsync(SteeringFileRollUp from, ProgrammeReading programme, Guid organisation, CancellationToken cancellation)
    {
        var moment = await db.Moments.FirstOrDefaultAsync(row => row.OrganisationId == organisation && row.Key == from.Moment, cancellation) ?? throw new InvalidDataException($"There is no moment {from.Moment}.");
        if (moment.State == MomentState.Closed || await db.RollUps.AnyAsync(row => row.MomentId == moment.Id && row.ProgrammeId == programme.Id, cancellation))
        {
            return;
        }

        var at = new DateTimeOffset(from.On, new TimeOnly(12, 0), TimeSpan.Zero);
        var (submitted, accepted, agreed) = (!RollUpLife.IsWithManager(from.State), RollUpLife.IsForReaders(from.State), from.State == RollUpState.Agreed);
        db.RollUps.Add(new RollUp
        {
            Id = Ids.New(time),
            OrganisationId = organisation,
            MomentId = moment.Id,
            ProgrammeId = programme.Id,
            MomentName = moment.Name,
            State = from.State,
            GoesWell = from.GoesWell,
            Deviates = from.Deviates,
            Decided = from.Decided,
            Asked = from.Asked,
            SubmittedBy = submitted ? Manager : null,
            SubmittedAt = submitted ? at : null,
            AcceptedBy = accepted ? "Algemeen directeur" : null,
            AcceptedAt = accepted ? at : null,
            AgreedBy = agreed ? "Burgemeester" : null,
            AgreedAt = agreed ? at : null,
        });
    }

    private Deviation Deviation(SteeringFileDeviation from, ProgrammeReading programme, Guid organisation)
    {
        var effort = from.Effort is { } key ? programme.Efforts.FirstOrDefault(one => one.Key == key) ?? throw new InvalidDataException($"There is no effort {key}.") : null;
        var indicator = from.Indicator is { } slug ? programme.Indicators.FirstOrDefault(one => one.Indicator.Definition.Key == slug)?.Indicator ?? throw new InvalidDataException($"There is no indicator {slug}.") : null;
        return new Deviation
        {
            Id = Ids.New(time),
            OrganisationId = organisation,
            ProgrammeId = programme.Id,
            EffortId = effort?.Id,
            IndicatorId = indicator?.Id,
            Subject = effort?.ShortTitle ?? effort?.Title ?? indicator?.Definition.ShortName ?? indicator?.Definition.Name ?? throw new InvalidDataException("An accepted deviation is about an indicator or an effort."),
            Reason = from.Reason,
            Decision = from.Decision,
            DecidedBy = from.By,
            DecidedOn = from.On,
            Until = from.Until,
        };
    }
}
