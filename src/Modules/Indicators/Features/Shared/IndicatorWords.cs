using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Ui.Components;

namespace OpKoers.Indicators.Features.Shared;

/// <summary>The words on screen for what indicators are made of.</summary>
internal static class IndicatorWords
{
    public static string Of(Direction direction) => direction switch
    {
        Direction.HigherIsBetter => T.Of("hoger is beter"),
        Direction.LowerIsBetter => T.Of("lager is beter"),
        Direction.Stay => T.Of("gelijk blijven is goed"),
        Direction.InBand => T.Of("tussen twee grenzen is goed"),
        _ => T.Of("geen richting, alleen volgen"),
    };

    public static string Of(Reading reading) => reading switch
    {
        Reading.Level => T.Of("stand op een moment"),
        Reading.Flow => T.Of("hoeveelheid per periode"),
        Reading.Cumulative => T.Of("opgeteld sinds de nulmeting"),
        Reading.Share => T.Of("aandeel in procenten"),
        Reading.Mark => T.Of("rapportcijfer"),
        Reading.Ordinal => T.Of("trede op een schaal"),
        Reading.Rank => T.Of("plaats op een ranglijst"),
        Reading.YesNo => T.Of("geleverd of niet (1 of 0)"),
        _ => T.Of("in woorden"),
    };

    public static string Of(Measures measures) => measures == Measures.Effect ? T.Of("effect in de samenleving") : T.Of("eigen prestatie");

    public static string Of(TargetKind kind) => kind switch
    {
        TargetKind.Level => T.Of("een waarde bereiken"),
        TargetKind.AtLeast => T.Of("ten minste een waarde"),
        TargetKind.AtMost => T.Of("hoogstens een waarde"),
        TargetKind.Between => T.Of("tussen twee grenzen"),
        TargetKind.AbsoluteChange => T.Of("verandering sinds de nulmeting, in de eenheid"),
        TargetKind.RelativeChange => T.Of("verandering sinds de nulmeting, in procenten"),
        TargetKind.PercentagePoints => T.Of("verandering sinds de nulmeting, in procentpunten"),
        TargetKind.DirectionOnly => T.Of("alleen een richting"),
        TargetKind.NotWorse => T.Of("niet slechter dan de nulmeting"),
        TargetKind.Ordinal => T.Of("een trede op een schaal"),
        TargetKind.RankAtMost => T.Of("een plaats op een ranglijst of beter"),
        TargetKind.Deliverable => T.Of("iets opleveren"),
        TargetKind.ServiceNorm => T.Of("een norm voor elke periode"),
        TargetKind.BetterThanGroup => T.Of("beter dan een vergelijkingsgroep"),
        _ => T.Of("geen norm, alleen volgen"),
    };

    public static string Of(MeasurementStatus status) => status switch
    {
        MeasurementStatus.Final => T.Of("definitief"),
        MeasurementStatus.Provisional => T.Of("voorlopig"),
        MeasurementStatus.Revised => T.Of("herzien"),
        MeasurementStatus.Estimated => T.Of("geschat"),
        _ => T.Of("afgeschermd"),
    };

    public static string Of(Basis basis) => basis == Basis.Stated ? T.Of("zo staat het in het stuk") : T.Of("onze lezing");

    public static StatusMark Mark(Outcome outcome) => outcome switch
    {
        Outcome.Achieved => StatusMark.Achieved,
        Outcome.OnCourse => StatusMark.OnCourse,
        Outcome.AtRisk => StatusMark.AtRisk,
        Outcome.OffCourse => StatusMark.OffCourse,
        Outcome.NoDemonstrableChange => StatusMark.NoDemonstrableChange,
        _ => StatusMark.NotAssessable,
    };

    /// <summary>A figure of an indicator: of an ordered scale the name of the step, of a deliverable yes or no.</summary>
    public static string Figure(IndicatorDraft indicator, decimal value, FigureText words, int? decimals = null) =>
        Level(indicator, value) ?? words.Number(value, decimals ?? indicator.Decimals) + Unit(indicator);

    /// <inheritdoc cref="Figure(IndicatorDraft, decimal, FigureText, int?)"/>
    public static string Figure(IndicatorDraft indicator, Quantity value, FigureText words) => value switch
    {
        { Value: { } known, Circa: false } => Figure(indicator, known, words),
        { IsKnown: true } => words.Quantity(value, indicator.Decimals) + Unit(indicator),
        _ => words.State(value.State),
    };

    /// <summary>A measured figure; what is withheld because it is small stays so.</summary>
    public static string Figure(IndicatorDraft indicator, MeasurementDraft measurement, FigureText words) =>
        measurement.Status == MeasurementStatus.Suppressed ? Of(measurement.Status) : Figure(indicator, measurement.Value, words);

    /// <summary>A computed figure, with one decimal more than measured ones at most two.</summary>
    public static string Computed(IndicatorDraft indicator, decimal value, FigureText words)
    {
        var places = Math.Max(indicator.Decimals ?? 0, decimal.IsInteger(value) ? 0 : Math.Abs(value) >= 100 ? 0 : 2);
        var text = words.Number(Math.Round(value, places, MidpointRounding.AwayFromZero), indicator.Decimals is { } asked && Math.Round(value, asked) == value ? asked : null);
        return Level(indicator, value) ?? text + Unit(indicator);
    }

    /// <summary>A difference between two figures: of a percentage in percentage points.</summary>
    public static string Difference(IndicatorDraft indicator, decimal value, FigureText words)
    {
        var places = Math.Max(indicator.Decimals ?? 0, decimal.IsInteger(value) ? 0 : Math.Abs(value) >= 100 ? 0 : 2);
        var number = words.Number(Math.Round(value, places, MidpointRounding.AwayFromZero));
        return indicator.Unit?.Trim() == "%" ? T.Of("{0}\u00a0procentpunt", number) : number + Unit(indicator);
    }

    public static string Unit(IndicatorDraft indicator) => string.IsNullOrWhiteSpace(indicator.Unit) ? string.Empty : "\u00a0" + indicator.Unit.Trim();

    private static string? Level(IndicatorDraft indicator, decimal value) =>
        indicator.Reading == Reading.YesNo && value is (0 or 1) ? value == 1 ? T.Of("ja") : T.Of("nee")
        : indicator.Reading == Reading.Ordinal && decimal.IsInteger(value) && value >= 1 && value <= indicator.Scale.Count ? indicator.Scale[(int)value - 1]
        : null;
}
