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
        Head(new PageHead { Title = T.Of("Bedragen en uren"), Eyebrow = T.Of("Programma {0}", Snapshot.Programme.Name), Lead = Answer(), Crumbs = Crumbs(), BodyClass = "breed" });
    }

    /// <summary>The heading of a column.</summary>
    public static string Heading(AmountTable table, Period? period) => period is { } known ? FigureText.For(CultureInfo.CurrentUICulture).Period(known) : table.Periods.Count == 1 ? T.Of("Bedrag") : T.Of("Hele looptijd");

    private string Answer()
    {
        var totals = Tables.SelectMany(table => table.Rows).Sum(row => row.Comparisons.Count);
        return Tables.Count == 0 ? T.Of("Er zijn nog geen bedragen of uren ingevoerd.")
            : totals == 0 ? T.Of("De stukken drukken geen totalen af. Onder elke tabel staat wat de regels optellen.")
            : Findings.Count == 0 && totals == 1 ? T.Of("Het ene gedrukte totaal klopt met zijn regels.")
            : Findings.Count == 0 ? T.Of("Alle {0} gedrukte totalen kloppen met hun regels.", totals)
            : totals == 1 ? T.Of("Van de 1 gedrukte totaal wijkt er 1 af van de som van de regels, of is niet na te rekenen.")
            : Findings.Count == 1 ? T.Of("Van de {0} gedrukte totalen wijkt er 1 af van de som van de regels, of is niet na te rekenen.", totals)
            : T.Of("Van de {0} gedrukte totalen wijken er {1} af van de som van de regels, of zijn niet na te rekenen.", totals, Findings.Count);
    }
}
