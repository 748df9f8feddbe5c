using OpKoers.Import.Cbs;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Import.Tests.Cbs;

/// <summary>The twelve traps of these sources, each by its number.</summary>
public sealed class CbsTrapTests
{
    [Fact]
    public async Task Trap01_TotalsAndParts_AreKnownAsSuchAndCannotBeAdded()
    {
        await using var bench = await CbsBench.CreateAsync();
        await bench.ImportAsync(new Recorded());
        var codes = (await bench.AskAsync(statistics => statistics.TableAsync(Recorded.Table)))!.Parts.CategoryCodes["SoortMisdrijf"];
        var byKey = codes.ToDictionary(code => code.Key);

        Assert.True(byKey["0.0.0"].IsTotal);
        Assert.Equal(("1.1", "0.0.0", "0.0.0"), (byKey["1.1.1"].Parent, byKey["1.1"].Parent, byKey["2.5.1"].Parent));
        Assert.Equal("sum-doubles", StatisticsSums.Addable([byKey["0.0.0"], byKey["1.1.1"]], codes).Refusal?.Code);
        Assert.Equal("sum-doubles", StatisticsSums.Addable([byKey["1.1"], byKey["1.1.2"]], codes).Refusal?.Code);
        Assert.Equal(["1.1.1", "1.1.2", "2.5.1"], StatisticsSums.Leaves(codes).Select(code => code.Key));
        Assert.True(StatisticsSums.Addable(StatisticsSums.Leaves(codes), codes).Succeeded);
    }

    [Fact]
    public async Task Trap01_SubtotalsWithoutATotal_AreNoTotal()
    {
        await using var bench = await CbsBench.CreateAsync();
        var kinds = new[] { ("1.0.0", "Totaal vermogensmisdrijven"), ("1.1.1", "Inbraak"), ("2.0.0", "Totaal geweld"), ("2.1.1", "Mishandeling") };
        await bench.ImportAsync(new Recorded().Set("SoortMisdrijf", [.. kinds.Select(kind => new { Key = kind.Item1, Title = kind.Item2 })]).WithRows(rows => rows.Where(row => (string)row["SoortMisdrijf"]! == "1.1.1 ")));

        var codes = (await bench.AskAsync(statistics => statistics.TableAsync(Recorded.Table)))!.Parts.CategoryCodes["SoortMisdrijf"];

        Assert.DoesNotContain(codes, code => code.IsTotal);
        Assert.Equal([null, "1.0.0", null, "2.0.0"], codes.Select(code => code.Parent));
    }

    [Fact]
    public async Task Trap02_YearsAmongMonths_AreNeverTakenForMonths()
    {
        await using var bench = await CbsBench.CreateAsync();
        await bench.ImportAsync(new Recorded());
        var table = (await bench.AskAsync(statistics => statistics.TableAsync(Recorded.Table)))!;

        var months = table.PeriodsIn(Period.Year(2024), PeriodGrain.Month);
        var map = await bench.AskAsync(statistics => statistics.MapAsync(table, 0, table.Category("1.1.1")!.Value, [.. months.Select(month => month.Place)]));

        Assert.Equal(["2024MM11", "2024MM12"], months.Select(month => month.Key));
        Assert.Equal(["2024JJ00"], table.PeriodsIn(Period.Year(2024), PeriodGrain.Year).Select(year => year.Key));
        Assert.Equal(2 * Recorded.Figure("1.1.1", "GM0141", "2024MM11"), (int)map.Values[table.Area("GM0141")!.Place]);
        Assert.Equal(["2024MM11", "2024JJ00", "2024MM12", "2025MM01", "2025MM02"], table.Chronological.Select(period => period.Key));
    }

    [Theory]
    [EachDatabase]
    public async Task Trap03_AFigureThatIsNotThere_IsWithheldAndCountedAndNeverNought(DatabaseProvider provider)
    {
        await using var bench = await CbsBench.CreateAsync(provider);

        var result = await bench.ImportAsync(new Recorded());
        var series = await bench.SeriesAsync("1.1.2", "BU01410103");

        Assert.Equal(Recorded.Periods.Length, result.Delivery!.Suppressed);
        Assert.All(series.Values, point => Assert.Equal((double.NaN, ObservationStatus.Suppressed), point));
    }

