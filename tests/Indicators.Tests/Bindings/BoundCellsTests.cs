using OpKoers.Areas.Contracts;
using OpKoers.Indicators.Bindings;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Domain.Bindings;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Indicators.Tests.Bindings;

public sealed class BoundCellsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(2024)]
    public void Break_OfAMethod_HoldsWhateverTheBorders(int? restatedTo)
    {
        var people = new AreaPeople(["GM9999"], [], [], restatedTo) { MethodBreak = (before, year) => before < 2021 && year >= 2021 ? "andere methode" : null };

        Assert.Equal([null, "andere methode", null], new[] { (2017, 2019), (2019, 2021), (2021, 2023) }.Select(years => people.Break(years.Item1, years.Item2)));
    }

    [Fact]
    public void Year_OfAllItsMonths_IsTheirSum() => Assert.Equal((78m, CellState.Final), Year(Months(12), "aantal"));

    [Fact]
    public void Year_OfWhichAMonthIsLacking_IsNoFigure() => Assert.Empty(Cut(Months(11), "aantal"));

    [Fact]
    public void Year_WithAMonthThatIsNotOver_HasNoValue()
    {
        var months = Months(12);
        months[11] = months[11] with { State = StatisticsPeriodState.Incomplete };

        Assert.Equal((null, CellState.Absent), Year(months, "aantal"));
    }

    [Fact]
    public void Year_OfProvisionalMonths_IsProvisional()
    {
        var months = Months(12);
        months[3] = months[3] with { State = StatisticsPeriodState.Provisional };

        Assert.Equal((78m, CellState.Provisional), Year(months, "aantal"));
    }

    [Fact]
    public void Percentages_OfMonths_MakeNoYear() => Assert.Empty(Cut(Months(12), "%"));

    [Fact]
    public void Year_ThatTheTableHasItself_GoesBeforeItsMonths()
    {
        StatisticsCode[] codes = [.. Months(12), new StatisticsCode(12, "2020JJ00", "2020", null, false, Period.Year(2020), StatisticsPeriodState.Final)];

        Assert.Equal((13m, CellState.Final), Year(codes, "aantal"));
    }

    [Theory]
    [InlineData("%", "not-addable")]
    [InlineData("per 1 000 inwoners", "not-addable")]
    [InlineData("rapportcijfer", "not-addable")]
    [InlineData("aantal", null)]
    public void Question_ThatAddsAreas_IsRefusedForWhatIsNoCount(string unit, string? refusal) =>
        Assert.Equal(refusal, BindingQuestion.Of(Draft() with { Areas = ["A", "B"] }, Table(Months(12), unit)).Refusal?.Code);

    [Fact]
    public void Inhabitants_OfARestatedTable_AreNotKnownForAYearWithOtherBorders()
    {
        Area[] versions = [Version(2018, 400), Version(2022, 500)];
        AreaRecodingLink[] moved = [new(2019, "X", 2020, "A", 0.5, AreaRecodingKind.Border)];

        Assert.Equal(500, new AreaPeople(["A"], [versions], moved, 2022).In(2022));
        Assert.Null(new AreaPeople(["A"], [versions], moved, 2022).In(2018));
        Assert.Equal(400, new AreaPeople(["A"], [versions], moved, null).In(2018));
        Assert.Equal(400, new AreaPeople(["A"], [versions], [new(2019, "X", 2020, "A", 1, AreaRecodingKind.Renumber)], 2022).In(2018));
    }

    [Theory]
    [InlineData(2018, 2022, true)]
    [InlineData(2020, 2022, false)]
    [InlineData(2018, 2019, false)]
    public void Borders_ThatMovedBetweenTwoFigures_AreABreakWhereEveryYearKeepsItsOwn(int before, int year, bool moved)
    {
        string? BreakOf(string code, int from, int to) => code == "A" && from < 2020 && to >= 2020 ? "sinds 2020 andere grenzen" : null;

        Assert.Equal(moved, new AreaPeople(["A"], [], [], null) { BreakOf = BreakOf }.Break(before, year) is not null);
        Assert.Null(new AreaPeople(["A"], [], [], 2022) { BreakOf = BreakOf }.Break(before, year));
        Assert.Null(new AreaPeople(["B"], [], [], null) { BreakOf = BreakOf }.Break(before, year));
    }

    private static Area Version(int year, int people) => new() { Year = year, Code = "A", Kind = AreaKind.Neighbourhood, Population = people, PopulationBasis = PopulationBasis.Stated };

    private static BindingDraft Draft() => new() { Table = "T", Measure = "M", Categories = [""], Areas = ["A"], Grain = PeriodGrain.Year };

    private static StatisticsCode[] Months(int count) =>
        [.. Enumerable.Range(0, count).Select(month => new StatisticsCode(month, $"2020MM{month + 1:00}", $"{month + 1}", null, false, Period.Month(2020, month + 1), StatisticsPeriodState.Final))];

    private static (decimal?, CellState) Year(StatisticsCode[] codes, string unit) => BindingMath.Sum(Assert.Single(Cut(codes, unit)).Parts);

    /// <summary>Every period has its own number as its figure, from 1.</summary>
    private static IReadOnlyList<BoundPeriod> Cut(StatisticsCode[] codes, string unit)
    {
        var table = Table(codes, unit);
        var question = BindingQuestion.Of(Draft(), table).Value;
        var series = new StatisticsSeries([.. codes.Select(code => code.Place + 1d)], [.. codes.Select(_ => ObservationStatus.Final)]);
        return new BoundCells(question, table, [series]).Own(new AreaPeople(["A"], [], [], null));
    }

    private static StatisticsTable Table(IReadOnlyList<StatisticsCode> periods, string unit) => new(new StatisticsTableParts
    {
        Code = "T",
        Title = "T",
        Source = "proef",
        Delivery = new StatisticsDelivery(1, DateTimeOffset.UnixEpoch, "proef", "test", null, null, null, "Tester", 0, 0),
        Dimensions = [new("Gebied", "Gebied", StatisticsDimensionKind.Area), new("Perioden", "Perioden", StatisticsDimensionKind.Time)],
        Measures = [new(0, "M", "Meting", unit, 0, null, StatisticsMarginSide.None)],
        Areas = [Code(0, "A"), Code(1, "B")],
        Periods = periods,
        CategoryCodes = new Dictionary<string, IReadOnlyList<StatisticsCode>>(),
        Categories = [""],
    });

    private static StatisticsCode Code(int place, string key) => new(place, key, key, null, false, null, StatisticsPeriodState.Final);
}
