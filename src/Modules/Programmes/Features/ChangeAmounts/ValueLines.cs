using OpKoers.Kernel;
using OpKoers.Programmes.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.ChangeAmounts;

/// <summary>
/// The figures of a row as lines of text, "2019: 1.000" each; a figure for the whole term stands without a period. What was not touched keeps the figure that is
/// stored, also when the document printed it in a way that nobody could type in again.
/// </summary>
internal static class ValueLines
{
    private const int MostLines = 200;

    public static string Write(IEnumerable<AmountValue> values) => string.Join('\n', values.Select(Line));

    /// <summary>Reads the lines.</summary>
    /// <param name="text">What was typed; null for nothing.</param>
    /// <param name="stored">The figures as they are stored.</param>
    /// <param name="unit">The unit that may stand behind a figure.</param>
    /// <returns>The figures, or the message for the first line that cannot be read.</returns>
    public static (IReadOnlyList<(Period? Period, Quantity Value)> Values, string? Message) Read(string? text, IReadOnlyCollection<AmountValue> stored, string unit)
    {
        var known = stored.GroupBy(Line, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var lines = (text ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var values = new List<(Period? Period, Quantity Value)>(lines.Length);
        if (lines.Length > MostLines)
        {
            return (values, T.Of("Een regel heeft hoogstens {0} cijfers.", MostLines));
        }

        foreach (var line in lines)
        {
            if (known.TryGetValue(line, out var same))
            {
                values.Add((same.Period, same.Value));
            }
            else if (Read(line, unit, values) is { } message)
            {
                return (values, $"‘{line}’: {message}");
            }
        }

        var twice = values.GroupBy(value => value.Period).FirstOrDefault(group => group.Skip(1).Any());
        return (values, twice is null ? null : T.Of("{0} staat er twee keer in.", twice.Key is { } period ? FigureText.Dutch.Period(period) : T.Of("De hele looptijd")));
    }

    private static string Line(AmountValue value)
    {
        var figure = value.Value.Printed ?? FigureText.Dutch.Quantity(value.Value);
        return (value.Period is { } period ? period + ": " + figure : figure.Length == 0 ? "-" : figure).Trim();
    }

    private static string? Read(string line, string unit, List<(Period? Period, Quantity Value)> values)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var period = (Period?)null;
        if (colon >= 0)
        {
            if (!Period.TryParse(line[..colon].Trim().ToUpperInvariant(), out var parsed))
            {
                return T.Of("voor de dubbele punt hoort een periode, zoals 2019 of 2019-Q3.");
            }

            period = parsed;
        }

        switch (QuantityText.Read(line[(colon + 1)..], NumberNotation.Dutch, unit))
        {
            case QuantityReading.Read read:
                values.Add((period, read.Quantity));
                return null;
            case QuantityReading.Ambiguous doubt:
                return T.Of("bedoelt u {0} of {1}? Schrijf het zo dat er maar één lezing is.", Or(doubt.First), Or(doubt.Second));
            case QuantityReading.Refused refused:
                return QuantityInput.Why(refused.Refusal);
            default:
                return T.Of("Dit is geen getal.");
        }
    }

    private static string Or(Quantity value) => value.IsKnown ? FigureText.Dutch.Quantity(value.As(null)) : T.Of("niet ingevuld");
}
