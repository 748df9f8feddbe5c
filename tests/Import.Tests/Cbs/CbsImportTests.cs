using System.IO.Compression;
using System.Text;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Import.Tests.Cbs;

public sealed class CbsImportTests
{
    [Theory]
    [EachDatabase]
    public async Task Folder_OfRecordedReplies_IsTheWholeTable(DatabaseProvider provider)
    {
        await using var bench = await CbsBench.CreateAsync(provider);

        var result = await bench.ImportAsync(new Recorded());
        var again = await bench.ImportAsync(new Recorded());

        Assert.Null(result.Refusal);
        Assert.Equal(Recorded.Rows().Count(), result.Delivery!.Values + result.Delivery.Suppressed);
        foreach (var kind in Recorded.Kinds)
        {
            foreach (var area in Recorded.Areas)
            {
                var series = await bench.SeriesAsync(kind, area);
                Assert.All(Recorded.Periods, period => Assert.Equal(Recorded.Figure(kind, area, period) ?? double.NaN, series[period].Value));
            }
        }

        Assert.False(again.Delivery!.Written);
    }

    [Theory]
    [InlineData("47022NED")]
    [InlineData("ODataApi/odata/47022ned")]
    [InlineData("dataderden.cbs.nl/ODataFeed/odata/47022NED")]
    public async Task Folder_LaidOutAsThePathsOfTheService_IsFound(string below)
    {
        await using var bench = await CbsBench.CreateAsync();

        var result = await bench.ImportAsync(new Recorded().WriteTo(Path.Combine(bench.Folder, "bron"), below));

        Assert.True(result.Delivery!.Written);
    }

    [Theory]
    [InlineData("TypedDataSet_2.json", "TypedDataSet_3.json", "TypedDataSet_4.json")]
    [InlineData("TypedDataSet$skip=40.json", "TypedDataSet$skip=80.json", "TypedDataSet$skip=120.json")]
    [InlineData("TypedDataSet.page10.json", "TypedDataSet.page9.json", "TypedDataSet.page100.json")]
    public async Task FurtherPages_UnderAnyName_AreAllRead(params string[] names)
    {
        await using var bench = await CbsBench.CreateAsync();
        var folder = new Recorded().WriteTo(Path.Combine(bench.Folder, "bron"));
        for (var page = 2; page <= 4; page++)
        {
            File.Move(Path.Combine(folder, $"TypedDataSet-{page}.json"), Path.Combine(folder, names[page - 2]));
        }

        var result = await bench.ImportAsync(folder);

        Assert.Equal(Recorded.Rows().Count(), result.Delivery!.Values + result.Delivery.Suppressed);
    }

    [Fact]
    public async Task DryRun_OfATable_SaysWhatItHoldsAndWritesNothing()
    {
        await using var bench = await CbsBench.CreateAsync();

        var result = await bench.ImportAsync(new Recorded(), request => request with { DryRun = true });

        Assert.Equal((false, 145L), (result.Delivery!.Written, result.Delivery.Values));
        Assert.Equal([("SoortMisdrijf", StatisticsDimensionKind.Category, 5), ("WijkenEnBuurten", StatisticsDimensionKind.Area, 6), ("Perioden", StatisticsDimensionKind.Time, 5)], result.Shape!.Dimensions.Select(dimension => (dimension.Key, dimension.Kind, dimension.Codes)));
        Assert.Equal(Recorded.Topic, Assert.Single(result.Shape.Measures).Key);
        Assert.Empty(await bench.AskAsync(statistics => statistics.TablesAsync()));
    }

