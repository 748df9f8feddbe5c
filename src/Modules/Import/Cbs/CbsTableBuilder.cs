using System.Globalization;
using System.Text.RegularExpressions;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Cbs;

/// <summary>Gathers what the metadata say into a description of the table: a dimension that is missing gets its one code, margins become measures.</summary>
internal sealed partial class CbsTableBuilder(string code, Dictionary<string, string?> infos, DateTimeOffset? modified, int? restated)
{
    private readonly List<StatisticsDimensionDraft> dimensions = [];
    private readonly List<CbsColumn> columns = [];
    private readonly List<StatisticsMeasureDraft> topics = [];
    private (CbsColumn Column, IReadOnlyList<StatisticsCodeDraft> Codes)? margins;

    /// <summary>A dimension.</summary>
    public void Add(Dictionary<string, string?> property, StatisticsDimensionKind kind, IReadOnlyList<Dictionary<string, string?>> rows)
    {
        var key = property.GetValueOrDefault("Key") ?? property["Identifier"]!;
        var codes = kind switch
        {
            StatisticsDimensionKind.Area => CbsCodes.Areas(rows),
            StatisticsDimensionKind.Time => CbsCodes.Periods(rows, modified),
            _ => CbsCodes.Categories(rows),
        };
        var column = new CbsColumn(key, kind, new CodeTable([.. codes.Select(found => found.Key)]));
        if (kind == StatisticsDimensionKind.Category && IsMargins(key, codes))
        {
            margins = (column, codes);
            return;
        }

        dimensions.Add(new StatisticsDimensionDraft { Key = key, Title = property.GetValueOrDefault("Title") ?? key, Kind = kind, Codes = codes });
        columns.Add(column);
    }

    /// <summary>A column with figures.</summary>
    public void Add(Dictionary<string, string?> property)
    {
        var key = property.GetValueOrDefault("Key") ?? property["Identifier"]!;
        topics.Add(new StatisticsMeasureDraft
        {
            Key = key,
            Title = property.GetValueOrDefault("Title") ?? key,
            Unit = property.GetValueOrDefault("Unit"),
            Decimals = int.TryParse(property.GetValueOrDefault("Decimals"), NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) ? Math.Min(decimals, 6) : 0,
        });
    }

    public CbsTable Build()
    {
        Complete(StatisticsDimensionKind.Time, "Perioden", () => [YearOfTable()]);
        Complete(StatisticsDimensionKind.Area, "RegioS", () => [new StatisticsCodeDraft { Key = "NL01", Title = "Nederland", IsTotal = true }]);
        return new CbsTable
        {
            Draft = new StatisticsTableDraft
            {
                Code = code,
                Title = infos.GetValueOrDefault("Title") ?? code,
                Source = infos.GetValueOrDefault("Source") ?? infos.GetValueOrDefault("Catalog") ?? "CBS",
                Description = infos.GetValueOrDefault("ShortDescription") ?? infos.GetValueOrDefault("Summary") ?? infos.GetValueOrDefault("Description"),
                RestatedToYear = restated ?? CbsCodes.BordersOf(infos.GetValueOrDefault("Title"), infos.GetValueOrDefault("ShortTitle"), infos.GetValueOrDefault("Summary"), infos.GetValueOrDefault("ShortDescription"), infos.GetValueOrDefault("Description")),
                Dimensions = dimensions,
                Measures = margins is null ? topics : [.. topics.SelectMany(WithMargins)],
            },
            Dimensions = columns,
            Topics = [.. topics.Select(topic => topic.Key)],
            Margins = margins?.Column,
            Modified = modified,
        };
    }

    /// <summary>Which end of a margin a code of the dimension of margins is.</summary>
    public static StatisticsMarginSide SideOf(StatisticsCodeDraft margin) =>
        margin.Title.Contains("onder", StringComparison.OrdinalIgnoreCase) ? StatisticsMarginSide.Lower
        : margin.Title.Contains("boven", StringComparison.OrdinalIgnoreCase) ? StatisticsMarginSide.Upper
        : StatisticsMarginSide.None;

    /// <summary>Of each code of margins one measure, in their order: the value itself keeps the key of the topic.</summary>
    private IEnumerable<StatisticsMeasureDraft> WithMargins(StatisticsMeasureDraft topic) => margins!.Value.Codes.Select(margin => SideOf(margin) switch
    {
        StatisticsMarginSide.None => topic,
        var side => topic with { Key = $"{topic.Key}:{margin.Key}", Title = $"{topic.Title} ({margin.Title.ToLowerInvariant()})", MarginOf = topic.Key, MarginSide = side },
    });

    private static bool IsMargins(string key, IReadOnlyList<StatisticsCodeDraft> codes) =>
        key.StartsWith("Marges", StringComparison.OrdinalIgnoreCase) && codes.Count(found => SideOf(found) == StatisticsMarginSide.None) == 1 && codes.Select(SideOf).Distinct().Count() == codes.Count;

    private void Complete(StatisticsDimensionKind kind, string key, Func<IReadOnlyList<StatisticsCodeDraft>> codes)
    {
        if (!dimensions.Exists(dimension => dimension.Kind == kind))
        {
            var only = codes();
            dimensions.Add(new StatisticsDimensionDraft { Key = key, Title = key, Kind = kind, Codes = only });
            columns.Add(new CbsColumn(null, kind, new CodeTable([.. only.Select(found => found.Key)])));
        }
    }

    /// <summary>Tables that appear once a year have no dimension of time: the year stands in their description.</summary>
    private StatisticsCodeDraft YearOfTable()
    {
        foreach (var text in new[] { infos.GetValueOrDefault("Period"), infos.GetValueOrDefault("Title"), infos.GetValueOrDefault("ShortTitle") })
        {
            if (text is not null && Year().Match(text) is { Success: true } match)
            {
                return new StatisticsCodeDraft { Key = match.Value + "JJ00", Title = match.Value, Period = CbsPeriod.Of(match.Value + "JJ00") };
            }
        }

        throw new SourceException("period-missing", "De tabel heeft geen dimensie met perioden en zegt niet van welk jaar zij is.");
    }

    [GeneratedRegex(@"(?:19|20)\d{2}")]
    private static partial Regex Year();
}
