using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Outputs.Building;

namespace OpKoers.Reporting.Midterm;

/// <summary>Every figure of the review with its year and source, so that each can be traced: those in the texts, those in the tables, and those of the targets.</summary>
internal static class MidtermFigureSources
{
    public static TableBlock? Of(EditionProgramme programme, MidtermSources sources)
    {
        var rows = programme.Indicators.Where(indicator => indicator.Measurements.Any(figure => figure.SupersededOn is null)).Select(indicator => Row(programme, indicator, sources.Publication)).ToList();
        return rows.Count == 0 ? null : new TableBlock
        {
            Caption = "Alle cijfers met hun bron",
            Columns = [new TableColumn("Cijfer"), new TableColumn("Hoort bij"), new TableColumn("Gemeten"), new TableColumn("Bron")],
            Rows = rows,
            Source = sources.Publication is { } publication ? "Gepubliceerd in: " + publication : null,
        };
    }

    private static TableRow Row(EditionProgramme programme, EditionIndicator indicator, string? publication)
    {
        var figures = indicator.Measurements.Where(figure => figure.SupersededOn is null).ToList();
        var goals = programme.AllGoals.Where(goal => goal.Indicators.Contains(indicator.Key)).Select(goal => goal.Code ?? goal.ShortText ?? goal.Text).ToList();
        return new TableRow(
        [
            new TableCell { Text = indicator.Name, Note = indicator.ProxyFor is null ? null : "vervangend cijfer" },
            goals.Count == 0 ? "het programma" : "doel " + Dutch.List(goals),
            new TableCell { Text = string.Join("; ", figures.Select(figure => $"{figure.Text}{(figure.Period is { } period ? " " + PeriodWords.When(period) : string.Empty)}")), Note = Remarks(figures) },
            string.Join("; ", figures.Select(figure => SourceNames.Within(figure.Source ?? indicator.Source ?? "niet genoemd", publication)).Distinct(StringComparer.Ordinal)),
        ]);
    }

    private static string? Remarks(List<EditionFigure> figures)
    {
        var remarks = figures.Select(figure => figure.Remark).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return remarks.Count == 0 ? null : string.Join(" ", remarks);
    }
}