    [Theory]
    [EachDatabase]
    public async Task DryRun_OfANewDelivery_ListsWhatWouldChangeAndWritesNothing(DatabaseProvider provider)
    {
        await using var bench = await CbsBench.CreateAsync(provider);
        await bench.ImportAsync(new Recorded());
        var before = await bench.DumpAsync();
        var revised = new Recorded().WithRows(rows => rows.Select(row => { row[Recorded.Topic] = (int)row["ID"]! == 7 ? 4711 : row[Recorded.Topic]; return row; }));

        var trial = await bench.ImportAsync(revised, request => request with { DryRun = true });
        var after = await bench.DumpAsync();
        var real = await bench.ImportAsync(revised);

        var change = Assert.Single(trial.Difference!.Changes);
        Assert.Equal(4711, change.To);
        Assert.False(trial.Delivery!.Written);
        Assert.Equal(before, after);
        Assert.Equal(change, Assert.Single(real.Difference!.Changes));
    }

    public static TheoryData<string, string> Damage => new()
    {
        { "table-unknown", "TableInfos" },
        { "metadata-missing", "DataProperties" },
        { "metadata-missing", "Perioden" },
        { "data-missing", "TypedDataSet" },
    };

    [Theory]
    [MemberData(nameof(Damage))]
    public async Task Reply_ThatIsMissing_IsSaidByName(string rule, string missing)
    {
        await using var bench = await CbsBench.CreateAsync();
        var folder = new Recorded(1000).WriteTo(Path.Combine(bench.Folder, "bron"));
        File.Delete(Path.Combine(folder, missing + ".json"));

        var result = await bench.ImportAsync(folder);

        Assert.Equal(rule, result.Refusal?.Code);
        Assert.Empty(await bench.AskAsync(statistics => statistics.TablesAsync()));
    }

    [Theory]
    [InlineData("code-unknown", "WijkenEnBuurten", "BU99999999")]
    [InlineData("column-missing", "Perioden", null)]
    [InlineData("figure-unreadable", Recorded.Topic, "veel")]
    public async Task Row_ThatIsNotWhatTheMetadataSay_RefusesTheTable(string rule, string column, string? value)
    {
        await using var bench = await CbsBench.CreateAsync();
        var wrong = new Recorded().WithRows(rows => rows.Select((row, index) =>
        {
            if (index == 70)
            {
                row.Remove(column);
                if (value is not null)
                {
                    row[column] = value;
                }
            }

            return row;
        }));

        var result = await bench.ImportAsync(wrong);

        Assert.Equal(rule, result.Refusal?.Code);
        Assert.Empty(await bench.AskAsync(statistics => statistics.TablesAsync()));
    }

    [Fact]
    public async Task Source_ThatLosesATopic_IsRefusedUntilSomebodyAcceptsIt()
    {
        await using var bench = await CbsBench.CreateAsync();
        await bench.ImportAsync(new Recorded());
        var changed = new Recorded().Set("DataProperties", Recorded.Property("Cbs.OData.Dimension", 0, "SoortMisdrijf"), Recorded.Property("Cbs.OData.GeoDetail", 1, "WijkenEnBuurten"), Recorded.Property("Cbs.OData.TimeDimension", 2, "Perioden"), Recorded.Property("Cbs.OData.Topic", 4, "Anders_1"))
            .WithRows(rows => rows.Select(row => { row["Anders_1"] = row[Recorded.Topic]; return row; }));

        var refused = await bench.ImportAsync(changed);
        var accepted = await bench.ImportAsync(changed, request => request with { AcceptNewShape = true });

        Assert.Equal("shape-changed", refused.Refusal?.Code);
        Assert.True(accepted.Delivery!.Written);
    }

    [Fact]
    public async Task Table_WithoutPeriods_IsOfTheYearThatItSays()
    {
        await using var bench = await CbsBench.CreateAsync();
        var yearly = new Recorded().Set("TableInfos", new { Identifier = Recorded.Table, Title = "Kerncijfers wijken en buurten 2024", Modified = "2025-03-15T02:00:00" })
            .Set("DataProperties", Recorded.Property("Cbs.OData.GeoDetail", 1, "WijkenEnBuurten"), Recorded.Property("Cbs.OData.Topic", 4, "AantalInwoners_5"))
            .WithRows(_ => Recorded.Areas.Select((area, index) => new Dictionary<string, object?> { ["WijkenEnBuurten"] = area.PadRight(10), ["AantalInwoners_5"] = index * 100 }));

        await bench.ImportAsync(yearly);

        Assert.Equal(200, (await bench.SeriesAsync("", "WK014101"))["2024JJ00"].Value);
    }

