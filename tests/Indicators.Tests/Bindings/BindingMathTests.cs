using FsCheck;
using FsCheck.Fluent;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Domain.Bindings;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Tests.Bindings;

public sealed class BindingMathTests
{
    private static readonly Gen<Cell> AnyCell = Gen.Frequency(
        (10, Gen.Choose(0, 500).Select(value => new Cell(value, CellState.Final))),
        (3, Gen.Choose(0, 500).Select(value => new Cell(value, CellState.Provisional))),
        (1, Gen.Choose(0, 500).Select(value => new Cell(value, CellState.Estimated))),
        (1, Gen.Elements(CellState.Absent, CellState.Missing, CellState.Suppressed).Select(state => new Cell(null, state))));

    private static readonly Gen<BoundPeriod> AnyPeriod =
        from year in Gen.Choose(2010, 2024)
        from parts in Gen.NonEmptyListOf(AnyCell)
        from whole in Gen.NonEmptyListOf(AnyCell)
        from people in Gen.Choose(-1, 5000)
        select new BoundPeriod(Period.Year(year), [.. parts]) { Whole = [.. whole], Inhabitants = people < 0 ? null : people };

    private static readonly Gen<IReadOnlyList<BoundPeriod>> AnyPeriods = Gen.NonEmptyListOf(AnyPeriod).Select(list => (IReadOnlyList<BoundPeriod>)[.. list.DistinctBy(period => period.Period)]);

    private static readonly Gen<BindingMethod> AnyMethod = Gen.Elements(Enum.GetValues<BindingMethod>());

