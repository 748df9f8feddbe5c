using System.Globalization;

namespace OpKoers.Kernel;

/// <summary>Figures, periods and states in English; reached through <see cref="FigureText.English"/>.</summary>
public sealed class EnglishText : FigureText
{
    internal EnglishText()
        : base(",", ".")
    {
    }

    private protected override string Until => "to";

    private protected override string Through => "to";

    private protected override string Circa => "about";

    /// <inheritdoc/>
    public override string State(QuantityState state) => state switch
    {
        QuantityState.Known => "known",
        QuantityState.ToBeDetermined => "to be determined",
        QuantityState.ProMemorie => "p.m.",
        QuantityState.Unknown => "??",
        QuantityState.NotQuantifiable => "not quantifiable",
        QuantityState.NotApplicable => "n/a",
        QuantityState.Blank => "left blank",
        _ => "ambiguous",
    };

    private protected override string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private protected override string Quarter(int quarter, int year)
    {
        var ordinal = quarter switch { 1 => "1st", 2 => "2nd", 3 => "3rd", _ => "4th" };
        return string.Create(CultureInfo.InvariantCulture, $"{ordinal} quarter of {year}");
    }

    private protected override string Half(int half, int year) => string.Create(CultureInfo.InvariantCulture, $"{(half == 1 ? "1st" : "2nd")} half of {year}");
}