    [Fact]
    public async Task FourthVersion_OfTheService_IsReadWithItsWordsForWhatIsNotThere()
    {
        await using var bench = await CbsBench.CreateAsync();
        var folder = Directory.CreateDirectory(Path.Combine(bench.Folder, "v4")).FullName;
        void Write(string name, string json) => File.WriteAllText(Path.Combine(folder, name + ".json"), json);
        Write("Properties", """{"@odata.context":"x","Identifier":"47022NED","Title":"Misdrijven","Modified":"2025-03-15T02:00:00+01:00"}""");
        Write("Dimensions", """{"value":[{"Identifier":"SoortMisdrijf","Title":"Soort","Kind":"Dimension"},{"Identifier":"WijkenEnBuurten","Title":"Gebied","Kind":"GeoDetail"},{"Identifier":"Perioden","Title":"Perioden","Kind":"TimeDimension"}]}""");
        Write("MeasureCodes", """{"value":[{"Identifier":"M004200","Title":"Misdrijven","Unit":"aantal","Decimals":0}]}""");
        Write("SoortMisdrijfCodes", """{"value":[{"Identifier":"1.1.1 ","Title":"Inbraak"}]}""");
        Write("WijkenEnBuurtenCodes", """{"value":[{"Identifier":"BU01410101","Title":"A"},{"Identifier":"BU01410102","Title":"B"}]}""");
        Write("PeriodenCodes", """{"value":[{"Identifier":"2023JJ00","Title":"2023","Status":"Definitief"},{"Identifier":"2024JJ00","Title":"2024","Status":"Voorlopig"}]}""");
        Write("Observations", """{"value":[{"Id":0,"Measure":"M004200","ValueAttribute":"None","Value":12.0,"StringValue":null,"SoortMisdrijf":"1.1.1 ","WijkenEnBuurten":"BU01410101","Perioden":"2023JJ00"},{"Id":1,"Measure":"M004200","ValueAttribute":"Confidential","Value":null,"SoortMisdrijf":"1.1.1 ","WijkenEnBuurten":"BU01410101","Perioden":"2024JJ00"}],"@odata.nextLink":"Observations?$skip=2"}""");
        Write("Observations-2", """{"value":[{"Id":2,"Measure":"M004200","ValueAttribute":"Impossible","Value":null,"SoortMisdrijf":"1.1.1 ","WijkenEnBuurten":"BU01410102","Perioden":"2023JJ00"},{"Id":3,"Measure":"M004200","ValueAttribute":"None","Value":7,"SoortMisdrijf":"1.1.1 ","WijkenEnBuurten":"BU01410102","Perioden":"2024JJ00"}]}""");

        var result = await bench.ImportAsync(folder);
        var (one, other) = (await bench.SeriesAsync("1.1.1", "BU01410101"), await bench.SeriesAsync("1.1.1", "BU01410102"));

        Assert.Null(result.Refusal);
        Assert.Equal(((12, ObservationStatus.Final), (double.NaN, ObservationStatus.Suppressed)), (one["2023JJ00"], one["2024JJ00"]));
        Assert.Equal(((double.NaN, ObservationStatus.Impossible), (7, ObservationStatus.Provisional)), (other["2023JJ00"], other["2024JJ00"]));
        Assert.Equal("cbs-v4", (await bench.AskAsync(statistics => statistics.TableAsync(Recorded.Table)))!.Delivery.Reader);
    }

    [Fact]
    public async Task Zip_OfStatLine_IsTheSameTableAsTheReplies()
    {
        await using var bench = await CbsBench.CreateAsync();
        await using var other = await CbsBench.CreateAsync();
        var zip = Path.Combine(bench.Folder, "47022NED.zip");
        StatLine.Write(zip);

        var result = await bench.ImportAsync(zip);
        await other.ImportAsync(new Recorded());

        Assert.Null(result.Refusal);
        Assert.Equal(WithoutHead(await other.DumpAsync()), WithoutHead(await bench.DumpAsync()));
    }