    [Fact]
    public void Figure_OfCells_HasAValueOnlyWhenEveryCellHasOne() => Prop.ForAll(AnyMethod.ToArbitrary(), AnyPeriods.ToArbitrary(), static (method, periods) =>
        BindingMath.Figures(method, periods[0].Period, periods, null).All(figure =>
        {
            var period = periods.Single(found => found.Period == figure.Period);
            IEnumerable<Cell> used = method == BindingMethod.Share ? [.. period.Parts, .. period.Whole] : period.Parts;
            return figure.Value is null || used.All(cell => cell.Value is not null);
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Figure_WithoutAValue_SaysWhy() => Prop.ForAll(AnyMethod.ToArbitrary(), AnyPeriods.ToArbitrary(), static (method, periods) =>
        BindingMath.Figures(method, periods[0].Period, periods, periods).All(figure => figure.Value is not null || figure.Lack != BoundLack.None || figure.State >= CellState.Absent)).QuickCheckThrowOnFailure();

    [Fact]
    public void Figure_ComparedWithItself_DiffersByNothing() => Prop.ForAll(AnyMethod.ToArbitrary(), AnyPeriods.ToArbitrary(), static (method, periods) =>
        BindingMath.Figures(method, periods[0].Period, periods, periods).All(figure => figure.Value is null or 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void Sum_OfCellsInAnyOrder_IsTheSame() => Prop.ForAll(Gen.NonEmptyListOf(AnyCell).ToArbitrary(), static cells =>
        BindingMath.Sum([.. cells]) == BindingMath.Sum([.. Enumerable.Reverse(cells)])).QuickCheckThrowOnFailure();

    [Fact]
    public void Rate_WhenCountAndInhabitantsGrowAlike_StaysTheSame() => Prop.ForAll(Gen.Choose(0, 900).ToArbitrary(), Gen.Choose(1, 5000).ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), static (count, people, times) =>
        Rate(count, people) == Rate(count * times, people * times)).QuickCheckThrowOnFailure();

    [Fact]
    public void Share_OfTheWhole_IsAHundredAndKeepsItsNumeratorAndDenominator()
    {
        var period = new BoundPeriod(Period.Year(2020), [new(3, CellState.Final), new(5, CellState.Provisional)]) { Whole = [new(8, CellState.Final)] };

        var figure = Assert.Single(BindingMath.Figures(BindingMethod.Share, null, [period], null));

        Assert.Equal((100m, 8m, 8m, CellState.Provisional), (figure.Value, figure.Numerator, figure.Denominator, figure.State));
    }

    [Fact]
    public void Share_OfNothing_IsNoFigure()
    {
        var period = new BoundPeriod(Period.Year(2020), [new(0, CellState.Final)]) { Whole = [new(0, CellState.Final)] };

        Assert.Equal((null, BoundLack.Whole), Assert.Single(BindingMath.Figures(BindingMethod.Share, null, [period], null)) is var figure ? (figure.Value, figure.Lack) : default);
    }

    [Fact]
    public void Index_OfTheBasePeriod_IsAHundredAndOthersFollow()
    {
        var figures = BindingMath.Figures(BindingMethod.Index, Period.Year(2019), [Count(2018, 50), Count(2019, 40), Count(2020, 30)], null);

        Assert.Equal([125m, 100m, 75m], figures.Select(figure => figure.Value!.Value));
    }

    [Theory]
    [InlineData(0, 2019)]
    [InlineData(5, 2011)]
    public void Index_OnABaseThatIsNothingOrNotThere_IsNoFigure(int count, int year)
    {
        var figures = BindingMath.Figures(BindingMethod.Index, Period.Year(year), [Count(2019, count), Count(2020, 30)], null);

        Assert.All(figures, figure => Assert.Equal((null, BoundLack.Base), (figure.Value, figure.Lack)));
    }

    [Fact]
    public void Difference_WithMargins_HasTheMarginOfBothTogether()
    {
        var own = Count(2020, 40) with { Margin = 3 };
        var other = Count(2020, 25) with { Margin = 4 };

        var figure = Assert.Single(BindingMath.Figures(BindingMethod.Sum, null, [own], [other]));

        Assert.Equal((15m, 5m), (figure.Value, figure.Margin));
        Assert.Null(Assert.Single(BindingMath.Figures(BindingMethod.Sum, null, [own], [Count(2020, 25)])).Margin);
    }

    [Fact]
    public void Difference_WithARegionThatHasNoFigure_IsNoFigure()
    {
        var figures = BindingMath.Figures(BindingMethod.Sum, null, [Count(2019, 5), Count(2020, 6)], [Count(2020, 4), new BoundPeriod(Period.Year(2019), [new(null, CellState.Suppressed)])]);

        Assert.Equal([(null, CellState.Suppressed), (2m, CellState.Final)], figures.Select(figure => (figure.Value, figure.State)));
        Assert.Equal(BoundLack.Comparison, Assert.Single(BindingMath.Figures(BindingMethod.Sum, null, [Count(2019, 5)], [])).Lack);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void Rate_WhereNobodyLivesOrNobodyKnows_IsNoFigure(int? people)
    {
        var figure = Assert.Single(BindingMath.Figures(BindingMethod.PerThousand, null, [Count(2020, 4) with { Inhabitants = people }], null));

        Assert.Equal((null, BoundLack.Inhabitants, false), (figure.Value, figure.Lack, figure.IsMeasurement));
    }

    [Theory]
    [InlineData(4, 5000, true)]
    [InlineData(9, 5000, true)]
    [InlineData(10, 5000, false)]
    [InlineData(30, 99, true)]
    [InlineData(0, 5000, true)]
    public void Rate_OfATinyCount_ComesWithAWarning(int count, int people, bool tiny)
    {
        var figure = BindingMath.Figures(BindingMethod.PerThousand, null, [Count(2020, count) with { Inhabitants = people }], null)[0];
        var share = BindingMath.Figures(BindingMethod.Share, null, [Count(2020, count) with { Whole = [new Cell(people, CellState.Final)] }], null)[0];
        var beside = BindingMath.Figures(BindingMethod.PerThousand, null, [Count(2020, 400) with { Inhabitants = 5000 }], [Count(2020, count) with { Inhabitants = people }])[0];

        Assert.Equal([tiny, tiny, tiny], [figure.IsTiny, share.IsTiny, beside.IsTiny]);
        Assert.False(BindingMath.Figures(BindingMethod.Sum, null, [Count(2020, count)], null)[0].IsTiny);
    }

    [Fact]
    public void Bounds_OfTinyCounts_AreThoseOfThePagesOfFigures()
    {
        var rule = new Statistics.Contracts.Rules.TinyCountOptions();

        Assert.Equal((rule.LeastEvents, rule.LeastPeople), (BindingMath.LeastEvents, BindingMath.LeastPeople));
    }

    private static decimal? Rate(int count, int people) => BindingMath.Figures(BindingMethod.PerThousand, null, [Count(2020, count) with { Inhabitants = people }], null)[0].Value;

    private static BoundPeriod Count(int year, int count) => new(Period.Year(year), [new Cell(count, CellState.Final)]);
}
