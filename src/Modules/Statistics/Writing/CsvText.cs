using System.Globalization;
using System.Text;

namespace OpKoers.Statistics.Writing;

/// <summary>Writes a table for a spreadsheet as it is used in the Netherlands: semicolons, commas in numbers, marked as UTF-8.</summary>
internal sealed class CsvText
{
    /// <summary>Heads of a comparison of areas; files are Dutch, whoever asks.</summary>
    public static readonly string[] Comparison =
        ["code", "gebied", "cijfer", "eenheid", "ondergrens", "bovengrens", "aantal", "inwoners", "plaats", "plaats van", "plaats tot", "verschil", "waarschuwing", "stand", "ontbreekt", "bron"];

    /// <summary>Heads of series.</summary>
    public static readonly string[] Series =
        ["gebied", "naam", "soort", "onderwerp", "eenheid", "periode", "waarde", "ondergrens", "bovengrens", "stand", "breuk ervoor", "ontbreekt", "bron"];

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly StringBuilder text = new("\uFEFF");

    /// <summary>A row; a number that is not known becomes an empty cell.</summary>
    public CsvText Row(params IEnumerable<object?> cells)
    {
        text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");
        return this;
    }

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(text.ToString());

    private static string Cell(object? value) => value switch
    {
        null => "",
        double number => double.IsFinite(number) ? number.ToString("0.######", Dutch) : "",
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => Quoted(value.ToString() ?? ""),
    };

    // A spreadsheet takes a cell that begins with one of these for a formula.
    private static string Quoted(string text) => $"\"{(text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
