using System.Globalization;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Signals;

namespace OpKoers.Reporting.Features.Signals;

/// <summary>Signals in sentences. They say what it takes and where a trend leads, never what will happen.</summary>
internal static class SignalWords
{
    private static readonly FigureText Words = FigureText.Dutch;

    public static string Of(TargetSignal signal)
    {
        var pace = signal.Pace;
        var until = pace.Until is { } period ? Words.Period(period) : string.Empty;
        return pace.Kind switch
        {
            PaceKind.PerYear => PerYear(signal, pace.Pace!.Value),
            PaceKind.Steps => Steps(signal, until),
            PaceKind.Deliver => $"Op te leveren in {until}: nog {Days(pace.DaysLeft!.Value)}.",
            PaceKind.Norm => $"De norm geldt in elke periode: {Amount(signal, pace.Gap!.Value)} {Way(pace.Gap.Value)} is nodig.",
            PaceKind.AnyImprovement => pace.Gap == 0 || IsBeyond(signal) ? "Elke verbetering ten opzichte van de nulmeting telt; een tempo is niet afgesproken." : $"Eerst is {Amount(signal, pace.Gap!.Value)} {Way(pace.Gap.Value)} nodig om terug te zijn op de nulmeting; elke verbetering daarna telt.",
            PaceKind.Reached => "Het laatste cijfer voldoet. Nodig is: dat zo houden.",
            PaceKind.TooLate => pace.Gap is { } gap ? $"{Capital(until)} is voorbij; er ontbrak {Amount(signal, gap)}." : $"{Capital(until)} is voorbij en er is niet opgeleverd.",
            PaceKind.Awaited => $"{Capital(until)} is voorbij; het cijfer erover is er nog niet.",
            _ => pace.Why is { } why ? $"Niet te zeggen: {Lower(JudgementWords.Dutch.Meaning(why))}." : "Niet te zeggen: deze streefwaarde is geen getal.",
        };
    }

    public static string Of(Forecast forecast, TargetSignal signal)
    {
        if (forecast.Prediction is not { } said || forecast.At is not { } at)
        {
            return "Geen voorspelling: " + WhyNot(forecast) + ".";
        }

        var text = $"Als het zo doorgaat komt het cijfer in {Words.Period(at)} uit op {Figure(signal, said.Value)}, in vier van de vijf gevallen tussen {Number(signal, said.Low)} en {Figure(signal, said.High)}.";
        return text + " " + Position(forecast.Position!.Value);
    }

    /// <summary>What a reader must know before relying on a forecast; none when there is nothing special.</summary>
    public static IEnumerable<string> Cautions(Forecast forecast)
    {
        if (forecast.Prediction is null)
        {
            yield break;
        }

        if (forecast.Figures == TrendLine.FewestPoints)
        {
            yield return "Er zijn maar drie cijfers: de onzekerheid is groot.";
        }

        if (forecast.FarAhead)
        {
            yield return "Dit kijkt verder vooruit dan de cijfers terugkijken.";
        }

        if (forecast.OnProvisional)
        {
            yield return "Het laatste cijfer is voorlopig.";
        }

        if (forecast.CutOff)
        {
            yield return "Wat het cijfer niet kan zijn, is afgesneden.";
        }
    }

    public static string Of(MilestoneTiming timing) => timing.State switch
    {
        MilestoneState.ReachedInTime => "op tijd gehaald",
        MilestoneState.ReachedLate => Days(timing.DaysLate) + " te laat gehaald",
        MilestoneState.Reached => "gehaald",
        MilestoneState.ToCome => "nog niet aan de orde",
        MilestoneState.ExpectedLate => "verwacht: " + Days(timing.DaysLate) + " te laat",
        MilestoneState.Overdue => Days(timing.DaysLate) + " te laat",
        _ => "geen datum afgesproken",
    };

    /// <summary>A part as a percentage: "42 %".</summary>
    public static string Part(decimal? part) => part is { } known ? Words.Number(known * 100, 0) + "\u00a0%" : "–";

    public static string Money(QuantitySum sum) => (sum.Known > 0 ? "€\u00a0" : string.Empty) + Words.Sum(sum.WithoutBlanks());

    public static string Hours(QuantitySum sum, string? unit) => Words.Sum(sum.WithoutBlanks(), unit);

    /// <summary>A figure of the forecast, rounded as the figures of the indicator are written.</summary>
    public static decimal Rounded(TargetSignal signal, double value) => Math.Round((decimal)value, Decimals(signal), MidpointRounding.AwayFromZero);

