using System.Text.Json;

namespace OpKoers.Cli.Tests;

/// <summary>The commands as a person or a script gives them; one demo database for all.</summary>
public sealed partial class CommandTests(Shell shell) : IClassFixture<Shell>
{
    [Fact]
    public async Task Status_OnACleanClone_MakesTheDemoAndAnswersInTheAgreedShape()
    {
        var (code, answer, _) = await shell.RunAsync("status", "--programme", "veiligheid", "--as-of", "2020-12-31", "--json");

        Assert.Equal(0, code);
        var root = JsonDocument.Parse(answer).RootElement;
        Assert.Equal("2020-12-31", root.GetProperty("asOf").GetString());
        var programme = Assert.Single(root.GetProperty("programmes").EnumerateArray());
        Assert.Equal("veiligheid", programme.GetProperty("slug").GetString());
        Assert.Equal(3, programme.GetProperty("goals").GetProperty("measured").GetInt32());
        Assert.Equal(9, programme.GetProperty("goals").GetProperty("total").GetInt32());
        Assert.Equal(0, programme.GetProperty("goals").GetProperty("outcomes").GetProperty("offCourse").GetInt32());
        Assert.All(programme.GetProperty("indicators").EnumerateArray(), indicator =>
        {
            foreach (var name in new[] { "slug", "name", "outcome", "reason", "baseline", "required", "measured", "progress", "formula" })
            {
                Assert.True(indicator.TryGetProperty(name, out _), name);
            }
        });
        Assert.True(File.Exists(shell.PathTo(".demo/accounts.txt")));
    }