    [Fact]
    public async Task Trap04_AreasOfTheDetailedKind_AreAreas()
    {
        await using var bench = await CbsBench.CreateAsync();
        await bench.ImportAsync(new Recorded());

        var table = (await bench.AskAsync(statistics => statistics.TableAsync(Recorded.Table)))!;

        Assert.Equal(StatisticsDimensionKind.Area, table.Parts.Dimensions.Single(dimension => dimension.Key == "WijkenEnBuurten").Kind);
        Assert.Equal(Recorded.Areas, table.Parts.Areas.Select(area => area.Key));
    }

    [Fact]
    public async Task Trap05_NumbersBehindTopics_AreReadFromTheMetadata()
    {
        await using var bench = await CbsBench.CreateAsync();
        var renamed = new Recorded().Set("DataProperties", Recorded.Property("Cbs.OData.Dimension", 0, "SoortMisdrijf"), Recorded.Property("Cbs.OData.GeoDetail", 1, "WijkenEnBuurten"), Recorded.Property("Cbs.OData.TimeDimension", 2, "Perioden"), Recorded.Property("Cbs.OData.Topic", 4, "GeregistreerdeMisdrijven_7"))
            .WithRows(rows => rows.Select(row => { row["GeregistreerdeMisdrijven_7"] = row[Recorded.Topic]; row.Remove(Recorded.Topic); return row; }));

        await bench.ImportAsync(renamed);
        var series = await bench.SeriesAsync("1.1.1", "BU01410101", "GeregistreerdeMisdrijven_7");

        Assert.Equal((double)Recorded.Figure("1.1.1", "BU01410101", "2024MM11")!, series["2024MM11"].Value);
    }

    [Fact]
    public async Task Trap06_CodesFilledUpWithBlanks_AreTheCodesWithoutThem()
    {
        await using var bench = await CbsBench.CreateAsync();
        await bench.ImportAsync(new Recorded());

        var series = await bench.SeriesAsync("1.1", "GM0141");

        Assert.Equal((double)Recorded.Figure("1.1", "GM0141", "2024MM12")!, series["2024MM12"].Value);
    }

    [Theory]
    [InlineData("2025-03-15T02:00:00", "Voorlopig", StatisticsPeriodState.Incomplete)]
    [InlineData("2025-06-15T02:00:00", "Voorlopig", StatisticsPeriodState.Provisional)]
    [InlineData("2025-03-15T02:00:00", "Definitief", StatisticsPeriodState.Final)]
    public async Task Trap07_TheNewestMonth_IsMarkedAsNotComplete(string modified, string status, StatisticsPeriodState expected)
    {
        await using var bench = await CbsBench.CreateAsync();
        await bench.ImportAsync(new Recorded()
            .Set("TableInfos", new { Identifier = Recorded.Table, Title = "Proef", Modified = modified })
            .Set("Perioden", [.. Recorded.Periods.Select(period => new { Key = period, Title = period, Status = period == "2025MM02" ? status : "Voorlopig" })]));

        var table = (await bench.AskAsync(statistics => statistics.TableAsync(Recorded.Table)))!;

        Assert.Equal(expected, table.Period("2025MM02")!.State);
        Assert.Equal(StatisticsPeriodState.Provisional, table.Period("2025MM01")!.State);
    }

    [Theory]
    [InlineData("https://dataderden.cbs.nl", "47022NED", "https://dataderden.cbs.nl/ODataApi/odata/47022NED/")]
    [InlineData("https://opendata.cbs.nl/ODataApi/odata", "83648ned", "https://opendata.cbs.nl/ODataApi/odata/83648ned/")]
    [InlineData("https://opendata.cbs.nl/ODataApi/odata/83648NED/", "83648ned", "https://opendata.cbs.nl/ODataApi/odata/83648NED/")]
    [InlineData("https://datasets.cbs.nl/odata/v1/CBS", "83648NED", "https://datasets.cbs.nl/odata/v1/CBS/83648NED/")]
    public void Trap08_TwoHostsAndCodesInAnyCase_LeadToTheTable(string origin, string table, string expected) =>
        Assert.Equal(expected, HttpReplies.TableAddress(new Uri(origin), table).ToString());

    [Theory]
    [InlineData("AantalInwoners_5", "AantalInwoners_4", true)]
    [InlineData("AantalInwoners_5", "Mannen_6", false)]
    [InlineData("Misdrijven_2_10", "Misdrijven_2_11", true)]
    [InlineData("Onveilig_1:MOG0095", "Onveilig_2:MOG0095", true)]
    [InlineData("Onveilig_1:MOG0095", "Onveilig_1:MBG0095", false)]
    public void Trap08_NamesWithoutTheirNumber_AreTheSameTopic(string one, string other, bool same) =>
        Assert.Equal(same, StatisticsSums.StemOf(one) == StatisticsSums.StemOf(other));

