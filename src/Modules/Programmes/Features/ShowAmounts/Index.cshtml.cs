using System.Globalization;
using OpKoers.Kernel;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.ShowAmounts;

/// <summary>Money and hours of a programme as printed, with our own sum under every printed total.</summary>
internal sealed class IndexModel(PageTools tools) : ProgrammePage(tools)
{
    public IReadOnlyList<AmountTable> Tables { get; private set; } = [];

    public IReadOnlyList<AmountFinding> Findings { get; private set; } = [];

    public void OnGet()
    {
        Tables = AmountTables.Of(Snapshot);
        Findings = [.. AmountFindings.Of(Snapshot)];
        Head(new PageHead { Title = "Bedragen en uren", Eyebrow = "Programma " + Snapshot.Programme.Name, Lead = Answer(), Crumbs = Crumbs(), BodyClass = "breed" });
    }

    /// <summary>The heading of a column.</summary>
    public static string Heading(AmountTable table, Period? period) => period is { } known ? FigureText.For(CultureInfo.CurrentUICulture).Period(known) : table.Periods.Count == 1 ? "Bedrag" : "Hele looptijd";

    private string Answer()
    {
        var totals = Tables.SelectMany(table => table.Rows).Sum(row => row.Comparisons.Count);
        return Tables.Count == 0 ? "Er zijn nog geen bedragen of uren ingevoerd."
            : totals == 0 ? "De stukken drukken geen totalen af. Onder elke tabel staat wat de regels optellen."
            : Findings.Count == 0 && totals == 1 ? "Het ene gedrukte totaal klopt met zijn regels."
            : Findings.Count == 0 ? $"Alle {totals} gedrukte totalen kloppen met hun regels."
            : $"Van de {totals} gedrukte {(totals == 1 ? "totaal" : "totalen")} {(Findings.Count == 1 ? "wijkt er 1" : "wijken er " + Findings.Count)} af van de som van de regels, of {(Findings.Count == 1 ? "is" : "zijn")} niet na te rekenen.";
    }
}
