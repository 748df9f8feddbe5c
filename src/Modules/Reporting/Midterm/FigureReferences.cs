using System.Globalization;
using System.Text.RegularExpressions;
using OpKoers.Editions.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Reporting.Midterm;

/// <summary>A figure that a text names, with its source.</summary>
internal sealed record NamedFigure(string Text, string? Source);

/// <summary>
/// Fills in the figures that a text names, so that no figure is typed twice: <c>{indicator 2019}</c> is the figure of that period, <c>{getal indicator 2019}</c>
/// the same without its unit, <c>{verschil indicator 2018 2019}</c> how much it differs between two periods, and <c>{bedrag regel}</c> the amount on a row of money or hours.
/// </summary>
internal sealed partial class FigureReferences(EditionProgramme programme)
{
    private readonly Dictionary<string, EditionIndicator> byKey = programme.Indicators.DistinctBy(indicator => indicator.Key).ToDictionary(indicator => indicator.Key, StringComparer.Ordinal);

    /// <summary>The text with its figures, and the sources of these, each once.</summary>
    public (string Text, IReadOnlyList<string> Sources) Fill(string text)
    {
        var sources = new List<string>();
        var filled = Reference().Replace(text, match =>
        {
            if (Find(match) is not { } figure)
            {
                return "geen cijfer";
            }

            if (figure.Source is { } source && !sources.Contains(source))
            {
                sources.Add(source);
            }

            return figure.Text;
        });
        return (filled, sources);
    }

    /// <summary>What a text names and what is not there, as it was typed.</summary>
    public IReadOnlyList<string> Unknown(string? text) => [.. Reference().Matches(text ?? string.Empty).Where(match => Find(match) is null).Select(match => match.Value).Distinct(StringComparer.Ordinal)];

    /// <summary>What a text can name, each with what stands there then.</summary>
    public static IEnumerable<(string Reference, string Shows)> Offer(EditionProgramme programme)
    {
        foreach (var indicator in programme.Indicators)
        {
            foreach (var figure in indicator.Measurements.Where(figure => figure.SupersededOn is null && figure.Period is not null && figure.State is null))
            {
                yield return ($"{{{indicator.Key} {figure.Period}}}", figure.Text);
            }
        }
    }

    private NamedFigure? Find(Match match)
    {
        if (match.Groups["row"].Success)
        {
            return Amount(match.Groups["row"].Value);
        }

        if (!byKey.TryGetValue(match.Groups["key"].Value, out var indicator) || At(indicator, match.Groups["period"].Value) is not { } figure)
        {
            return null;
        }

        var source = figure.Source ?? indicator.Source;
        if (!match.Groups["difference"].Success)
        {
            return match.Groups["until"].Success ? null : new NamedFigure(match.Groups["bare"].Success ? WithoutUnit(indicator, figure.Text) : figure.Text, source);
        }

        return match.Groups["until"].Success && At(indicator, match.Groups["until"].Value) is { Value: { } until } && figure.Value is { } from
            ? new NamedFigure(Differences.Size(indicator, until - from), source)
            : null;
    }

    private static string WithoutUnit(EditionIndicator indicator, string text) =>
        indicator.Unit?.Trim() is { Length: > 0 } unit && text.EndsWith(unit, StringComparison.Ordinal) ? text[..^unit.Length].TrimEnd('\u00a0', ' ') : text;

    private NamedFigure? Amount(string name)
    {
        var found = programme.Amounts.SelectMany(table => table.Rows.Select(row => (Table: table, Row: row)))
            .FirstOrDefault(pair => pair.Row.Kind != TableRowKind.Group && pair.Row.Cells[0].Text == name);
        var text = found.Row?.Cells.Skip(1).Select(cell => cell.Text).FirstOrDefault(cell => cell.Length > 0);
        return text is null ? null : new NamedFigure(found.Table.Caption.EndsWith("in euro", StringComparison.Ordinal) ? "€\u00a0" + text : text, null);
    }

    private static EditionFigure? At(EditionIndicator indicator, string period) => Period.TryParse(period.ToUpperInvariant(), out var asked)
        ? indicator.Measurements.LastOrDefault(figure => figure.SupersededOn is null && figure.Period == asked.ToString())
        : null;

    [GeneratedRegex(@"\{bedrag (?<row>[^}]+)\}|\{((?<difference>verschil )|(?<bare>getal ))?(?<key>[a-z0-9-]+) (?<period>[0-9A-Za-z/-]+)( (?<until>[0-9A-Za-z/-]+))?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}

/// <summary>Differences between two figures in words.</summary>
internal static class Differences
{
    /// <summary>How large it is, without its sign: "59 meldingen", "10 procentpunt".</summary>
    public static string Size(EditionIndicator indicator, decimal difference) =>
        FigureText.Dutch.Number(Math.Abs(difference), indicator.Decimals) + (indicator.Unit?.Trim() == "%" ? "\u00a0procentpunt" : indicator.Unit is { Length: > 0 } unit ? "\u00a0" + unit.Trim() : string.Empty);

    /// <summary>With its sign, for a table: "− 1,2 punt", "+ 3".</summary>
    public static string Signed(EditionIndicator indicator, decimal difference) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(difference < 0 ? "\u2212\u00a0" : difference > 0 ? "+\u00a0" : "")}{FigureText.Dutch.Number(Math.Abs(difference), indicator.Decimals)}{(indicator.Unit?.Trim() == "%" ? "\u00a0punt" : "")}");
}
