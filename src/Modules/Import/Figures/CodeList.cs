using OpKoers.Import.Contracts;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Figures;

/// <summary>The codes of a dimension, in the order in which they were first met.</summary>
internal sealed class CodeList
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> titles = [];

    /// <summary>The column of the mapping that holds them.</summary>
    public int Column { get; init; }

    public int Count => titles.Count;

    /// <summary>Learns a code, and gives its place. The first name that is not empty is its title.</summary>
    public int Learn(string code, string? title)
    {
        if (!places.TryGetValue(code, out var place))
        {
            places[code] = place = titles.Count;
            titles.Add("");
        }

        if (titles[place].Length == 0 && title is { Length: > 0 })
        {
            titles[place] = title;
        }

        return place;
    }

    public int Place(string code) => places[code];

    public IEnumerable<StatisticsCodeDraft> Codes(string? total) => places.Select(pair => new StatisticsCodeDraft
    {
        Key = pair.Key,
        Title = titles[pair.Value].Length > 0 ? titles[pair.Value] : pair.Key,
        IsTotal = pair.Key == total,
        Parent = total is not null && pair.Key != total && places.ContainsKey(total) ? total : null,
    });
}

/// <summary>A column with figures.</summary>
/// <param name="Column">The column of the mapping.</param>
/// <param name="Draft">The measure that it becomes.</param>
internal sealed record FigureMeasure(int Column, StatisticsMeasureDraft Draft)
{
    /// <summary>The measure of a column; the end of a margin belongs to the figure before it.</summary>
    public static FigureMeasure Of(IReadOnlyList<FigureColumn> columns, int at)
    {
        var own = columns[at];
        if (own.Role == FigureRole.Measure || MappingCheck.OwnerOf(columns, at) is not (>= 0 and var owner))
        {
            return new FigureMeasure(at, new StatisticsMeasureDraft { Key = MappingCheck.KeyOf(own), Title = own.Title ?? own.Name, Unit = own.Unit, Decimals = own.Decimals });
        }

        var (of, lower) = (columns[owner], own.Role == FigureRole.Lower);
        return new FigureMeasure(at, new StatisticsMeasureDraft
        {
            Key = $"{MappingCheck.KeyOf(of)}:{(lower ? "onder" : "boven")}",
            Title = $"{of.Title ?? of.Name} ({(lower ? "ondergrens" : "bovengrens")})",
            Unit = of.Unit,
            Decimals = of.Decimals,
            MarginOf = MappingCheck.KeyOf(of),
            MarginSide = lower ? StatisticsMarginSide.Lower : StatisticsMarginSide.Upper,
        });
    }
}
