using OpKoers.Editions.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Reporting.Midterm;

/// <summary>Figures of several indicators beside each other: a row per indicator, a column per period.</summary>
internal static class FigureTable
{
    /// <summary>Null when none of the indicators has a figure.</summary>
    public static TableBlock? Of(MidtermTextSource text, IReadOnlyList<EditionIndicator> all, string? publication)
    {
        var indicators = text.Figures.Select(key => all.FirstOrDefault(indicator => indicator.Key == key)).OfType<EditionIndicator>().ToList();
        var periods = indicators.SelectMany(Figures).Select(figure => Period.Parse(figure.Period!)).Distinct().Order().ToList();
        if (periods.Count == 0)
        {
            return null;
        }

        var caption = text.TableCaption ?? "Cijfers";
        var unit = SharedUnit(indicators);
        return new TableBlock
        {
            Caption = unit is null ? caption : $"{caption}, {unit}",
            Columns =
            [
                new TableColumn(caption),
                .. periods.Select(period => new TableColumn(FigureText.Dutch.Period(period), Numeric: true)),
                .. text.WithDifferences ? Steps(periods).Select(step => new TableColumn($"Verschil {FigureText.Dutch.Period(step.From)}–{FigureText.Dutch.Period(step.To)}", Numeric: true)) : [],
            ],
            Rows = [.. indicators.Select(indicator => Row(indicator, Name(indicator, caption), periods, text.WithDifferences, unit)), .. text.WithSum ? [Sum(indicators, periods, text.WithDifferences)] : Array.Empty<TableRow>()],
            Source = Sources(indicators, publication) is { Count: > 0 } sources ? "Bron: " + string.Join("; ", sources) : null,
        };
    }

    private static TableRow Row(EditionIndicator indicator, string name, List<Period> periods, bool differences, string? unit) => new(
    [
        name,
        .. periods.Select(period => At(indicator, period) is { } figure ? new TableCell { Text = Bare(figure.Text, unit), Value = figure.Value } : TableCell.FromString("geen cijfer")),
        .. differences ? Steps(periods).Select(step => Difference(indicator, At(indicator, step.From)?.Value, At(indicator, step.To)?.Value)) : [],
    ]);

    private static TableCell Difference(EditionIndicator indicator, decimal? from, decimal? to) =>
        from is { } start && to is { } end ? new TableCell { Text = Differences.Signed(indicator, end - start), Value = end - start } : TableCell.FromString(string.Empty);

    /// <summary>The sum of what is known in every row; a column in which a row is missing has none.</summary>
    private static TableRow Sum(List<EditionIndicator> indicators, List<Period> periods, bool differences)
    {
        var sums = periods.ToDictionary(period => period, period => indicators.Select(indicator => At(indicator, period)?.Value).Aggregate((decimal?)0, (sum, value) => sum + value));
        var first = indicators[0];
        return new TableRow(
            [
                TableCell.FromString("Som"),
                .. periods.Select(period => sums[period] is { } sum ? new TableCell { Text = FigureText.Dutch.Number(sum, first.Decimals), Value = sum } : TableCell.FromString("niet te berekenen")),
                .. differences ? Steps(periods).Select(step => Difference(first, sums[step.From], sums[step.To])) : [],
            ],
            TableRowKind.ComputedTotal);
    }

    /// <summary>The name of a row without the words that stand above the table already.</summary>
    private static string Name(EditionIndicator indicator, string caption)
    {
        var rest = indicator.Name.StartsWith(caption + ": ", StringComparison.Ordinal) ? indicator.Name[(caption.Length + 2)..] : indicator.Name;
        return char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    /// <summary>The unit that all rows have, which then stands above the table; a percentage stands at every figure.</summary>
    private static string? SharedUnit(List<EditionIndicator> indicators) =>
        indicators.Select(indicator => indicator.Unit?.Trim()).Distinct(StringComparer.Ordinal).ToList() is [{ Length: > 0 } unit] && unit != "%" ? unit : null;

    private static string Bare(string text, string? unit) => unit is not null && text.EndsWith(unit, StringComparison.Ordinal) ? text[..^unit.Length].TrimEnd('\u00a0', ' ') : text;

    /// <summary>From each period to the next, and over all of them.</summary>
    private static IEnumerable<(Period From, Period To)> Steps(List<Period> periods) =>
        periods.Count > 2 ? periods.Zip(periods.Skip(1)).Append((periods[0], periods[^1])) : periods.Zip(periods.Skip(1));

    private static IEnumerable<EditionFigure> Figures(EditionIndicator indicator) => indicator.Measurements.Where(figure => figure.SupersededOn is null && figure.Period is not null);

    private static EditionFigure? At(EditionIndicator indicator, Period period) => Figures(indicator).LastOrDefault(figure => figure.Period == period.ToString());

    private static List<string> Sources(List<EditionIndicator> indicators, string? publication) =>
        [.. indicators.SelectMany(indicator => Figures(indicator).Select(figure => figure.Source ?? indicator.Source)).OfType<string>().Select(source => SourceNames.Within(source, publication)).Distinct(StringComparer.Ordinal)];
}
