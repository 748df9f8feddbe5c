using OpKoers.Areas.Contracts;

namespace OpKoers.Import.Tests.AreaFiles;

/// <summary>
/// Real mergers on the real map of 2016: in 2017 Schijndel, Sint-Oedenrode and Veghel became Meierijstad, under a new code; in 2019 Haren and Ten Boer went into
/// Groningen, which kept its own.
/// </summary>
public sealed class MergerTests
{
    private const string Changes = "van_jaar;van_code;naar_jaar;naar_code;gewicht\n2016;GM0844;2017;GM1948;1\n2016;GM0846;2017;GM1948;1\n2016;GM0860;2017;GM1948;1\n2018;GM0017;2019;GM0014;1\n2018;GM0009;2019;GM0014;1\n";

    private const string Head = "regiocode;regionaam;soort;gebiedscode\n";

    [Fact]
    public async Task Municipality_ThatKeptItsCode_BreaksInTheYearOfTheMergerAndItsRegionDoesNot()
    {
        await using var bench = await BenchAsync();

        var breaks = await bench.AskAsync(areas => areas.BreaksAsync(["GM0014", "GM1948", "GM0003", "BT01", "BT02"], Guid.Empty));

        Assert.Equal("sinds 2019 samen met Ten Boer en Haren", breaks.Between("GM0014", 2018, 2019)?.Words);
        Assert.Null(breaks.Between("GM0014", 2016, 2018));
        Assert.Equal(2017, breaks.Between("GM1948", 2016, 2018)?.Year);
        Assert.Null(breaks.Between("GM0003", 2016, 2021));
        // The three of 2016 are the one of 2021.
        Assert.Null(breaks.Between("BT01", 2016, 2021));
        Assert.Equal("sinds 2021 met Zuidhorn", breaks.Between("BT02", 2016, 2021)?.Words);
    }

    private static async Task<AreaBench> BenchAsync()
    {
        Assert.SkipWhen(AreaBench.RealFiles is null, "The real files are not on this machine.");
        var bench = await AreaBench.CreateAsync();
        foreach (var year in new[] { 2016, 2021 })
        {
            // The map of 2016 stands for the later year too: what matters here is which codes a region has.
            Assert.False((await bench.ImportAsync(Path.Combine(AreaBench.RealFiles, "nl-gemeenten-2016-inwoners.topojson"), year)).Refused);
        }

        Assert.False((await bench.ImportAsync("regios-2016.csv", Head + "BT01;Basisteam Een;basisteam;GM0014\nBT01;Basisteam Een;basisteam;GM0017\nBT01;Basisteam Een;basisteam;GM0009\nBT02;Basisteam Twee;basisteam;GM0003\n", 2016)).Refused);
        Assert.False((await bench.ImportAsync("regios-2021.csv", Head + "BT01;Basisteam Een;basisteam;GM0014\nBT02;Basisteam Twee;basisteam;GM0003\nBT02;Basisteam Twee;basisteam;GM0056\n", 2021)).Refused);
        Assert.False((await bench.ImportAsync("wijzigingen.csv", Changes, 2021)).Refused);
        return bench;
    }
}
