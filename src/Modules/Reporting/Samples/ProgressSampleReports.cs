using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Samples;

/// <summary>Writes one report of a sample and takes it through its life.</summary>
internal sealed class ProgressSampleReports(ReportingDb db, ReportReader reader, ReportDesk desk, SampleClock clock)
{
    public async Task WriteAsync(ProgressFileReport from, ReportPlace place, IReadOnlyDictionary<string, AccountContact> accounts, CancellationToken cancellation)
    {
        clock.Day = from.On;
        var reporter = await db.Assignments.Where(row => row.EffortId == place.Effort.Id).Select(row => (Guid?)row.AccountId).FirstOrDefaultAsync(cancellation);
        var sheet = reader.Start(await reader.ReadAsync(place, cancellation), reporter);
        Fill(sheet, from);
        if (from.State != ReportState.Draft && sheet.Gaps.Count > 0)
        {
            throw new InvalidDataException($"{from.Moment}, {from.Effort}: {sheet.Gaps[0]}.");
        }

        Demand(from, await desk.WriteAsync(place, sheet, from.State == ReportState.Draft ? ReportAct.Save : ReportAct.Submit, from.By, cancellation));
        if (from.State == ReportState.Returned)
        {
            Demand(from, await desk.ReturnAsync(place, sheet, from.ReturnedReason ?? throw new InvalidDataException($"{from.Effort}: a report is sent back with a reason."), cancellation));
        }
        else if (from.State == ReportState.Accepted)
        {
            clock.Day = from.AcceptedOn ?? from.On;
            Demand(from, await desk.AcceptAsync(place, sheet, from.AcceptedBy ?? "Programmamanager", cancellation));
        }

        foreach (var seen in from.Seen)
        {
            clock.Day = seen.On;
            if (accounts.GetValueOrDefault(seen.Email) is { } account)
            {
                await desk.SeeAsync(sheet, seen.As, account.Id, account.FunctionLabel, cancellation);
            }
        }

        db.ChangeTracker.Clear();
    }

    private static void Fill(ReportSheet sheet, ProgressFileReport from)
    {
        foreach (var (area, row) in sheet.Areas)
        {
            var answer = from.Areas.GetValueOrDefault(area, new ProgressFileArea(AreaRating.Green));
            (row.Rating, row.Reason) = (answer.Rating, answer.Reason);
        }

        var report = sheet.Report;
        (report.Results, report.DecisionAsked) = (from.Results, from.DecisionAsked);
        (report.HoursUsed, report.HoursForecast) = (Figure(from.HoursUsed), Figure(from.HoursForecast));
        (report.MoneyUsed, report.MoneyForecast) = (Figure(from.MoneyUsed), Figure(from.MoneyForecast));
        (report.ExpectedEndPrinted, report.ExpectedEnd) = (from.ExpectedEnd, PlannedText.Read(from.ExpectedEnd));
        (report.Suspended, report.StandReason) = (from.Suspended, from.StandReason);
    }

    private static Quantity Figure(string? text) =>
        QuantityText.Read(text, NumberNotation.Dutch) is QuantityReading.Read found ? found.Quantity : throw new InvalidDataException($"'{text}' is no figure.");

    private static void Demand(ProgressFileReport from, Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidDataException($"{from.Moment}, {from.Effort}: {refusal.Message}");
        }
    }
}
