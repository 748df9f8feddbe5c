using OpKoers.Areas.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Import.Tests.AreaFiles;

public sealed class AreaTableTests
{
    [Theory]
    [InlineData("van_jaar;van_code;naar_jaar;naar_code;gewicht\n2016;GM0007;2018;GM1950;1\n2016;GM0048;2018;GM1950;1,0\n")]
    [InlineData("\uFEFF\"naar_code\",\"van_code\",\"gewicht\",\"van_jaar\",\"naar_jaar\"\r\nGM1950,gm0007,1,2016,2018\r\nGM1950,\"GM0048\",1,2016,2018")]
    public async Task Changes_InATable_AreTakenIn(string csv)
    {
        await using var bench = await AreaBench.CreateAsync();

        var result = await bench.ImportAsync("herindeling.csv", csv, 2018);
        var recoding = await bench.AskAsync(areas => areas.RecodingAsync(2016, 2018));

        Assert.Equal(2, result.Changes.Count);
        Assert.Equal("GM1950", Assert.Single(recoding.Of("GM0048")).Key);
    }

    [Fact]
    public async Task Regions_InATable_AreTakenInAgainstTheAreasOfTheYear()
    {
        await using var bench = await AreaBench.CreateAsync();
        GeoPackages.Write(bench.PathTo("een.gpkg"), null, ("gemeentecode", "GM0141"), ("gemeentenaam", "Almelo"), ("inwoners", 72_291));
        await bench.ImportAsync(bench.PathTo("een.gpkg"), 2016);

        var result = await bench.ImportAsync("regio.csv", "regiocode;regionaam;soort;gebiedscode\nVR05;Twente;Veiligheidsregio;GM0141\nTW;Twente;regio;VR05\n", 2016);
        var unknown = await bench.ImportAsync("regio2.csv", "regiocode;regionaam;soort;gebiedscode\nVR06;Elders;Veiligheidsregio;GM0999\n", 2016);

        Assert.Equal([(AreaKind.SafetyRegion, "VR05"), (AreaKind.Cooperation, "TW")], result.Areas.Select(area => (area.Kind, area.Code)));
        Assert.Contains(unknown.Findings, finding => finding is { Code: "member-unknown", Row: 2, Severity: FindingSeverity.Error });
    }

    [Theory]
    [InlineData("a;b\n1;2\n", "columns-unknown")]
    [InlineData("van_jaar;van_code;naar_jaar;naar_code;gewicht\n2016;GM0007\n", "row-short")]
    [InlineData("van_jaar;van_code;naar_jaar;naar_code;gewicht\n2016;GM0007;2018;GM1950;half\n", "weight-unreadable")]
    [InlineData("van_jaar;van_code;naar_jaar;naar_code;gewicht\nMMXVI;GM0007;2018;GM1950;1\n", "year-unreadable")]
    [InlineData("van_jaar;van_code;naar_jaar;naar_code;gewicht\n2016;\"GM0007;2018;GM1950;1\n", "file-damaged")]
    [InlineData("regiocode;regionaam;soort;gebiedscode\nX1;Ergens;sterrenbeeld;GM0141\n", "kind-unknown")]
    public async Task Table_ThatCannotBeRead_IsRefusedWithItsRule(string csv, string rule)
    {
        await using var bench = await AreaBench.CreateAsync();

        var result = await bench.ImportAsync("tabel.csv", csv);

        Assert.Contains(result.Findings, finding => finding.Code == rule && finding.Severity == FindingSeverity.Error);
    }
}
