using System.Globalization;
using System.Text.RegularExpressions;
using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Outputs.Writing.Excel;

/// <summary>A figure as a cell of a workbook holds it: a number, with a format that shows it as the report does.</summary>
/// <param name="Value">The number.</param>
/// <param name="Format">Its format, unit included.</param>
internal readonly partial record struct ShownNumber(decimal Value, string Format)
{
    private const int MostWords = 40;

    // Workbooks keep fifteen digits.
    private const decimal MostExact = 1_000_000_000_000_000m;

    /// <summary>The number of a cell; null when it holds none, or one that a workbook cannot hold exactly.</summary>
    public static ShownNumber? Of(TableCell cell)
    {
        if (cell.Value is not { } value || !Fits(value))
        {
            return null;
        }

        var match = Figure().Match(cell.Text);
        if (!match.Success)
        {
            return new ShownNumber(value, Plain(Decimals(value)));
        }

        var digits = match.Groups["whole"].Value.Replace(".", "", StringComparison.Ordinal) + "." + match.Groups["rest"].Value + "0";
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var shown))
        {
            return null;
        }

        shown = match.Groups["sign"].Length > 0 ? -shown : shown;
        var decimals = match.Groups["rest"].Length;
        // What stands in the report counts: a table in thousands stays one in thousands.
        var number = Math.Abs(value - shown) <= 0.5m / (decimal)Math.Pow(10, decimals) ? value : shown;
        var (before, after) = (Literal(cell.Text[..match.Index]), Literal(cell.Text[(match.Index + match.Length)..]));
        // With a blank behind its sign a number is shown by a form of its own below nought; the cell holds the number itself, sign and all.
        var sign = match.Groups["sign"].Value;
        return new ShownNumber(number, before + Plain(decimals) + after + (sign.Length > 1 ? $";{before}\"{sign}\"{Plain(decimals)}{after}" : ""));
    }

    private static bool Fits(decimal value) =>
        Math.Abs(value) < MostExact && decimal.Round(value, Math.Max(0, 15 - Whole(value))) == value;

    private static int Whole(decimal value) => decimal.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture).Length;

    private static int Decimals(decimal value) => (value / 1.0000000000000000000000000000m).Scale;

    private static string Plain(int decimals) => decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);

    // Long words, or a mark that would end them, are not worth a format: the number stands alone.
    private static string Literal(string text) =>
        text.Length is 0 or > MostWords || text.Any(character => character is '"' or '\\' || char.IsControl(character) || char.IsSurrogate(character)) ? "" : $"\"{text}\"";

    [GeneratedRegex(@"(?<sign>[−-][ \u00A0\u202F]?)?(?<whole>\d{1,3}(\.\d{3})+(?!\d)|\d+)(,(?<rest>\d+))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
