using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Reporting.Tests.Signals;

/// <summary>Indicators with a series of years.</summary>
internal static class Cases
{
    public static IndicatorCase Of(TargetKind kind, decimal? target, int by, params (int Year, decimal Value)[] figures) => new()
    {
        Direction = kind is TargetKind.AtMost or TargetKind.RankAtMost ? Direction.LowerIsBetter : Direction.HigherIsBetter,
        TargetKind = kind,
        Target = target is { } value ? Quantity.Of(value) : Quantity.Blank,
        TargetPeriod = Period.Year(by),
        Measurements = Figures(figures),
        AsOf = new DateOnly(2021, 3, 1),
    };

    public static MeasuredFigure[] Figures(params (int Year, decimal Value)[] figures) =>
        [.. figures.Select(figure => new MeasuredFigure(Period.Year(figure.Year), Quantity.Of(figure.Value)))];

    public static MeasuredFigure[] BreakBefore(this MeasuredFigure[] figures, int year) =>
        [.. figures.Select(figure => figure.Period.EndYear == year ? figure with { MethodBreakBefore = true } : figure)];
}
