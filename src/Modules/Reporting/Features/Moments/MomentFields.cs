using System.Globalization;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Reporting.Features.Moments;

/// <summary>The form of a moment, once for adding and changing.</summary>
internal static class MomentFields
{
    private const string ReportsDue = "trekkers";

    public static IReadOnlyList<FormField<ReportingMoment>> All() =>
    [
        Fields.Text<ReportingMoment>("naam", "Naam", row => row.Name, (row, value) => row.Name = value ?? string.Empty, required: true, hint: "Bijvoorbeeld: Bestuursrapportage 2021 of Midterm review 2020.") with { MaxLength = 120 },
        Fields.Choice<ReportingMoment, MomentKind>("soort", "Soort", row => row.MomentKind, (row, value) => row.MomentKind = value ?? MomentKind.Other, CycleWords.Of),
        Fields.Text<ReportingMoment>("jaar", "Jaar waarover het gaat", row => row.Year.ToString(CultureInfo.InvariantCulture), (_, _) => { }, required: true) with { Short = true, MaxLength = 4, Write = WriteYear },
        Fields.Date<ReportingMoment>("peildatum", "Peildatum", row => row.AsOf, (row, value) => row.AsOf = value ?? row.AsOf, required: true, hint: "Alles in dit moment wordt beoordeeld op deze dag."),
        Fields.Date<ReportingMoment>(ReportsDue, "Trekkers rapporteren uiterlijk op", row => row.ReportsDue, (row, value) => row.ReportsDue = value, hint: "Leeg als trekkers voor dit moment niet rapporteren."),
        Fields.Date<ReportingMoment>("managers", "Programmamanagers leveren uiterlijk aan op", row => row.RollUpDue, (row, value) => row.RollUpDue = value),
        Fields.Date<ReportingMoment>("opdrachtgevers", "Opdrachtgevers gaan uiterlijk akkoord op", row => row.ApprovalDue, (row, value) => row.ApprovalDue = value),
        Fields.Date<ReportingMoment>("sluit", "Sluit op", row => row.ClosesOn, (row, value) => row.ClosesOn = value),
        Fields.Text<ReportingMoment>("levert", "Wie levert aan", row => row.DeliveredBy, (row, value) => row.DeliveredBy = value, hint: "Een functie of orgaan, geen naam van een persoon."),
        Fields.Text<ReportingMoment>("keurt-goed", "Wie keurt goed", row => row.ApprovedBy, (row, value) => row.ApprovedBy = value),
        Fields.Lines<ReportingMoment>("ontvangers", "Wie ontvangt", row => row.Receivers, (row, value) => row.Receivers = value),
        Fields.Text<ReportingMoment>("toelichting", "Toelichting", row => row.Note, (row, value) => row.Note = value, lines: 3),
    ];

    /// <summary>Says at each date what is wrong with it.</summary>
    public static void Check(ReportingMoment moment, ObjectForm<ReportingMoment> form)
    {
        foreach (var (step, why) in new MomentDates(moment.Year, moment.AsOf, moment.ReportsDue, moment.RollUpDue, moment.ApprovalDue, moment.ClosesOn).Findings())
        {
            form.Refuse(NameOf(step), why.Message);
        }
    }

    private static string NameOf(MomentStep step) => step switch
    {
        MomentStep.Year => "jaar",
        MomentStep.AsOf => "peildatum",
        MomentStep.ReportsDue => ReportsDue,
        MomentStep.RollUpDue => "managers",
        MomentStep.ApprovalDue => "opdrachtgevers",
        _ => "sluit",
    };

    private static string? WriteYear(ReportingMoment moment, string? text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return "Schrijf het jaar in vier cijfers, bijvoorbeeld 2021.";
        }

        moment.Year = year;
        return null;
    }
}