    [Theory]
    [EachDatabase]
    public async Task Trap08_ColumnsRenumberedNextYear_AreTheSameTopic(DatabaseProvider provider)
    {
        const string Renumbered = "GeregistreerdeMisdrijven_3";
        await using var bench = await CbsBench.CreateAsync(provider);
        await bench.ImportAsync(new Recorded());
        var next = new Recorded()
            .Set("DataProperties", Recorded.Property("Cbs.OData.Dimension", 0, "SoortMisdrijf"), Recorded.Property("Cbs.OData.GeoDetail", 1, "WijkenEnBuurten"), Recorded.Property("Cbs.OData.TimeDimension", 2, "Perioden"), Recorded.Property("Cbs.OData.Topic", 4, Renumbered))
            .WithRows(rows => rows.Select(row => { row[Renumbered] = row[Recorded.Topic] is int figure ? figure + 1 : null; row.Remove(Recorded.Topic); return row; }));

        var result = await bench.ImportAsync(next);
        var table = (await bench.AskAsync(statistics => statistics.TableAsync(Recorded.Table)))!;
        var (old, now) = (await bench.SeriesAsync("1.1.1", "GM0141", delivery: 1), await bench.SeriesAsync("1.1.1", "GM0141"));

        Assert.Null(result.Refusal);
        Assert.Equal(Recorded.Topic, Assert.Single(table.Parts.Measures).Key);
        Assert.Equal(old["2025MM01"].Value + 1, now["2025MM01"].Value);
    }

    [Theory]
    [EachDatabase]
    public async Task Trap09_ProvisionalFiguresThatBecomeFinal_AreKeptBothAndShownAsRevised(DatabaseProvider provider)
    {
        await using var bench = await CbsBench.CreateAsync(provider);
        await bench.ImportAsync(new Recorded());
        var revised = new Recorded()
            .Set("TableInfos", new { Identifier = Recorded.Table, Title = "Proef", Modified = "2027-03-15T02:00:00" })
            .Set("Perioden", [.. Recorded.Periods.Select(period => new { Key = period, Title = period, Status = "Definitief" })])
            .WithRows(rows => rows.Select(row => { row[Recorded.Topic] = (string)row["Perioden"]! == "2025MM01" && row[Recorded.Topic] is int figure ? figure + 1 : row[Recorded.Topic]; return row; }));

        var result = await bench.ImportAsync(revised);
        var old = await bench.SeriesAsync("1.1.1", "GM0141", delivery: 1);
        var now = await bench.SeriesAsync("1.1.1", "GM0141");

        Assert.Equal((old["2025MM01"].Value + 1, ObservationStatus.Final), now["2025MM01"]);
        Assert.Equal(ObservationStatus.Provisional, old["2025MM01"].Status);
        Assert.Equal((Recorded.Kinds.Length * Recorded.Areas.Length) - 1, result.Difference!.Revised);
        Assert.True(result.Difference.Restated > 0);
        Assert.Equal(0, result.Difference.Added + result.Difference.Removed);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(1, false)]
    public async Task Trap10_ASourceThatRoundsToFives_IsSaidToDoSo(int factor, bool noted)
    {
        await using var bench = await CbsBench.CreateAsync();
        // Enough rows to tell: below a bound nothing is said.
        var areas = Enumerable.Range(0, 60).Select(number => $"BU0141{number:0000}").ToArray();
        var rounded = new Recorded().Set("WijkenEnBuurten", [.. areas.Select(area => new { Key = area, Title = area })])
            .WithRows(_ => areas.SelectMany(area => Recorded.Periods.Select((period, index) => new Dictionary<string, object?> { ["SoortMisdrijf"] = "1.1.1", ["WijkenEnBuurten"] = area, ["Perioden"] = period, [Recorded.Topic] = (index + 1) * factor })));

        var result = await bench.ImportAsync(rounded);
        var table = await bench.AskAsync(statistics => statistics.TableAsync(Recorded.Table));

        Assert.Equal(noted, result.Note?.Contains("vijftallen", StringComparison.Ordinal) == true);
        Assert.Equal(result.Note, table!.Delivery.Note);
        Assert.Equal(factor, table.Delivery.RoundedTo);
        Assert.Equal(factor, (await bench.AskAsync(statistics => statistics.DeliveriesAsync(Recorded.Table)))[0].RoundedTo);
    }

