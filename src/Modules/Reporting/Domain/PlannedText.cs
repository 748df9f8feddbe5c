using System.Globalization;
using OpKoers.Kernel;

namespace OpKoers.Reporting.Domain;

/// <summary>
/// Reads when something is planned or expected, as people write it: "maart 2021", "1 april 2020", "4e kwartaal 2020", "voorjaar 2020", "medio 2021", "2021 en
/// 2022". What it does not know is no mistake: the text stays, and nothing is said about its place in time.
/// </summary>
internal static class PlannedText
{
    private const int LongestText = 100;

    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] Ordinals = ["eerste", "tweede", "derde", "vierde"];

    private static readonly HashSet<string> Idle =
        ["in", "uiterlijk", "per", "op", "het", "de", "van", "start", "gereed", "klaar", "circa", "ca.", "rond", "ongeveer", "verwacht", "naar", "verwachting"];

    /// <summary>The period that the text means; null when it means none that we know.</summary>
    public static Period? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
        {
            return null;
        }

        if (Period.TryParse(text.ToUpperInvariant(), out var canonical))
        {
            return canonical;
        }

        var words = Split(text);
        var joint = words.FindIndex(word => word is "en" or "tot" or "t/m" or "-" or "–");
        return joint < 0 ? One(words) : Between(words, joint);
    }

    private static List<string> Split(string text) =>
        [.. text.ToLowerInvariant().Replace("tot en met", "t/m", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',', ';', '.', '(', ')')).Where(word => word.Length > 0 && !Idle.Contains(word))];

    // "2021 en 2022", "maart t/m juni 2021": the year of the last holds for the first that has none.
    private static Period? Between(List<string> words, int joint)
    {
        var last = One(words[(joint + 1)..]);
        var first = One(words[..joint]) ?? (last is { } known ? One([.. words[..joint], known.EndYear.ToString(CultureInfo.InvariantCulture)]) : null);
        return first is { } from && last is { } until && from.Start <= until.End ? Period.Range(from, until) : null;
    }

    private static Period? One(List<string> words) => words switch
    {
        [var year] => Year(year) is { } whole ? Period.Year(whole) : Day(year) ?? Years(year),
        [var part, var year] when Year(year) is { } known => Part(part, known),
        [var year, var part] when Year(year) is { } known => Part(part, known),
        [var day, var month, var year] when Year(year) is { } known && Month(month) is { } number => DayOrMonth(day, number, known),
        [var ordinal, var part, var year] when Year(year) is { } known && Ordinal(ordinal) is { } number => Numbered(part, number, known),
        _ => null,
    };

    private static Period? DayOrMonth(string day, int month, int year) => day switch
    {
        "begin" or "medio" or "midden" or "eind" or "einde" => Period.Month(year, month),
        _ => int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= DateTime.DaysInMonth(year, month)
            ? Period.Day(new DateOnly(year, month, number))
            : null,
    };

    private static Period? Numbered(string part, int number, int year) => part switch
    {
        "kwartaal" => Period.Quarter(year, number),
        "halfjaar" or "helft" when number <= 2 => Period.HalfYear(year, number),
        _ => null,
    };

    private static Period? Part(string part, int year) => part switch
    {
        "q1" or "q2" or "q3" or "q4" => Period.Quarter(year, part[1] - '0'),
        "h1" or "h2" => Period.HalfYear(year, part[1] - '0'),
        "voorjaar" or "lente" => Months3(year, 3),
        "zomer" => Months3(year, 6),
        "najaar" or "herfst" => Months3(year, 9),
        "begin" => Period.Quarter(year, 1),
        "medio" or "midden" or "halverwege" => Period.Range(Period.Month(year, 6), Period.Month(year, 7)),
        "eind" or "einde" => Period.Quarter(year, 4),
        _ => Month(part) is { } month ? Period.Month(year, month) : null,
    };

    private static Period Months3(int year, int first) => Period.Range(Period.Month(year, first), Period.Month(year, first + 2));

    private static Period? Day(string text) =>
        DateOnly.TryParseExact(text, ["d-M-yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Period.Day(day) : null;

    // "2019-2022" in one piece.
    private static Period? Years(string text) =>
        text is [_, _, _, _, '-' or '–', _, _, _, _] && Year(text[..4]) is { } first && Year(text[5..]) is { } last && first <= last ? Period.Range(Period.Year(first), Period.Year(last)) : null;

    private static int? Month(string word)
    {
        var at = Array.FindIndex(Months, month => (word.Length >= 3 && month.StartsWith(word, StringComparison.Ordinal)) || (word == "mrt" && month == "maart"));
        return at < 0 ? null : at + 1;
    }

    private static int? Ordinal(string word)
    {
        var at = Array.IndexOf(Ordinals, word);
        return at >= 0 ? at + 1 : word is ['1' or '2' or '3' or '4', 'e'] or ['1' or '2' or '3' or '4', 's' or 'd', 't' or 'e'] ? word[0] - '0' : null;
    }

    private static int? Year(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2199 ? year : null;
}
