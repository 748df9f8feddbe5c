using System.Globalization;
using OpKoers.Kernel;
using OpKoers.Programmes.Domain;
using OpKoers.Programmes.Features.ShowAmounts;
using OpKoers.Programmes.Reading;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>A printed total that does not equal the sum of its rows, or cannot be compared with it, in words.</summary>
internal sealed record AmountFinding(string Title, string Stated, string Computed, string Difference, string Text);

/// <summary>Says where a printed total differs from what its rows add up to. Nothing is corrected.</summary>
internal static class AmountFindings
{
    private static FigureText Figures => FigureText.For(CultureInfo.CurrentUICulture);

    public static IEnumerable<AmountFinding> Of(ProgrammeSnapshot snapshot)
    {
        foreach (var (id, comparison) in AmountTables.Compare(snapshot))
        {
            if (comparison.Outcome != TotalOutcome.Equal && comparison.Computed.Known + comparison.Computed.Missing > 0)
            {
                yield return Words(snapshot.Amounts.First(line => line.Id == id), comparison);
            }
        }
    }

    /// <summary>An amount of a table with its unit: euro in full, other units as printed.</summary>
    public static string Text(AmountLine line, QuantitySum sum) => line.Unit == "euro" ? Euro(sum, line.Scale) : Figures.Sum(sum, Unit(line.Unit, line.Scale));

    /// <summary>How much the rows come out above (or, below zero, under) the printed total; null when that cannot be said.</summary>
    public static decimal? Difference(TotalComparison comparison) =>
        comparison is { Stated.Value: { } stated, Computed: { IsRange: false, Known: > 0 } computed } && computed.Missing == computed.Blank ? computed.Low - stated : null;

    /// <summary>The unit as it stands in a heading: "euro", "× 1.000 euro".</summary>
    public static string Unit(string unit, int scale) => scale == 1 ? unit : "× " + Figures.Number(scale) + " " + unit;

    private static AmountFinding Words(AmountLine line, TotalComparison comparison)
    {
        var title = line.List + ": " + line.Row + (comparison.Period is { } period ? ", " + Figures.Period(period) : string.Empty);
        var difference = Difference(comparison);
        var missing = comparison.Computed.Missing - comparison.Computed.Blank;
        var text = comparison.Outcome == TotalOutcome.Different ? T.Of("De regels tellen niet op tot het gedrukte totaal.")
            : missing > 0 ? T.Of("{0} {1} niet bekend, dus het totaal is niet na te rekenen.", missing, missing == 1 ? T.Of("onderdeel is") : T.Of("onderdelen zijn"))
            : T.Of("Een van de cijfers is niet bekend of bij benadering, dus het totaal is niet na te rekenen.");
        return new AmountFinding(title, Text(line, QuantitySum.Of([comparison.Stated])), Text(line, comparison.Computed), difference is { } amount && amount != 0 ? Text(line, QuantitySum.Of([Quantity.Of(amount)])) : "–", text);
    }

    private static string Euro(QuantitySum sum, int scale)
    {
        if (scale == 1 || sum.Known == 0)
        {
            return (sum.Known > 0 ? "€\u00a0" : string.Empty) + Figures.Sum(sum);
        }

        var known = Figures.Sum(QuantitySum.Of([Quantity.Between(sum.Low * scale, sum.High * scale, sum.Circa)]));
        var rest = Figures.Sum(sum);
        var plus = rest.IndexOf(" + ", StringComparison.Ordinal);
        return "€\u00a0" + known + (plus < 0 ? string.Empty : rest[plus..]);
    }
}
