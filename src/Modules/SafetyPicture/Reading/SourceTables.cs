using OpKoers.Kernel;
using OpKoers.SafetyPicture.Composing;
using OpKoers.Statistics.Contracts;

namespace OpKoers.SafetyPicture.Reading;

/// <summary>Which tables a picture is made of. Of each topic the first that knows the area is used: published figures before made-up ones, and never both.</summary>
internal sealed class SourceTables(IReadOnlyList<StatisticsTable> tables)
{
    private static readonly string[] Crime = ["47022NED", "47018NED", "47022NED-VB"];
    private static readonly string[] Nuisance = ["OVERLAST-VB"];
    private static readonly string[] Feeling = ["85146NED", "85146NED-VB"];

    /// <summary>Published by another method or under another definition: shown beside the rest, in a table of their own, and never joined to it.</summary>
    private static readonly string[] Other = ["VM-2013-2019", "POLITIE-OVERLAST"];

    /// <summary>All codes, for one question.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Crime, .. Nuisance, .. Feeling, .. Other];

    /// <summary>Whether there is anything to make a picture of.</summary>
    public bool Any => tables.Any(IsCount);

    /// <summary>Whether any of the tables of counts is such.</summary>
    public bool AnyOf(Func<StatisticsTable, bool> which) => tables.Any(table => IsCount(table) && which(table));

    /// <summary>The same with areas that are made of others in the tables of counts; surveys and tables of their own cannot be added.</summary>
    public async Task<SourceTables> ForAsync(IStatistics statistics, Guid organisation, CancellationToken cancellation)
    {
        List<StatisticsTable> made = [];
        foreach (var table in tables)
        {
            made.Add(IsCount(table) ? await statistics.ForAsync(table, organisation, cancellation) : table);
        }

        return new SourceTables(made);
    }

    /// <summary>The tables of counts in which an area stands, by topic.</summary>
    public IEnumerable<(Topic Topic, StatisticsTable Table)> CountsOf(string area)
    {
        if (First(Crime, area) is { } crime)
        {
            yield return (Topic.Crime, crime);
        }

        if (First(Nuisance, area) is { } nuisance)
        {
            yield return (Topic.Nuisance, nuisance);
        }
    }

    /// <summary>The table with the survey in which a municipality stands; null for none.</summary>
    public StatisticsTable? FeelingOf(string municipality) => First(Feeling, municipality);

    /// <summary>The tables of their own in which a municipality stands.</summary>
    public IEnumerable<StatisticsTable> OthersOf(string municipality) => tables.Where(table => Other.Contains(table.Code, StringComparer.OrdinalIgnoreCase) && table.Area(municipality) is not null);

    /// <summary>Codes of the areas in the tables of counts.</summary>
    public IEnumerable<string> Areas() => tables.Where(IsCount).SelectMany(table => table.Parts.Areas).Select(code => code.Key).Distinct(StringComparer.Ordinal);

    /// <summary>The place of the whole country in a table; null when it has none.</summary>
    public static int? CountryIn(StatisticsTable table) => table.Parts.Areas.FirstOrDefault(code => code.Key.StartsWith("NL", StringComparison.Ordinal))?.Place;

    /// <summary>The years of a table that are over, by year. Months stand among them and are left out, and so is a year that is not complete.</summary>
    public static SortedDictionary<int, StatisticsCode> YearsOf(StatisticsTable table)
    {
        var years = new SortedDictionary<int, StatisticsCode>();
        foreach (var code in table.Chronological)
        {
            if (code.Period is { Grain: PeriodGrain.Year } period && code.State != StatisticsPeriodState.Incomplete)
            {
                years[period.EndYear] = code;
            }
        }

        return years;
    }

    /// <summary>The kinds in a table with one dimension of kinds; none of a table that is made otherwise.</summary>
    public static IReadOnlyList<Kind> KindsOf(Topic topic, StatisticsTable table)
    {
        if (table.Parts.CategoryCodes.Count != 1)
        {
            return [];
        }

        List<Kind> kinds = [];
        foreach (var code in table.Parts.CategoryCodes.Values.Single())
        {
            if (table.Category(code.Key) is { } category)
            {
                kinds.Add(new Kind { Code = code.Key, Name = KindNames.Of(code.Key, code.Title), Topic = topic, Category = category, IsTotal = code.IsTotal || code.Key is "0.0.0" or "T001" });
            }
        }

        return kinds;
    }

    private static bool IsCount(StatisticsTable table) => Crime.Concat(Nuisance).Contains(table.Code, StringComparer.OrdinalIgnoreCase);

    private StatisticsTable? First(string[] codes, string area) =>
        tables.FirstOrDefault(table => codes.Contains(table.Code, StringComparer.OrdinalIgnoreCase) && table.Area(area) is not null);
}
