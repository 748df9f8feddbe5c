using System.Globalization;
using System.Text;

namespace OpKoers.Kernel;

/// <summary>
/// How figures, periods and states are written for people in one language. Formats are fixed here and not taken from the machine, so that
/// a page, a print and a drawing of the same figure are the same everywhere.
/// </summary>
public abstract class FigureText
{
    /// <summary>More decimals than this are rounded away when no number of decimals is asked for.</summary>
    private const int MostDecimals = 10;

    private readonly NumberFormatInfo format;

    private protected FigureText(string thousands, string point) =>
        format = new() { NumberGroupSeparator = thousands, NumberDecimalSeparator = point, NegativeSign = "\u2212", NumberNegativePattern = 1 };

    /// <summary>Dutch.</summary>
    public static FigureText Dutch { get; } = new DutchText();

    /// <summary>English.</summary>
    public static FigureText English { get; } = new EnglishText();

    /// <summary>The writer for a culture: English for English, Dutch for every other.</summary>
    public static FigureText For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "en" ? English : Dutch;
    }

    /// <summary>A number with separators: <c>120.000</c>, <c>−1,25</c>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">How many decimals, rounded half away from zero; null for as many as the number has.</param>
    public string Number(decimal value, int? decimals = null)
    {
        var rounded = Math.Round(value, Math.Clamp(decimals ?? MostDecimals, 0, 28), MidpointRounding.AwayFromZero);
        return rounded.ToString("#,##0." + new string(decimals is null ? '#' : '0', decimals ?? MostDecimals), format);
    }

    /// <summary>A figure: number, range, "circa", or the word of its state. A blank is an empty text.</summary>
    public string Quantity(Quantity quantity, int? decimals = null)
    {
        if (!quantity.IsKnown)
        {
            return quantity.State == QuantityState.Blank ? "" : State(quantity.State);
        }

        var figure = Number(quantity.Low!.Value, decimals);
        if (quantity.IsRange)
        {
            figure = $"{figure} {Until} {Number(quantity.High!.Value, decimals)}";
        }

        return quantity.Circa ? $"{Circa} {figure}" : figure;
    }

    /// <summary>The word for a state: <c>n.t.b.</c>, <c>p.m.</c>, <c>niet ingevuld</c>.</summary>
    public abstract string State(QuantityState state);

    /// <summary>A day: <c>31 december 2020</c>.</summary>
    public string Date(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Month(day.Month)} {day.Year}");

    /// <summary>A period: <c>2020</c>, <c>1e kwartaal 2020</c>, <c>juni 2020</c>, <c>2019 tot en met 2022</c>.</summary>
    public string Period(Period period) => period.Grain switch
    {
        PeriodGrain.Year => period.EndYear.ToString(CultureInfo.InvariantCulture),
        PeriodGrain.HalfYear => Half((period.End.Month + 5) / 6, period.EndYear),
        PeriodGrain.Quarter => Quarter((period.End.Month + 2) / 3, period.EndYear),
        PeriodGrain.Month => string.Create(CultureInfo.InvariantCulture, $"{Month(period.End.Month)} {period.EndYear}"),
        PeriodGrain.Day => Date(period.End),
        _ => Range(period),
    };

    /// <summary>A sum: <c>122 uur/week + 1 p.m.</c>; nothing known at all is only its states, nothing at all is an empty text.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="unit">The unit, written behind the known part.</param>
    /// <param name="decimals">As for <see cref="Number"/>.</param>
    public string Sum(QuantitySum sum, string? unit = null, int? decimals = null)
    {
        ArgumentNullException.ThrowIfNull(sum);
        var text = new StringBuilder();
        if (sum.Known > 0)
        {
            text.Append(Quantity(Kernel.Quantity.Between(Bounded(sum.Low), Bounded(sum.High), sum.Circa), decimals));
            text.Append(string.IsNullOrWhiteSpace(unit) ? "" : " " + unit.Trim());
        }

        foreach (var state in Enum.GetValues<QuantityState>())
        {
            if (state is not (QuantityState.Known or QuantityState.NotApplicable) && sum.CountOf(state) > 0)
            {
                text.Append(text.Length > 0 ? " + " : "").Append(CultureInfo.InvariantCulture, $"{sum.CountOf(state)} {State(state)}");
            }
        }

        return text.ToString();
    }

    /// <summary>An amount in euro: <c>€ 12.500</c>; broken euro have two decimals.</summary>
    public string Money(Money money)
    {
        var euros = money.Euros;
        var whole = !euros.IsKnown || (decimal.IsInteger(euros.Low!.Value) && decimal.IsInteger(euros.High!.Value));
        return euros.IsKnown ? "€\u00a0" + Quantity(euros, whole ? 0 : 2) : Quantity(euros);
    }

    /// <summary>The word between the ends of a range of numbers.</summary>
    private protected abstract string Until { get; }

    /// <summary>The word between the first and the last period of a range.</summary>
    private protected abstract string Through { get; }

    /// <summary>The word for an approximate figure.</summary>
    private protected abstract string Circa { get; }

    private protected abstract string Month(int month);

    private protected abstract string Quarter(int quarter, int year);

    private protected abstract string Half(int half, int year);

    // A sum of very many large parts is shown at the bound of one figure rather than failing the page.
    private static decimal Bounded(decimal value) => Math.Clamp(value, -Kernel.Quantity.Limit, Kernel.Quantity.Limit);

    private string Range(Period period)
    {
        var parts = period.ToString().Split('/');
        return $"{Period(Kernel.Period.Parse(parts[0]))} {Through} {Period(Kernel.Period.Parse(parts[^1]))}";
    }
}
