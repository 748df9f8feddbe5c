using System.Globalization;
using OpKoers.Kernel;
using OpKoers.Ui.Localisation;

namespace OpKoers.Ui.Text;

/// <summary>Writes figures for people, in the language of the request. A state is written as its word, never as 0 or as nothing.</summary>
public static class QuantityText
{
    // The space that does not break keeps a figure and its unit on one line.
    private const string Space = "\u00a0";

    /// <summary>A figure with its unit: "1.400 m²", "circa 120", "4 tot 8 uur", "n.t.b.".</summary>
    /// <param name="quantity">The figure.</param>
    /// <param name="decimals">Digits after the comma, always shown; null shows those that matter.</param>
    /// <param name="unit">The unit; a percent sign stands after a space, as Dutch does.</param>
    public static string Write(Quantity quantity, int? decimals = null, string? unit = null)
    {
        if (!quantity.IsKnown)
        {
            return State(quantity.State);
        }

        var number = quantity.IsRange
            ? $"{Number(quantity.Low!.Value, decimals)}{Space}{Words.Get("Quantity.To")}{Space}{Number(quantity.High!.Value, decimals)}"
            : Number(quantity.Value!.Value, decimals);
        var about = quantity.Circa ? Words.Get("Quantity.Circa") + Space : "";
        return string.IsNullOrEmpty(unit) ? about + number : about + number + Space + unit;
    }

    /// <summary>A number in the notation of the request, with a true minus sign.</summary>
    public static string Number(decimal value, int? decimals = null)
    {
        var text = Math.Abs(value).ToString(decimals is { } digits ? Fixed(digits) : "#,##0.##########", CultureInfo.CurrentCulture);
        return value < 0 && text.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? "−" + text : text;
    }

    /// <summary>The word for a state in which a figure is not known.</summary>
    public static string State(QuantityState state) => Words.Get("Quantity." + state);

    private static string Fixed(int digits) => digits switch { 0 => "N0", 1 => "N1", 2 => "N2", _ => "N" + digits.ToString(CultureInfo.InvariantCulture) };
}
