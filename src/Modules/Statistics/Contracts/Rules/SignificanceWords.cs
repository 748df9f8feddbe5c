using System.Globalization;

namespace OpKoers.Statistics.Contracts.Rules;

/// <summary>What may be said of a difference, and how it was tested, in words.</summary>
public sealed class SignificanceWords
{
    private readonly string[] verdicts;
    private readonly string[] methods;

    private SignificanceWords(string[] verdicts, string[] methods) => (this.verdicts, this.methods) = (verdicts, methods);

    /// <summary>Dutch.</summary>
    public static SignificanceWords Dutch { get; } = new(
        ["niet te toetsen", "geen aantoonbaar verschil", "aantoonbaar hoger", "aantoonbaar lager"],
        [
            "Niet getoetst: een cijfer, zijn marge of het aantal inwoners is niet bekend.",
            "Getoetst met de gepubliceerde marges van 95 %: het verschil is aantoonbaar als het minstens zo groot is als de marge van het verschil (Zou en Donner 2008).",
            "Getoetst op de aantallen: een exacte toets van twee aantallen bij hun inwoners, tweezijdig op 5 % (Przyborowski en Wilenski 1940). Toeval in kleine aantallen telt zo mee.",
            "Getoetst op twee aandelen met de intervallen van Wilson, op 95 % (Newcombe 1998, methode 10).",
        ]);

    /// <summary>English.</summary>
    public static SignificanceWords English { get; } = new(
        ["cannot be tested", "no demonstrable difference", "demonstrably higher", "demonstrably lower"],
        [
            "Not tested: a figure, its margin or the number of inhabitants is not known.",
            "Tested with the published margins of 95%: a difference is demonstrable when it is at least as large as the margin of the difference (Zou and Donner 2008).",
            "Tested on the counts: an exact test of two counts among their inhabitants, two-sided at 5% (Przyborowski and Wilenski 1940). Chance in small counts is included.",
            "Tested on two proportions with Wilson's intervals, at 95% (Newcombe 1998, method 10).",
        ]);

    /// <summary>The words for a culture: English for English, Dutch for every other.</summary>
    public static SignificanceWords For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "en" ? English : Dutch;
    }

    /// <summary>What may be said, as it stands inside a sentence.</summary>
    public string Of(SignificanceVerdict verdict) => verdicts[(int)verdict];

    /// <summary>How it was tested, in a sentence for under a chart or table.</summary>
    public string Of(SignificanceMethod method) => methods[(int)method];
}
