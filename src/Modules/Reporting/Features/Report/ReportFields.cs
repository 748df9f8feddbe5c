using Microsoft.AspNetCore.Mvc.Rendering;
using OpKoers.Kernel;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Reporting.Features.Report;

/// <summary>
/// The fields of a report. A draft keeps everything that was typed: what a field cannot read is kept beside the report, with its message, until it can.
/// </summary>
internal static class ReportFields
{
    public const string Results = "resultaten", Stand = "stand", StandReason = "stand-reden", HoursUsed = "uren", HoursForecast = "uren-eind", MoneyUsed = "geld", MoneyForecast = "geld-eind",
        ExpectedEnd = "einde", Decision = "besluit", Internal = "intern";

    /// <summary>Longest text that is kept although it is too long for its field; what is longer still is shown again, but not stored.</summary>
    private const int LongestKept = 20_000;

    private static readonly string[] Names = ["prestaties", "planning", "kwaliteit", "financien", "risicos", "stakeholders", "ontwikkelingen", "belemmeringen"];

    public static string Rating(AttentionArea area) => Names[(int)area] + "-oordeel";

    public static string Reason(AttentionArea area) => Names[(int)area] + "-reden";

    public static string Expected(ReportMilestone line) => $"mijlpaal-{line.MilestoneId:N}-verwacht";

    public static string Reached(ReportMilestone line) => $"mijlpaal-{line.MilestoneId:N}-gehaald";

    /// <param name="sheet">The sheet that the form edits.</param>
    /// <param name="open">The milestones that the planning does not have as reached yet; the others stand as they are.</param>
    /// <param name="today">Today, in the Netherlands.</param>
    public static IReadOnlyList<FormField<ReportSheet>> Of(ReportSheet sheet, IReadOnlySet<Guid> open, DateOnly today) =>
    [
        .. Enum.GetValues<AttentionArea>().SelectMany(Area),
        Text(Results, "Wat is er bereikt sinds de vorige rapportage?", report => report.Results, (report, value) => report.Results = value),
        Choice(),
        Text(StandReason, "Toelichting", report => report.StandReason, (report, value) => report.StandReason = value),
        Amount(HoursUsed, "Uren tot nu toe", report => report.HoursUsed, (report, value) => report.HoursUsed = value),
        Amount(HoursForecast, "Uren verwacht aan het eind", report => report.HoursForecast, (report, value) => report.HoursForecast = value),
        Amount(MoneyUsed, "Geld tot nu toe, in euro", report => report.MoneyUsed, (report, value) => report.MoneyUsed = value),
        Amount(MoneyForecast, "Geld verwacht aan het eind, in euro", report => report.MoneyForecast, (report, value) => report.MoneyForecast = value),
        Text(ExpectedEnd, "Verwacht einde", report => report.ExpectedEndPrinted, WriteEnd) with { Lines = 1, MaxLength = 100 },
        Text(Decision, "Vraagt u een besluit?", report => report.DecisionAsked, (report, value) => report.DecisionAsked = value),
        Text(Internal, "Opmerking voor de programmamanager", report => report.InternalRemark, (report, value) => report.InternalRemark = value),
        .. sheet.Milestones.Where(line => open.Contains(line.MilestoneId)).SelectMany(line => Milestone(line, today)),
    ];

    private static FormField<ReportSheet>[] Area(AttentionArea area) =>
    [
        new()
        {
            Name = Rating(area),
            Label = $"{(int)area + 1}. {CycleWords.Capital(CycleWords.Of(area))}",
            Radio = true,
            Options = [.. Chosen.Select(rating => new SelectListItem(CycleWords.Of(rating), rating.ToString()))],
            Read = sheet => sheet.Areas[area].Rating is var rating && rating == AreaRating.NotChosen ? null : rating.ToString(),
            Write = (sheet, value) =>
            {
                // A value that is none of the choices can only come from outside the form.
                sheet.Areas[area].Rating = Enum.TryParse<AreaRating>(value, out var rating) && Chosen.Contains(rating) ? rating : AreaRating.NotChosen;
                return null;
            },
        },
        Kept(new FormField<ReportSheet>
        {
            Name = Reason(area),
            Label = $"{CycleWords.Capital(CycleWords.Of(area))}: reden",
            Lines = 2,
            Read = sheet => sheet.Areas[area].Reason,
            Write = (sheet, value) => Set(() => sheet.Areas[area].Reason = value),
        }),
    ];

