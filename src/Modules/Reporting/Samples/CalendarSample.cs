using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;

namespace OpKoers.Reporting.Samples;

/// <summary>Loads the calendar of moments. What is there already stays as it is.</summary>
internal sealed class CalendarSample(ReportingDb db, DatabaseSession session, IProgrammeReading readings, TimeProvider time) : ISampleFile
{
    public int Order => 10;

    public bool Knows(string fileName) => fileName == "momenten.json";

    public async Task LoadAsync(Guid organisation, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var file = SampleJson.Read<CalendarFile>(content.Span, "opkoers.moments");
        var programmes = await readings.ReadAsync(organisation, null, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), JudgementTolerance.Default, cancellation);
        var known = await db.Moments.Where(row => row.OrganisationId == organisation).Select(row => row.Key).ToListAsync(cancellation);
        session.Why = "Voorbeeldgemeente";
        foreach (var from in file.Moments.Where(moment => !known.Contains(moment.Key)))
        {
            Add(organisation, from, programmes);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private void Add(Guid organisation, CalendarFileMoment from, IReadOnlyList<ProgrammeReading> programmes)
    {
        if (new MomentDates(from.Year, from.AsOf, from.ReportsDue, from.RollUpDue, from.ApprovalDue, from.ClosesOn).Findings() is [var (step, why), ..])
        {
            throw new InvalidDataException($"{from.Key}, {step}: {why.Message}");
        }

        var moment = new ReportingMoment
        {
            Id = Ids.New(time),
            OrganisationId = organisation,
            Key = from.Key,
            Name = from.Name,
            MomentKind = from.Kind,
            Year = from.Year,
            AsOf = from.AsOf,
            ReportsDue = from.ReportsDue,
            RollUpDue = from.RollUpDue,
            ApprovalDue = from.ApprovalDue,
            ClosesOn = from.ClosesOn,
            DeliveredBy = from.DeliveredBy,
            ApprovedBy = from.ApprovedBy,
            Receivers = [.. from.Receivers],
            Note = from.Note,
            State = from.Open ? MomentState.Open : MomentState.Planned,
        };
        db.Moments.Add(moment);
        // A sample may be loaded in part: a programme that is not there does not take part.
        foreach (var programme in programmes.Where(programme => from.Programmes?.Contains(programme.Slug) ?? true))
        {
            db.MomentProgrammes.Add(new MomentProgramme { Id = Ids.New(time), OrganisationId = organisation, MomentId = moment.Id, ProgrammeId = programme.Id, LinkLabel = moment.Name });
        }
    }
}
