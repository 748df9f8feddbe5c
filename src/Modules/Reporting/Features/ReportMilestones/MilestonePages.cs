using Microsoft.EntityFrameworkCore;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Reporting.Features.ReportMilestones;

/// <summary>What the pages of milestones share: which effort the address names, and the form.</summary>
internal static class MilestonePages
{
    /// <summary>The effort that the address names; null when it is not there, or only a place kept for one.</summary>
    public static EffortReading? Effort(ProgrammeReading? programme, object? key) =>
        programme?.Efforts.FirstOrDefault(effort => effort.Key == key as string && !effort.Placeholder);

    public static Task<Milestone?> FindAsync(ReportingDb db, Guid effort, object? id, CancellationToken cancellation) => Guid.TryParse(id as string, out var milestone)
        ? db.Milestones.SingleOrDefaultAsync(row => row.EffortId == effort && row.Id == milestone, cancellation)
        : Task.FromResult<Milestone?>(null);

    public static IReadOnlyList<FormField<Milestone>> Fields() =>
    [
        Ui.Forms.Fields.Text<Milestone>("naam", "Mijlpaal", row => row.Name, (row, value) => row.Name = value ?? string.Empty, required: true, hint: "Wat is er dan klaar? Bijvoorbeeld: procesbeschrijving vastgesteld.") with { MaxLength = 200 },
        Ui.Forms.Fields.Text<Milestone>("gepland", "Gepland", row => row.PlannedPrinted ?? row.Planned?.ToString(), WritePlanned, hint: TimeHint) with { MaxLength = 100 },
        Ui.Forms.Fields.Text<Milestone>("verwacht", "Nu verwacht", row => row.ExpectedPrinted ?? row.Expected?.ToString(), WriteExpected, hint: "Alleen invullen als dat anders is dan gepland.") with { MaxLength = 100 },
        Ui.Forms.Fields.Date<Milestone>("gehaald", "Gehaald op", row => row.ReachedOn, (row, value) => row.ReachedOn = value, hint: "Leeg zolang de mijlpaal niet is gehaald."),
    ];

    public const string TimeHint = "Een dag, maand, kwartaal, seizoen of jaar: 1 maart 2021, voorjaar 2021, 4e kwartaal 2021, medio 2021.";

    /// <summary>Says of a day that it has not come yet; null when it has.</summary>
    public static string? NotYet(DateOnly? reached, DateOnly today) => reached > today ? "Deze dag moet nog komen. Vul bij ‘nu verwacht’ in wanneer u het verwacht." : null;

    /// <summary>When, as it was written; the canonical notation only when nobody wrote anything.</summary>
    public static string? When(string? printed, Kernel.Period? period) => printed ?? (period is { } known ? Kernel.FigureText.Dutch.Period(known) : null);

    private static void WritePlanned(Milestone row, string? text)
    {
        if (text != (row.PlannedPrinted ?? row.Planned?.ToString()))
        {
            (row.PlannedPrinted, row.Planned) = (text, PlannedText.Read(text));
        }
    }

    private static void WriteExpected(Milestone row, string? text)
    {
        if (text != (row.ExpectedPrinted ?? row.Expected?.ToString()))
        {
            (row.ExpectedPrinted, row.Expected) = (text, PlannedText.Read(text));
        }
    }
}
