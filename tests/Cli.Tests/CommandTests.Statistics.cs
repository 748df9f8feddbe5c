using System.Text.Json;

namespace OpKoers.Cli.Tests;

public sealed partial class CommandTests
{
    [Fact]
    public async Task ImportCbs_OfRecordedReplies_LoadsTheTableAndQueryPrintsItsSeries()
    {
        var (database, folder) = (shell.PathTo("cijfers.db"), Replies("null"));

        var trial = await shell.RunAsync("import", "cbs", folder, "--table", "47022ned", "--dry-run", "--json", "--database", database);
        var imported = await shell.RunAsync("import", "cbs", folder, "--table", "47022NED", "--database", database);
        var (code, answer, _) = await shell.RunAsync("statistics", "query", "--table", "47022NED", "--area", "bu01410101", "--category", "1.1.1", "--json", "--database", database);

        Assert.Equal(0, trial.Code);
        var dimensions = JsonDocument.Parse(trial.Out).RootElement.GetProperty("shape").GetProperty("dimensions");
        Assert.Equal(["SoortMisdrijf", "WijkenEnBuurten", "Perioden"], dimensions.EnumerateArray().Select(dimension => dimension.GetProperty("key").GetString()));
        Assert.Equal(0, imported.Code);
        Assert.Contains("Bewaard als levering 1.", imported.Out, StringComparison.Ordinal);
        Assert.Equal(0, code);
        var series = JsonDocument.Parse(answer).RootElement.GetProperty("series").EnumerateArray().ToList();
        Assert.Equal(["2024", "2025-01"], series.Select(point => point.GetProperty("period").GetString()));
        Assert.Equal((12, "final", false), (series[0].GetProperty("value").GetInt32(), series[0].GetProperty("status").GetString(), series[0].GetProperty("suppressed").GetBoolean()));
        Assert.Equal((JsonValueKind.Null, "suppressed", true), (series[1].GetProperty("value").ValueKind, series[1].GetProperty("status").GetString(), series[1].GetProperty("suppressed").GetBoolean()));
    }