    [Theory]
    [InlineData("Misdrijven; gemeentelijke indeling 2024", null, 2024)]
    [InlineData("Misdrijven; naar regionale indelingen van 1 januari 2023", null, 2023)]
    [InlineData("Misdrijven per wijk", null, null)]
    [InlineData("Misdrijven per wijk", 2022, 2022)]
    public async Task Trap11_TheBordersOfATable_AreAPropertyOfTheTable(string title, int? said, int? expected)
    {
        await using var bench = await CbsBench.CreateAsync();
        await bench.ImportAsync(new Recorded().Set("TableInfos", new { Identifier = Recorded.Table, Title = title, Modified = "2025-03-15T02:00:00" }), request => request with { RestatedToYear = said });

        Assert.Equal(expected, (await bench.AskAsync(statistics => statistics.TableAsync(Recorded.Table)))!.Parts.RestatedToYear);
    }

    [Fact]
    public async Task Trap12_MarginsOfASurvey_BecomeMeasuresBesideTheValueAndNeverCategories()
    {
        await using var bench = await CbsBench.CreateAsync();
        var survey = new Recorded()
            .Set("DataProperties", Recorded.Property("Cbs.OData.Dimension", 0, "Marges"), Recorded.Property("Cbs.OData.GeoDimension", 1, "RegioS"), Recorded.Property("Cbs.OData.TimeDimension", 2, "Perioden"), Recorded.Property("Cbs.OData.Topic", 4, "Onveilig_1", "%"), Recorded.Property("Cbs.OData.Topic", 5, "Slachtoffer_2", "%"))
            .Set("Marges", new { Key = "MW00000", Title = "Waarde" }, new { Key = "MOG0095", Title = "Ondergrens 95%-interval" }, new { Key = "MBG0095", Title = "Bovengrens 95%-interval" })
            .Set("RegioS", new { Key = "GM0141", Title = "Almelo" })
            .Set("Perioden", new { Key = "2021JJ00", Title = "2021", Status = "Definitief" }, new { Key = "2023JJ00", Title = "2023", Status = "Definitief" })
            .WithRows(_ => new[] { "MW00000", "MOG0095", "MBG0095" }.SelectMany((margin, index) => new[] { "2021JJ00", "2023JJ00" }.Select(period => new Dictionary<string, object?> { ["Marges"] = margin, ["RegioS"] = "GM0141", ["Perioden"] = period, ["Onveilig_1"] = 33.1 + (index == 0 ? 0 : index == 1 ? -2.5 : 2.5), ["Slachtoffer_2"] = null })));

        await bench.ImportAsync(survey);
        var table = (await bench.AskAsync(statistics => statistics.TableAsync(Recorded.Table)))!;

        Assert.Equal([("Onveilig_1", null, StatisticsMarginSide.None), ("Onveilig_1:MOG0095", "Onveilig_1", StatisticsMarginSide.Lower), ("Onveilig_1:MBG0095", "Onveilig_1", StatisticsMarginSide.Upper)], table.Parts.Measures.Take(3).Select(measure => (measure.Key, measure.MarginOf, measure.MarginSide)));
        Assert.Empty(table.Parts.CategoryCodes);
        Assert.Equal(33.1, (await bench.SeriesAsync("", "GM0141"))["2023JJ00"].Value);
        Assert.Equal((30.6, 35.6), ((await bench.SeriesAsync("", "GM0141", "Onveilig_1:MOG0095"))["2023JJ00"].Value, (await bench.SeriesAsync("", "GM0141", "Onveilig_1:MBG0095"))["2023JJ00"].Value));
        Assert.Equal("Onveilig_1", table.Measure(null)!.Key);
    }

    [Theory]
    [InlineData("2024JJ00", "2024")]
    [InlineData("2024KW03", "2024-Q3")]
    [InlineData("2024HJ02", "2024-H2")]
    [InlineData("2024MM09", "2024-09")]
    [InlineData("2024SJ00", "2024-08/2025-07")]
    [InlineData("2020G400", "2020/2023")]
    [InlineData("2024MM13", null)]
    [InlineData("2024KW00", null)]
    [InlineData("2024XX00", null)]
    [InlineData("24MM01", null)]
    [InlineData("", null)]
    public void PeriodCode_OfAnyKind_IsReadOrKnownAsUnknown(string code, string? period) => Assert.Equal(period, CbsPeriod.Of(code)?.ToString());
}