    /// <summary>The ratings of the form, in its order.</summary>
    public static IReadOnlyList<AreaRating> Chosen { get; } = [AreaRating.Green, AreaRating.Amber, AreaRating.Red, AreaRating.NotReported];

    private static FormField<ReportSheet> Choice() => Fields.Choice<ReportSheet, StandAnswer>(
        Stand,
        "Hoe staat de inspanning er als geheel voor?",
        sheet => sheet.Stand,
        (sheet, value) => (sheet.Report.Suspended, sheet.Report.Completed) = (value == StandAnswer.Suspended, value == StandAnswer.Completed),
        Words) with
    { Radio = true, Optional = true };

    public static string Words(StandAnswer stand) => stand switch
    {
        StandAnswer.Suspended => "opgeschort: openbare orde of een andere taak ging voor",
        StandAnswer.Completed => "afgerond",
        _ => "loopt",
    };

    private static IEnumerable<FormField<ReportSheet>> Milestone(ReportMilestone line, DateOnly today) =>
    [
        Kept(new FormField<ReportSheet>
        {
            Name = Expected(line),
            Label = $"{line.Name}: verwacht",
            MaxLength = 100,
            Read = _ => line.ExpectedPrinted ?? line.Expected?.ToString(),
            Write = (_, value) => value == (line.ExpectedPrinted ?? line.Expected?.ToString()) ? null : Set(() => (line.ExpectedPrinted, line.Expected) = (value, PlannedText.Read(value))),
        }),
        Kept(Fields.Date<ReportSheet>(Reached(line), $"{line.Name}: gehaald op", _ => line.ReachedOn, (_, _) => { }) with
        {
            Write = (_, value) => WriteReached(line, value, today),
        }),
    ];

    private static string? WriteReached(ReportMilestone line, string? text, DateOnly today)
    {
        DateOnly? day = null;
        var date = Fields.Date<ReportMilestone>(string.Empty, string.Empty, _ => null, (_, value) => day = value);
        return date.Write(line, text) ?? (day > today ? "Deze dag moet nog komen. Vul bij ‘verwacht’ in wanneer u het verwacht." : Set(() => line.ReachedOn = day));
    }

    private static FormField<ReportSheet> Text(string name, string label, Func<ProgressReport, string?> read, Action<ProgressReport, string?> write) => Kept(new FormField<ReportSheet>
    {
        Name = name,
        Label = label,
        Lines = 3,
        Read = sheet => read(sheet.Report),
        Write = (sheet, value) => Set(() => write(sheet.Report, value)),
    });

    private static FormField<ReportSheet> Amount(string name, string label, Func<ProgressReport, Quantity> read, Action<ProgressReport, Quantity> write) =>
        Kept(QuantityInput.Field<ReportSheet>(name, label, sheet => read(sheet.Report), (sheet, value) => write(sheet.Report, value)) is var field
            ? field with { Write = (sheet, text) => field.Write(sheet, text) ?? Negative(read(sheet.Report)) }
            : field);

    private static string? Negative(Quantity value) => value.Low < 0 ? "Dit kan niet minder dan nul zijn." : null;

    private static void WriteEnd(ProgressReport report, string? text)
    {
        if (text != report.ExpectedEndPrinted)
        {
            (report.ExpectedEndPrinted, report.ExpectedEnd) = (text, PlannedText.Read(text));
        }
    }

    /// <summary>The same field, which keeps what it cannot read.</summary>
    private static FormField<ReportSheet> Kept(FormField<ReportSheet> field)
    {
        var longest = field.MaxLength;
        return field with
        {
            MaxLength = LongestKept,
            Read = sheet => sheet.Unread(field.Name) ?? field.Read(sheet),
            Write = (sheet, value) =>
            {
                var message = value?.Length > longest ? $"Deze tekst is te lang: hoogstens {longest} tekens." : field.Write(sheet, value);
                sheet.KeepUnread(field.Name, message is null ? null : value);
                return message;
            },
        };
    }

    private static string? Set(Action write)
    {
        write();
        return null;
    }
}