    [Fact]
    public async Task ImportCbs_OfAnotherDelivery_ListsWhatWouldChangeBeforeAndWhatDidAfter()
    {
        var database = shell.PathTo("levering.db");
        await shell.RunAsync("import", "cbs", Replies("null"), "--table", "47022NED", "--database", database);

        var trial = await shell.RunAsync("import", "cbs", Replies("4"), "--table", "47022NED", "--dry-run", "--database", database);
        var tables = await shell.RunAsync("statistics", "tables", "--json", "--database", database);
        var real = await shell.RunAsync("import", "cbs", Replies("4"), "--table", "47022NED", "--database", database);

        Assert.Contains("Zou veranderen sinds levering 1: 0 nieuw, 0 herzien, 1 andere stand", trial.Out, StringComparison.Ordinal);
        Assert.Contains("Zou levering 2 worden. Er is niets veranderd.", trial.Out, StringComparison.Ordinal);
        Assert.Equal(1, JsonDocument.Parse(tables.Out).RootElement.GetProperty("tables")[0].GetProperty("delivery").GetInt32());
        Assert.Contains("Bewaard als levering 2.", real.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportFigures_WithASavedMapping_LoadsRealFiguresAndSaysWhatIsWrongByRow()
    {
        var (database, folder) = (shell.PathTo("figuren.db"), "samples/almelo/cijfers/");
        var broken = shell.PathTo("kapot.csv");
        await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(shell.PathTo(folder + "politie-overlast.csv"), TestContext.Current.CancellationToken)).Replace(";276", ";veel", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var refused = await shell.RunAsync("import", "figures", broken, "--mapping", folder + "politie-overlast.koppeling.json", "--json", "--database", database);
        var imported = await shell.RunAsync("import", "figures", folder + "politie-overlast.csv", "--mapping", folder + "politie-overlast.koppeling.json", "--database", database);
        var (_, answer, _) = await shell.RunAsync("statistics", "query", "--table", "POLITIE-OVERLAST", "--area", "GM0141", "--category", "geluidsoverlast", "--json", "--database", database);

        Assert.Equal(2, refused.Code);
        var finding = JsonDocument.Parse(refused.Out).RootElement.GetProperty("findings")[0];
        Assert.Equal((3, "F"), (finding.GetProperty("row").GetInt32(), finding.GetProperty("column").GetString()));
        Assert.Equal(0, imported.Code);
        Assert.Equal([690, 698, 668, 624], JsonDocument.Parse(answer).RootElement.GetProperty("series").EnumerateArray().Select(point => point.GetProperty("value").GetInt32()));
    }

    [Fact]
    public async Task Demo_HasFiguresThatSayThatTheyAreExamples()
    {
        var (_, tables, _) = await shell.RunAsync("statistics", "tables", "--json");
        var (code, answer, _) = await shell.RunAsync("statistics", "query", "--table", "47022NED-VB", "--area", "GM0141", "--category", "1.1.1", "--json");

        Assert.All(
            JsonDocument.Parse(tables).RootElement.GetProperty("tables").EnumerateArray().Where(table => table.GetProperty("code").GetString()!.EndsWith("-VB", StringComparison.Ordinal)),
            table => Assert.StartsWith("Voorbeeldcijfers: ", table.GetProperty("title").GetString(), StringComparison.Ordinal));
        Assert.Equal(0, code);
        var series = JsonDocument.Parse(answer).RootElement.GetProperty("series").EnumerateArray().ToList();
        var year = series.Single(point => point.GetProperty("period").GetString() == "2024").GetProperty("value").GetInt32();
        Assert.Equal(year, series.Where(point => point.GetProperty("period").GetString()!.StartsWith("2024-", StringComparison.Ordinal)).Sum(point => point.GetProperty("value").GetInt32()));
        Assert.Equal("incomplete", series[^1].GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("source-unknown", "import", "cbs", "nergens", "--table", "47022NED")]
    [InlineData("table-unknown", "statistics", "query", "--table", "99999NED", "--area", "GM0141")]
    public async Task Statistics_ThatAreNotThere_EndWith2AndARule(string rule, params string[] words)
    {
        var (code, _, error) = await shell.RunAsync([.. words, "--database", shell.PathTo("leeg.db")]);

        Assert.Equal(2, code);
        Assert.Contains($"[{rule}]", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bedoelt u 47022NED (Misdrijven)?", "--table", "47O22NED", "--area", "BU01410101")]
    [InlineData("Bedoelt u BU01410101 (Centrum)?", "--table", "47022NED", "--area", "BU01410110")]
    [InlineData("Bedoelt u BU01410101 (Centrum)?", "--table", "47022NED", "--area", "centrum")]
    [InlineData("Bedoelt u 1.1.1 (Diefstal/inbraak woning)?", "--table", "47022NED", "--area", "BU01410101", "--category", "1.1")]
    [InlineData("heeft geen totaal. Noem een categorie met --category. Er zijn: 1.1.1", "--table", "47022NED", "--area", "BU01410101")]
    [InlineData("Er zijn: GeregistreerdeMisdrijven_1", "--table", "47022NED", "--area", "BU01410101", "--category", "1.1.1", "--measure", "Iets_2")]
    public async Task Query_OfACodeThatIsNotThere_SaysWhatComesClosest(string said, params string[] words)
    {
        var database = shell.PathTo("dichtbij.db");
        await shell.RunAsync("import", "cbs", Replies("null"), "--table", "47022NED", "--database", database);

        var (code, output, error) = await shell.RunAsync(["statistics", "query", .. words, "--database", database]);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_InWords_NamesTheCategoryThatItShows()
    {
        var (_, output, _) = await shell.RunAsync("statistics", "query", "--table", "47022NED-VB", "--area", "GM0141");

        Assert.Contains("Almelo (GM0141), Totaal misdrijven, ", output, StringComparison.Ordinal);
    }

    private string Replies(string newest)
    {
        var folder = Directory.CreateDirectory(shell.PathTo(Path.Combine("antwoorden", Guid.NewGuid().ToString("N"), "47022NED"))).FullName;
        Write("TableInfos", """{"Identifier":"47022NED","Title":"Misdrijven","Modified":"2025-02-15T02:00:00"}""");
        Write("DataProperties", """{"odata.type":"Cbs.OData.Dimension","Position":0,"Key":"SoortMisdrijf"},{"odata.type":"Cbs.OData.GeoDetail","Position":1,"Key":"WijkenEnBuurten"},{"odata.type":"Cbs.OData.TimeDimension","Position":2,"Key":"Perioden"},{"odata.type":"Cbs.OData.Topic","Position":3,"Key":"GeregistreerdeMisdrijven_1","Unit":"aantal"}""");
        Write("SoortMisdrijf", """{"Key":"1.1.1 ","Title":"Diefstal/inbraak woning"}""");
        Write("WijkenEnBuurten", """{"Key":"BU01410101","Title":"Centrum"}""");
        Write("Perioden", """{"Key":"2024JJ00","Title":"2024","Status":"Definitief"},{"Key":"2025MM01","Title":"2025 januari","Status":"Voorlopig"}""");
        Write("TypedDataSet", """{"ID":0,"SoortMisdrijf":"1.1.1 ","WijkenEnBuurten":"BU01410101","Perioden":"2024JJ00","GeregistreerdeMisdrijven_1":12}""");
        Write("TypedDataSet-2", $$"""{"ID":1,"SoortMisdrijf":"1.1.1 ","WijkenEnBuurten":"BU01410101","Perioden":"2025MM01","GeregistreerdeMisdrijven_1":{{newest}}}""");
        return Path.GetDirectoryName(folder)!;

        void Write(string name, string rows) => File.WriteAllText(Path.Combine(folder, name + ".json"), $$"""{"value":[{{rows}}]}""");
    }
}