    [Theory]
    [InlineData("veiligheid", "json")]
    [InlineData("binnenstad", "xlsx")]
    public async Task Export_ThenImport_ReportsNoChange(string programme, string form)
    {
        var file = shell.PathTo($"{programme}.{form}");

        var exported = await shell.RunAsync("export", "programme", programme, "--out", file);
        var (code, answer, _) = await shell.RunAsync("import", "programme", file, "--dry-run", "--json");

        Assert.Equal(0, exported.Code);
        Assert.Equal(0, code);
        Assert.Empty(JsonDocument.Parse(answer).RootElement.GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task Import_OfADamagedFile_EndsWith2AndNamesPlaceAndRule()
    {
        var file = shell.PathTo("kapot.json");
        var text = await File.ReadAllTextAsync(shell.PathTo("samples/almelo/veiligheid.json"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, text.Replace("\"directionOnly\"", "\"vooruit\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (code, answer, _) = await shell.RunAsync("import", "programme", file, "--json");

        Assert.Equal(2, code);
        var root = JsonDocument.Parse(answer).RootElement;
        Assert.Empty(root.GetProperty("changes").EnumerateArray());
        var finding = root.GetProperty("findings")[0];
        Assert.Equal("word-unknown", finding.GetProperty("code").GetString());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal("kapot.json", finding.GetProperty("file").GetString());
        Assert.Equal("indicators", finding.GetProperty("sheet").GetString());
        Assert.Equal(1, finding.GetProperty("row").GetInt32());
        Assert.Equal("target.kind", finding.GetProperty("column").GetString());
        Assert.NotEmpty(finding.GetProperty("message").GetString()!);
    }

    [Fact]
    public async Task Import_ForAMunicipalityOfItsOwn_WritesThereAndAsksWhichOneAfterwards()
    {
        var database = shell.PathTo("eigen.db");
        Assert.Equal(1, (await shell.RunAsync("import", "programme", "samples/almelo/veiligheid.json", "--database", database)).Code);

        Assert.Equal(0, (await shell.RunAsync("municipality", "GM0141", "Almelo", "--database", database)).Code);
        var imported = await shell.RunAsync("import", "programme", "samples/almelo/veiligheid.json", "--database", database);
        Assert.Equal(0, imported.Code);
        Assert.Contains("wijzigingen gemaakt", imported.Out, StringComparison.Ordinal);

        Assert.Equal(0, (await shell.RunAsync("municipality", "GM0150", "Deventer", "--database", database)).Code);
        var unsure = await shell.RunAsync("status", "--database", database);
        Assert.Equal(1, unsure.Code);
        Assert.Contains("GM0141, GM0150", unsure.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAreas_OnADryRunAndForReal_ListsCodeNameAndInhabitants()
    {
        var file = shell.PathTo("buurten.geojson");
        await File.WriteAllTextAsync(file, """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"buurtcode":"BU02330001","buurtnaam":"Oost","aantal_inwoners":-99999999,"gemeentenaam":"Ermelo"},"geometry":{"type":"Polygon","coordinates":[[[5.6,52.25],[5.62,52.25],[5.62,52.26],[5.6,52.25]]]}}]}""", TestContext.Current.CancellationToken);
        var database = shell.PathTo("gebieden.db");

        var trial = await shell.RunAsync("import", "areas", file, "--year", "2021", "--dry-run", "--json", "--database", database);
        var real = await shell.RunAsync("import", "areas", file, "--year", "2021", "--json", "--database", database);
        var again = await shell.RunAsync("import", "areas", file, "--year", "2021", "--database", database);
        var wrong = await shell.RunAsync("import", "areas", shell.PathTo("samples/almelo/veiligheid.json"), "--year", "2021", "--database", database);

        var area = Assert.Single(JsonDocument.Parse(trial.Out).RootElement.GetProperty("areas").EnumerateArray());
        Assert.Equal(("BU02330001", "Oost", JsonValueKind.Null, "noData"), (area.GetProperty("code").GetString(), area.GetProperty("name").GetString(), area.GetProperty("population").ValueKind, area.GetProperty("populationBasis").GetString()));
        Assert.False(JsonDocument.Parse(trial.Out).RootElement.GetProperty("written").GetBoolean());
        Assert.True(JsonDocument.Parse(real.Out).RootElement.GetProperty("written").GetBoolean());
        Assert.Contains("niets te veranderen", again.Out, StringComparison.Ordinal);
        Assert.Equal((2, true), (wrong.Code, wrong.Out.Contains("format-unknown", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("import areas")]
    [InlineData("import areas bestaat-niet.gpkg --year 2021")]
    [InlineData("import areas OpKoers.slnx")]
    [InlineData("import areas OpKoers.slnx --year straks")]
    [InlineData("status --peildatum 2020-01-01")]
    [InlineData("status --as-of gisteren")]
    [InlineData("status --as-of")]
    [InlineData("export programme veiligheid")]
    [InlineData("export programme veiligheid --out x.docx")]
    [InlineData("import programme")]
    [InlineData("import programme bestaat-niet.json")]
    [InlineData("judge")]
    public async Task Command_ThatIsNotUnderstood_EndsWith1AndSaysWhy(string line)
    {
        var (code, answer, error) = await shell.RunAsync(line.Split(' '));

        Assert.Equal(1, code);
        Assert.Empty(answer);
        Assert.NotEmpty(error);
    }

    [Theory]
    [InlineData("status --programme bestaat-niet")]
    [InlineData("export programme bestaat-niet --out x.json")]
    public async Task Command_AboutAProgrammeThatIsNotThere_EndsWith2(string line)
    {
        var (code, _, error) = await shell.RunAsync(line.Split(' '));

        Assert.Equal(2, code);
        Assert.Contains("programme-unknown", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_OfAFileOfCases_AnswersPerCase()
    {
        var file = shell.PathTo("gevallen.json");
        await File.WriteAllTextAsync(file, """[{ "id": "a", "direction": "higherIsBetter", "target": { "kind": "atLeast", "period": "2020", "value": 10 }, "measurements": [{ "period": "2020", "value": 12 }], "asOf": "2021-01-01" }]""", TestContext.Current.CancellationToken);

        var (code, answer, _) = await shell.RunAsync("judge", file, "--json");

        Assert.Equal(0, code);
        Assert.Contains("achieved", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_NamesEveryCommand()
    {
        var (code, answer, _) = await shell.RunAsync("--help");

        Assert.Equal(0, code);
        Assert.All(new[] { "judge", "status", "export programme", "import programme", "import areas", "municipality", "migrate", "demo-data" }, command => Assert.Contains(command, answer, StringComparison.Ordinal));
    }
}
