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
                return T.Of("Het laatste cijfer, {0}, voldoet al aan de streefwaarde van {1} ({2}). Wat nodig is: dat zo houden.", from, until, to);
            case PaceState.TooLate:
                return T.Of("{0} is voorbij. Het cijfer was {1}; er ontbrak {2} aan {3}. Spreek een nieuwe streefwaarde of een nieuw jaar af.", Capital(until), from, IndicatorWords.Difference(definition, Math.Abs(pace.Change), words), to);
            default:
                var needed = IndicatorWords.Difference(definition, Math.Abs(pace.PerYear!.Value), words);
                var text = T.Of("Van {0} naar {1} in {2} is {3} per jaar {4}.", from, to, until, needed, pace.Change > 0 ? T.Of("erbij") : T.Of("eraf"));
                return pace.PerYearSoFar is { } sofar ? text + " " + SoFar(sofar, pace, definition, words) : text;
        }
    }

    private static string SoFar(decimal sofar, in Pace pace, IndicatorDraft definition, FigureText words)
    {
        var since = pace.Since == definition.Baseline?.Period ? T.Of("Sinds de nulmeting") : T.Of("Sinds {0}", words.Period(pace.Since!.Value));
        return sofar == 0
            ? T.Of("{0} is het cijfer niet veranderd.", since)
            : T.Of("{0} ging het {1} per jaar {2}.", since, IndicatorWords.Difference(definition, Math.Abs(sofar), words), Math.Sign(sofar) == Math.Sign(pace.Change) ? T.Of("die kant op") : T.Of("de andere kant op"));
    }

    private static string Capital(string text) => char.ToUpper(text[0], System.Globalization.CultureInfo.CurrentCulture) + text[1..];
}
