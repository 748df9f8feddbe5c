namespace OpKoers.Cli;

/// <summary>Codes are typed over from somewhere: what comes closest to one that is not there.</summary>
internal static class Nearest
{
    private const int Most = 3;

    /// <summary>" Bedoelt u BU01410101 (Binnenstad)?"; empty when nothing comes close.</summary>
    /// <param name="asked">What was typed.</param>
    /// <param name="known">Codes with their names.</param>
    public static string Question(string asked, IEnumerable<(string Code, string? Name)> known)
    {
        var typed = asked.Trim().ToUpperInvariant();
        var close = known.Select(one => (one.Code, one.Name, Steps: Steps(typed, one.Code.ToUpperInvariant(), one.Name?.Trim().ToUpperInvariant())))
            .Where(one => one.Steps <= Math.Max(1, typed.Length / 4)).OrderBy(one => one.Steps).ThenBy(one => one.Code, StringComparer.Ordinal).Take(Most)
            .Select(one => one.Name is null || one.Name.Trim() == one.Code ? one.Code : $"{one.Code} ({one.Name.Trim()})").ToList();
        return close.Count == 0 ? "" : $" Bedoelt u {string.Join(" of ", close)}?";
    }

    private static int Steps(string typed, string code, string? name) =>
        typed == name ? 0 : typed.Length > 1 && code.StartsWith(typed, StringComparison.Ordinal) ? 1 : Distance(typed, code);

    /// <summary>How many letters must be put in, left out or changed (Levenshtein 1966).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var from = 1; from <= one.Length; from++)
        {
            var diagonal = row[0]++;
            for (var to = 1; to <= other.Length; to++)
            {
                var change = diagonal + (one[from - 1] == other[to - 1] ? 0 : 1);
                diagonal = row[to];
                row[to] = Math.Min(change, Math.Min(row[to], row[to - 1]) + 1);
            }
        }

        return row[^1];
    }
}