    private static string PerYear(TargetSignal signal, Pace pace)
    {
        var needed = $"Vanaf het cijfer over {Words.Period(signal.MeasuredAt!.Value)} is {Amount(signal, pace.PerYear!.Value)} per jaar {Way(pace.PerYear.Value)} nodig.";
        return pace is { PerYearSoFar: { } sofar, Since: { } since }
            ? needed + (sofar == 0
                ? $" Sinds {Words.Period(since)} veranderde het niet."
                : $" Sinds {Words.Period(since)} ging het {Amount(signal, sofar)} per jaar {Way(sofar)}.")
            : needed;
    }

    private static string Steps(TargetSignal signal, string until)
    {
        var (gap, places) = (signal.Pace.Gap!.Value, signal.Case.TargetKind == TargetKind.RankAtMost || signal.Case.Reading == Reading.Rank);
        var count = Math.Abs(gap);
        var noun = places ? count == 1 ? "plaats" : "plaatsen" : count == 1 ? "stap" : "stappen";
        return $"Nog {Words.Number(count)} {noun} {(places ? gap < 0 ? "hoger" : "lager" : Way(gap))} uiterlijk in {until} ({Days(signal.Pace.DaysLeft!.Value)}).";
    }

    private static string WhyNot(Forecast forecast) => forecast.Missing switch
    {
        NoForecast.NoTargetPeriod => "er is geen streefjaar afgesproken",
        NoForecast.TargetPeriodOver => "het streefjaar is voorbij",
        NoForecast.NotOnALine => "stappen, plaatsen en ja of nee liggen niet op een lijn",
        NoForecast.TooFewFigures => $"{Count(forecast.Figures)}; nodig zijn er ten minste {TrendLine.FewestPoints}",
        NoForecast.TooFewSinceMethodBreak => $"{Count(forecast.Figures)} sinds de meetmethode veranderde; nodig zijn er ten minste {TrendLine.FewestPoints}, en cijfers van daarvoor tellen niet mee",
        NoForecast.OutOfRange => "de cijfers zijn te groot om mee te rekenen",
        _ => forecast.Why is { } why ? Lower(JudgementWords.Dutch.Meaning(why)) : "er is geen streefwaarde om het mee te vergelijken",
    };

    private static string Count(int figures) => figures == 0 ? "er is geen vergelijkbaar cijfer" : figures == 1 ? "er is één vergelijkbaar cijfer" : string.Create(CultureInfo.InvariantCulture, $"er zijn {figures} vergelijkbare cijfers");

    private static string Position(ForecastPosition position) => position switch
    {
        ForecastPosition.Meets => "Ook met die onzekerheid erbij voldoet dat aan de streefwaarde.",
        ForecastPosition.LikelyMeets => "De lijn voldoet aan de streefwaarde; door de onzekerheid kan het ook anders uitkomen.",
        ForecastPosition.LikelyMisses => "De lijn voldoet niet aan de streefwaarde; door de onzekerheid kan het ook anders uitkomen.",
        _ => "Ook met die onzekerheid erbij voldoet dat niet aan de streefwaarde.",
    };

    private static bool IsBeyond(TargetSignal signal) =>
        signal.Case.Direction == Direction.LowerIsBetter ? signal.Pace.Gap > 0 : signal.Pace.Gap < 0;

    private static string Amount(TargetSignal signal, decimal value) => IndicatorSheet.Difference(signal.Indicator.Definition, Math.Abs(value), Words);

    private static string Figure(TargetSignal signal, double value) => IndicatorSheet.Figure(signal.Indicator.Definition, Quantity.Of(Rounded(signal, value)), Words);

    private static string Number(TargetSignal signal, double value) => Words.Number(Rounded(signal, value), Decimals(signal));

    private static int Decimals(TargetSignal signal) => signal.Indicator.Definition.Decimals
        ?? ComparableSeries.Of(signal.Case).Select(figure => decimal.IsInteger(figure.Value) ? 0 : Math.Min(4, (int)(figure.Value / 1.0000000000000000000000000000m).Scale)).DefaultIfEmpty().Max();

    private static string Way(decimal change) => change > 0 ? "erbij" : "eraf";

    private static string Days(int days) => Milestones.Days(days);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLower(text[0], CultureInfo.CurrentCulture) + text[1..];
}
