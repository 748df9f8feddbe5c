using System.Globalization;
using System.Text.RegularExpressions;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Cbs;

/// <summary>From the rows of a dimension to codes: without padding, with the larger whole that each is part of, and with the period that a code of time is.</summary>
internal static partial class CbsCodes
{
    // Registration of the newest month goes on: until so long after its end its figures are too low to compare.
    private const int SettlesAfterDays = 45;

    public static IReadOnlyList<StatisticsCodeDraft> Categories(IReadOnlyList<Dictionary<string, string?>> rows)
    {
        var keys = rows.Select(Key).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var total = TotalOf([.. Distinct(rows).Select(row => (Key(row)!, row.GetValueOrDefault("Title")))]);
        return [.. Distinct(rows).Select(row => new StatisticsCodeDraft
        {
            Key = Key(row)!,
            Title = row.GetValueOrDefault("Title") ?? Key(row)!,
            IsTotal = Key(row) == total,
            Parent = Key(row) == total ? null : Parent(Key(row)!, keys) ?? total,
        })];
    }

    public static IReadOnlyList<StatisticsCodeDraft> Areas(IReadOnlyList<Dictionary<string, string?>> rows) =>
        [.. Distinct(rows).Select(row => new StatisticsCodeDraft { Key = Key(row)!, Title = row.GetValueOrDefault("Title") ?? Key(row)!, IsTotal = Key(row) is "NL01" or "NL00" or "NL" })];

    public static IReadOnlyList<StatisticsCodeDraft> Periods(IReadOnlyList<Dictionary<string, string?>> rows, DateTimeOffset? modified)
    {
        var periods = Distinct(rows).Select(row => (Row: row, Period: CbsPeriod.Of(Key(row)!))).ToList();
        var newest = periods.Where(period => period.Period?.Grain == PeriodGrain.Month).Select(period => period.Period!.Value).DefaultIfEmpty().Max();
        return [.. periods.Select(period => new StatisticsCodeDraft
        {
            Key = Key(period.Row)!,
            Title = period.Row.GetValueOrDefault("Title") ?? Key(period.Row)!,
            Period = period.Period,
            State = State(period.Row, period.Period, newest, modified),
        })];
    }

    /// <summary>
    /// The code that is the sum of all others; null for none. The sources write it in a handful of ways. A title such as "Totaal geweld" may be of a part
    /// as well: where several begin so and none says that it is all, none is.
    /// </summary>
    private static string? TotalOf(IReadOnlyList<(string Key, string? Title)> codes)
    {
        var whole = codes.FirstOrDefault(code => code.Key is "0.0.0" || string.Equals(code.Title, "Totaal", StringComparison.OrdinalIgnoreCase) || (code.Key.StartsWith("T00", StringComparison.Ordinal) && code.Title?.StartsWith("Totaal", StringComparison.OrdinalIgnoreCase) != false)).Key;
        var named = codes.Where(code => code.Title?.StartsWith("Totaal ", StringComparison.OrdinalIgnoreCase) == true).ToList();
        return whole ?? (named is [var only] ? only.Key : null);
    }

    /// <summary>The year whose borders a text says to hold for all periods; null when it says none.</summary>
    public static int? BordersOf(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is not null && Borders().Match(text) is { Success: true } match)
            {
                return int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static StatisticsPeriodState State(Dictionary<string, string?> row, Period? period, Period newest, DateTimeOffset? modified)
    {
        var status = row.GetValueOrDefault("Status");
        var final = string.Equals(status, "Definitief", StringComparison.OrdinalIgnoreCase);
        var fresh = period is { Grain: PeriodGrain.Month } && period == newest && (modified is null || period.Value.End.AddDays(SettlesAfterDays) > DateOnly.FromDateTime(modified.Value.UtcDateTime));
        return fresh && !final ? StatisticsPeriodState.Incomplete : final || status is null ? StatisticsPeriodState.Final : StatisticsPeriodState.Provisional;
    }

    /// <summary>The code that holds this one: "1.1" holds "1.1.1". The sources say it by the code alone.</summary>
    private static string? Parent(string key, HashSet<string> keys)
    {
        for (var at = key.LastIndexOf('.'); at > 0; at = key.LastIndexOf('.', at - 1))
        {
            if (keys.Contains(key[..at]))
            {
                return key[..at];
            }

            // Some sources fill the code of a group up with noughts: "1.0.0" holds "1.1.1".
            var filled = key[..at] + string.Concat(Enumerable.Repeat(".0", key.AsSpan(at).Count('.')));
            if (filled != key && keys.Contains(filled))
            {
                return filled;
            }
        }

        return null;
    }

    private static IEnumerable<Dictionary<string, string?>> Distinct(IEnumerable<Dictionary<string, string?>> rows) =>
        rows.Where(row => Key(row) is not null).DistinctBy(row => Key(row)!, StringComparer.Ordinal);

    // "Key" in the third version of the service, "Identifier" in the fourth; filled up with blanks in both.
    private static string? Key(Dictionary<string, string?> row) => (row.GetValueOrDefault("Key") ?? row.GetValueOrDefault("Identifier"))?.Trim();

    [GeneratedRegex(@"(?:indeling|indelingen|grenzen)\s+(?:van|op|per|naar|in)?\s*(?:1\s+januari\s+)?((?:19|20)\d{2})", RegexOptions.IgnoreCase)]
    private static partial Regex Borders();
}
