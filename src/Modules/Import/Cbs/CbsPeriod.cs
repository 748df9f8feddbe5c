using System.Globalization;
using OpKoers.Kernel;

namespace OpKoers.Import.Cbs;

/// <summary>
/// Reads the codes of periods of Statistics Netherlands. A year stands among months and compares as text as if it lay between them, so a code is always
/// read and never compared.
/// </summary>
internal static class CbsPeriod
{
    /// <summary>The period of a code such as 2024JJ00, 2024KW03 or 2024MM09; null for one that is no period of the calendar that we know.</summary>
    public static Period? Of(string code)
    {
        if (code.Length != 8 || !Number(code.AsSpan(0, 4), out var year) || year is < 1 or > 9998 || !Number(code.AsSpan(6, 2), out var part))
        {
            return null;
        }

        return code.AsSpan(4, 2) switch
        {
            "JJ" when part == 0 => Period.Year(year),
            "HJ" when part is 1 or 2 => Period.HalfYear(year, part),
            "KW" when part is >= 1 and <= 4 => Period.Quarter(year, part),
            "MM" when part is >= 1 and <= 12 => Period.Month(year, part),
            // A school year, a season and a book year run from summer to summer.
            "SJ" when part == 0 => Months(year, 8, 12),
            // "G4" and the like: so many years together, of which this is the first.
            ['G', var years] when part == 0 && years is >= '2' and <= '9' => Period.Range(Period.Year(year), Period.Year(year + years - '1')),
            _ => null,
        };
    }

    private static Period Months(int year, int first, int count) =>
        Period.Range(Period.Month(year, first), Period.Month(year + ((first + count - 2) / 12), ((first + count - 2) % 12) + 1));

    private static bool Number(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
