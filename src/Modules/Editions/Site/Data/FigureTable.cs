using System.Globalization;
using System.Text;
using OpKoers.Editions.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Editions.Site.Data;

/// <summary>A figure as one row of a file.</summary>
internal sealed record FigureRow(EditionProgramme Programme, EditionIndicator Indicator, string Kind, EditionFigure Figure);

/// <summary>A column of a file of figures: the file and its descriptions are made from the same list, so that they can not differ.</summary>
/// <param name="Name">Name in the first row.</param>
/// <param name="Type">Type in the words of Table Schema: string, number, date or boolean.</param>
/// <param name="Description">What it means.</param>
/// <param name="Value">Its text; null leaves the cell empty.</param>
internal sealed record FigureColumn(string Name, string Type, string Description, Func<FigureRow, string?> Value);

/// <summary>Figures of an edition as separated values, in the manner of Dutch spreadsheets: semicolons between, a comma for decimals.</summary>
internal static class FigureTable
{
    public const char Separator = ';';

    public static IReadOnlyList<FigureColumn> Columns { get; } =
    [
        new("programma", "string", "Sleutel van het programma", row => row.Programme.Slug),
        new("indicator", "string", "Sleutel van de indicator", row => row.Indicator.Key),
        new("naam", "string", "Naam van de indicator", row => row.Indicator.Name),
        new("soort", "string", "Wat voor cijfer het is: nulmeting, tussenstap, streefwaarde of meting", row => row.Kind),
        new("periode", "string", "Periode: een jaar (2019), half jaar (2019-H1), kwartaal (2019-Q3), maand (2019-06), dag (2019-06-30) of reeks (2019/2022)", row => row.Figure.Period),
        new("waarde", "number", "De waarde; leeg als die niet bekend is", row => Number(row.Figure.Value)),
        new("laag", "number", "Onderkant van een bereik, deze waarde hoort erbij", row => Number(row.Figure.Low)),
        new("hoog", "number", "Bovenkant van een bereik, deze waarde hoort erbij", row => Number(row.Figure.High)),
        new("eenheid", "string", "Eenheid van de waarde", row => row.Indicator.Unit),
        new("tekst", "string", "Het cijfer zoals het op de pagina staat", row => row.Figure.Text),
        new("toestand", "string", "Waarom er geen waarde is, zoals n.t.b. (nog te bepalen)", row => row.Figure.State),
        new("status", "string", "Status, zoals voorlopig; leeg is definitief", row => row.Figure.Status),
        new("marge", "number", "Halve breedte van de onzekerheidsmarge, in de eenheid van de waarde", row => Number(row.Figure.Margin)),
        new("teller", "number", "Teller van een aandeel", row => Number(row.Figure.Numerator)),
        new("noemer", "number", "Noemer van een aandeel", row => Number(row.Figure.Denominator)),
        new("methodebreuk", "boolean", "Of eerdere cijfers hiermee niet te vergelijken zijn", row => row.Figure.MethodBreakBefore ? "true" : "false"),
        new("vervangen_op", "date", "De dag waarop een herzien cijfer hiervoor in de plaats kwam", row => row.Figure.SupersededOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("bron", "string", "Bron", row => row.Figure.Source ?? row.Indicator.Source),
        new("opmerking", "string", "Opmerking", row => row.Figure.Remark),
    ];

    public static byte[] Of(EditionView view) => Write(view.Programmes.SelectMany(programme => programme.Programme.Indicators.SelectMany(indicator => Rows(programme.Programme, indicator))));

    public static byte[] Of(EditionProgramme programme, EditionIndicator indicator) => Write(Rows(programme, indicator));

    private static IEnumerable<FigureRow> Rows(EditionProgramme programme, EditionIndicator indicator)
    {
        if (indicator.Baseline is { } baseline)
        {
            yield return new(programme, indicator, "nulmeting", baseline);
        }

        foreach (var figure in indicator.Path)
        {
            yield return new(programme, indicator, "tussenstap", figure);
        }

        foreach (var figure in indicator.TargetFigures)
        {
            yield return new(programme, indicator, "streefwaarde", figure);
        }

        foreach (var figure in indicator.Measurements)
        {
            yield return new(programme, indicator, "meting", figure);
        }
    }

    private static byte[] Write(IEnumerable<FigureRow> rows)
    {
        // The mark at the start tells a spreadsheet which letters these are.
        var text = new StringBuilder("\uFEFF").AppendJoin(Separator, Columns.Select(column => column.Name)).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(Separator, Columns.Select(column => Cell(column, row))).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(FigureColumn column, FigureRow row)
    {
        var value = column.Value(row) ?? "";
        // A text that a spreadsheet would run as a formula stays a text.
        if (column.Type == "string" && value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            value = "'" + value;
        }

        return value.AsSpan().IndexOfAny(";\"\r\n") < 0 ? value : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static string? Number(decimal? value) => value is { } known ? Numbers.Write(known, NumberNotation.Dutch) : null;
}
