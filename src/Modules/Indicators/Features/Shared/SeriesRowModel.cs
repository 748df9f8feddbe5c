using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Features.Shared;

/// <summary>A row of the series on a page.</summary>
internal sealed record SeriesRowModel(IndicatorData Indicator, SeriesRow Row, DateOnly AsOf, bool CanMeasure, FigureText Words)
{
    public IndicatorDraft Definition => Indicator.Definition;

    /// <summary>What happened to the figure: its status, and what stood there before.</summary>
    public string State => Row.Measurement is not { } measurement
        ? Row.IsBaseline ? T.Of("uit de afspraak") : Definition.Target?.Period is { } due && due.End == Row.Period.End ? T.Of("streefwaarde") : T.Of("afgesproken pad")
        : Row.Earlier.Count > 0 ? T.Of("herzien van {0}", IndicatorWords.Figure(Definition, Row.Earlier[^1], Words))
        : IndicatorWords.Of(measurement.Status);
}
