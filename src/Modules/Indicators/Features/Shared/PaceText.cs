using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Features.Shared;

/// <summary>What is still needed, in sentences. It says what it would take, never what will happen.</summary>
internal static class PaceText
{
    public static string Of(in Pace pace, IndicatorDraft definition, FigureText words)
    {
        var from = IndicatorWords.Computed(definition, pace.From, words);
        var to = IndicatorWords.Computed(definition, pace.To, words);
        var until = words.Period(pace.Until);
        switch (pace.State)
        {
            case PaceState.Reached:
                return $"Het laatste cijfer, {from}, voldoet al aan de streefwaarde van {until} ({to}). Wat nodig is: dat zo houden.";
            case PaceState.TooLate:
                return $"{Capital(until)} is voorbij. Het cijfer was {from}; er ontbrak {IndicatorWords.Difference(definition, Math.Abs(pace.Change), words)} aan {to}. Spreek een nieuwe streefwaarde of een nieuw jaar af.";
            default:
                var needed = IndicatorWords.Difference(definition, Math.Abs(pace.PerYear!.Value), words);
                var text = $"Van {from} naar {to} in {until} is {needed} per jaar {(pace.Change > 0 ? "erbij" : "eraf")}.";
                return pace.PerYearSoFar is { } sofar ? text + " " + SoFar(sofar, pace, definition, words) : text;
        }
    }

    private static string SoFar(decimal sofar, in Pace pace, IndicatorDraft definition, FigureText words)
    {
        var since = pace.Since == definition.Baseline?.Period ? "Sinds de nulmeting" : "Sinds " + words.Period(pace.Since!.Value);
        return sofar == 0
            ? since + " is het cijfer niet veranderd."
            : $"{since} ging het {IndicatorWords.Difference(definition, Math.Abs(sofar), words)} per jaar {(Math.Sign(sofar) == Math.Sign(pace.Change) ? "die kant op" : "de andere kant op")}.";
    }

    private static string Capital(string text) => char.ToUpper(text[0], System.Globalization.CultureInfo.CurrentCulture) + text[1..];
}
