using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Midterm;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Reporting.Features.ChangeRequests;

/// <summary>The fields of a change request.</summary>
internal static class RequestFields
{
    public static IReadOnlyList<FormField<ChangeRequest>> Of() =>
    [
        Fields.Choice<ChangeRequest, EffortAdvice>("voorstel", "Wat stelt u voor?", row => row.Advice, (row, value) => row.Advice = value ?? default, MidtermWords.Of) with { Radio = true },
        Fields.Text<ChangeRequest>("reden", "Waarom?", row => row.Reason, (row, text) => row.Reason = text ?? string.Empty, required: true, lines: 4, hint: "Deze reden staat ook in de midterm review, en die is openbaar. Noem geen namen van personen."),
        Fields.Text<ChangeRequest>("wijziging", "Wat moet er veranderen?", row => row.Proposal, (row, text) => row.Proposal = text, lines: 4, hint: "Nodig bij bijstellen: wat er anders wordt aan de inspanning."),
        Fields.Date<ChangeRequest>("einde", "Laatste dag", row => row.EndsOn, (row, day) => row.EndsOn = day, hint: "Nodig bij stoppen: tot en met welke dag loopt de inspanning nog?"),
    ];

    /// <summary>What only the whole tells.</summary>
    public static void Check(ChangeRequest request, ObjectForm<ChangeRequest> form)
    {
        if (request.Advice == EffortAdvice.Adjust && string.IsNullOrWhiteSpace(request.Proposal))
        {
            form.Refuse("wijziging", "Schrijf wat er moet veranderen.");
        }

        if (request.Advice == EffortAdvice.Stop && request.EndsOn is null)
        {
            form.Refuse("einde", "Noem de laatste dag.");
        }
    }

    /// <summary>The choice of an effort; its key and title go along for addresses and histories.</summary>
    public static FormField<ChangeRequest> Effort(IReadOnlyList<EffortReading> efforts, Guid? chosen, Action<EffortReading> choose) =>
        Fields.Reference<ChangeRequest>("inspanning", "Inspanning", efforts.Where(effort => !effort.Placeholder).Select(effort => (effort.Id, effort.ShortTitle ?? effort.Title)), _ => chosen, (_, id) =>
        {
            if (efforts.FirstOrDefault(effort => effort.Id == id) is { } found)
            {
                choose(found);
            }
        }) with
        { Optional = false };
}
