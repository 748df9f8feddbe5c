using OpKoers.Reporting.RollUps;
using OpKoers.Ui.Forms;

namespace OpKoers.Reporting.Features.RollUp;

/// <summary>The four texts of a roll-up and the remark beside them, with what is proposed for each.</summary>
internal static class RollUpFields
{
    public const string GoesWell = "gaat-goed";

    public const string Deviates = "wijkt-af";

    public const string Decided = "besloten";

    public const string Asked = "gevraagd";

    // A proposal of a large programme is longer than an ordinary text.
    private const int Longest = 10_000;

    public static IReadOnlyList<FormField<Storage.RollUp>> All { get; } =
    [
        Text(GoesWell, "Wat gaat goed?", row => row.GoesWell, (row, value) => row.GoesWell = value),
        Text(Deviates, "Wat wijkt af?", row => row.Deviates, (row, value) => row.Deviates = value),
        Text(Decided, "Wat is besloten?", row => row.Decided, (row, value) => row.Decided = value, "Leeg laten mag: dan staat er dat er niets is besloten."),
        Text(Asked, "Wat wordt gevraagd?", row => row.Asked, (row, value) => row.Asked = value, "Van wie vraagt u welk besluit, en vóór wanneer? Leeg laten mag."),
        Text("intern", "Opmerking voor de opdrachtgevers", row => row.InternalRemark, (row, value) => row.InternalRemark = value, "Alleen de programmamanager en de opdrachtgevers lezen dit. Het wordt nooit gepubliceerd.") with { Lines = 3 },
    ];

    /// <summary>The proposed text of a field; empty when there is none.</summary>
    public static string ProposalFor(string field, RollUpTexts proposal) => field switch
    {
        GoesWell => proposal.GoesWell,
        Deviates => proposal.Deviates,
        Decided => proposal.Decided,
        Asked => proposal.Asked,
        _ => string.Empty,
    };

    private static FormField<Storage.RollUp> Text(string name, string label, Func<Storage.RollUp, string?> read, Action<Storage.RollUp, string?> write, string? hint = null) =>
        Fields.Text(name, label, read, write, lines: 9, hint: hint) with { MaxLength = Longest };
}
