using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Features.Shared;

/// <summary>Where the reports of a programme stand, in plain sentences made from the same counts as the table.</summary>
internal static class DutySentence
{
    public static string Of(ProgrammeDuties duties, MomentState moment)
    {
        ArgumentNullException.ThrowIfNull(duties);
        if (duties.Asked == 0)
        {
            return "Voor dit moment wordt van geen enkele inspanning een rapportage gevraagd.";
        }

        var handedIn = duties.Count(DutyState.Submitted) + duties.Count(DutyState.Accepted);
        var parts = new List<string> { $"{handedIn} van de {duties.Asked} rapportages {(handedIn == 1 ? "is" : "zijn")} ingediend, {duties.Count(DutyState.Accepted)} geaccepteerd." };
        if (duties.Count(DutyState.Returned) is > 0 and var returned)
        {
            parts.Add($"{returned} {(returned == 1 ? "ligt" : "liggen")} weer bij de trekker.");
        }

        var late = duties.Late.Count();
        if (late > 0)
        {
            parts.Add(moment == MomentState.Closed ? $"{late} {(late == 1 ? "kwam" : "kwamen")} nooit." : $"{late} {(late == 1 ? "is" : "zijn")} te laat.");
        }

        return string.Join(' ', parts);
    }
}
