using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Reporting.Features.Deviations;

/// <summary>The fields of an accepted deviation, once for adding and changing.</summary>
internal static class DeviationFields
{
    public const string Subject = "onderdeel";

    public const string Until = "tot-en-met";

    public const string EndedOn = "beeindigd-op";

    public static IReadOnlyList<FormField<Deviation>> All(ProgrammeReading programme, Deviation current) =>
    [
        Fields.Reference<Deviation>(Subject, "Wat wijkt af", Subjects(programme, current).Select(subject => (subject.Id, subject.Text)), row => row.SubjectId == Guid.Empty ? null : row.SubjectId, (row, value) => Choose(programme, row, value), "Kies…", "Een streefwaarde of een inspanning van dit programma.") with { Optional = false },
        Fields.Text<Deviation>("reden", "Wat wijkt af, en waarom aanvaarden we dat", row => row.Reason, (row, value) => row.Reason = value ?? string.Empty, required: true, lines: 3),
        Fields.Text<Deviation>("besluit", "Besluit", row => row.Decision, (row, value) => row.Decision = value ?? string.Empty, required: true, hint: "Het nummer van het besluit, of het verslag waarin het staat."),
        Fields.Text<Deviation>("besloten-door", "Besloten door", row => row.DecidedBy, (row, value) => row.DecidedBy = value ?? string.Empty, required: true, hint: "Een functie of orgaan, geen naam van een persoon."),
        Fields.Date<Deviation>("besloten-op", "Besloten op", row => row.DecidedOn, (row, value) => row.DecidedOn = value ?? row.DecidedOn, required: true),
        Fields.Date<Deviation>(Until, "Aanvaard tot en met", row => row.Until == default ? null : row.Until, (row, value) => row.Until = value ?? row.Until, required: true, hint: "Na deze dag telt de afwijking niet meer als aanvaard. De pagina’s zeggen dat er dan bij."),
    ];

    public static void Check(Deviation target, ObjectForm<Deviation> form)
    {
        if (target.SubjectId == Guid.Empty)
        {
            form.Refuse(Subject, "Kies wat er afwijkt.");
        }

        if (target.Until < target.DecidedOn)
        {
            form.Refuse(Until, "Deze dag ligt vóór de dag van het besluit. Kies die dag of een latere.");
        }
        else if (target.Until > target.DecidedOn.AddYears(10))
        {
            form.Refuse(Until, "Dit is meer dan tien jaar na het besluit. Kies een dag die eerder ligt.");
        }
    }

    private static IEnumerable<(Guid Id, string Text, string Name)> Subjects(ProgrammeReading programme, Deviation current)
    {
        var found = programme.Indicators.Where(view => view.Indicator.IsJudged && view.Indicator.ScopeId == programme.Id)
            .Select(view => (view.Indicator.Id, Name: view.Indicator.Definition.ShortName ?? view.Indicator.Definition.Name)).Select(item => (item.Id, Text: "Streefwaarde: " + item.Name, item.Name))
            .Concat(programme.Efforts.Where(effort => !effort.Placeholder).Select(effort => (effort.Id, Text: "Inspanning: " + (effort.ShortTitle ?? effort.Title), Name: effort.ShortTitle ?? effort.Title)))
            .ToList();
        // What was removed since stays the subject of what was decided about it.
        return current.SubjectId == Guid.Empty || found.Exists(subject => subject.Id == current.SubjectId) ? found : found.Prepend((current.SubjectId, current.Subject + " (niet meer in het programma)", current.Subject));
    }

    private static void Choose(ProgrammeReading programme, Deviation row, Guid? chosen)
    {
        if (chosen is not { } id || id == row.SubjectId)
        {
            return;
        }

        row.Subject = Subjects(programme, row).Single(subject => subject.Id == id).Name;
        var isEffort = programme.Efforts.Any(effort => effort.Id == id);
        (row.IndicatorId, row.EffortId) = isEffort ? ((Guid?)null, (Guid?)id) : (id, null);
    }
}