    [Theory]
    [InlineData("zip-damaged", false)]
    [InlineData("zip-incomplete", true)]
    public async Task Zip_ThatIsNoDownload_IsRefused(string rule, bool valid)
    {
        await using var bench = await CbsBench.CreateAsync();
        var file = Path.Combine(bench.Folder, "kapot.zip");
        if (valid)
        {
            using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
            zip.CreateEntry("leesmij.txt");
        }
        else
        {
            await File.WriteAllTextAsync(file, "PK geen zip", TestContext.Current.CancellationToken);
        }

        Assert.Equal(rule, (await bench.ImportAsync(file)).Refusal?.Code);
    }

    // The first line has the hash of the bytes that were read, which differ.
    private static string WithoutHead(string dump) => dump[(dump.IndexOf('\n', StringComparison.Ordinal) + 1)..];
}

/// <summary>Writes a download of StatLine with what <see cref="Recorded"/> holds.</summary>
internal static class StatLine
{
    public static void Write(string file)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
        Put(zip, "47022NED_metadata.csv", Metadata());
        Put(zip, "47022NED_TypedDataSet_15032025_000000.csv", Data());
    }

    private static string Metadata()
    {
        var text = new StringBuilder("\"TableInfos\"\n\"ID\";\"Title\";\"Identifier\";\"Modified\";\"Source\";\"ShortDescription\"\n\"0\";\"Geregistreerde misdrijven; wijken en buurten\";\"47022NED\";\"2025-03-15T02:00:00\";\"politie\";\"Verzonnen cijfers.\"\n\n");
        text.Append("\"DataProperties\"\n\"ID\";\"Position\";\"ParentID\";\"Type\";\"Key\";\"Title\";\"Unit\";\"Decimals\"\n");
        text.Append("0;0;;\"Dimension\";\"SoortMisdrijf\";\"SoortMisdrijf\";;\n1;1;;\"GeoDetail\";\"WijkenEnBuurten\";\"WijkenEnBuurten\";;\n2;2;;\"TimeDimension\";\"Perioden\";\"Perioden\";;\n3;3;;\"TopicGroup\";;\"Groep\";;\n4;4;3;\"Topic\";\"GeregistreerdeMisdrijven_1\";\"GeregistreerdeMisdrijven_1\";\"aantal\";0\n\n");
        text.Append("\"SoortMisdrijf\"\n\"Key\";\"Title\";\"Description\"\n").AppendJoin('\n', Recorded.Kinds.Select(kind => $"\"{kind,-6}\";\"{(kind == "0.0.0" ? "Totaal misdrijven" : "Soort " + kind)}\";\"Regel een\nregel \"\"twee\"\"\"")).Append("\n\n");
        text.Append("\"WijkenEnBuurten\"\n\"Key\";\"Title\"\n").AppendJoin('\n', Recorded.Areas.Select(area => $"\"{area,-10}\";\"Gebied {area}\"")).Append("\n\n");
        text.Append("\"Perioden\"\n\"Key\";\"Title\";\"Status\"\n").AppendJoin('\n', Recorded.Periods.Select(period => $"\"{period}\";\"{period}\";\"{(period.StartsWith("2024", StringComparison.Ordinal) ? "Definitief" : "Voorlopig")}\""));
        return text.Append('\n').ToString();
    }

    private static string Data() => "\"ID\";\"SoortMisdrijf\";\"WijkenEnBuurten\";\"Perioden\";\"GeregistreerdeMisdrijven_1\"\n"
        + string.Join('\n', Recorded.Rows().Select(row => $"{row["ID"]};\"{row["SoortMisdrijf"]}\";\"{row["WijkenEnBuurten"]}\";\"{row["Perioden"]}\";{row[Recorded.Topic]?.ToString() ?? "       ."}"));

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
