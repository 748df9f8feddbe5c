using System.Globalization;
using System.Text.Json;
using OpKoers.Import.Cbs;

namespace OpKoers.Import.Tests.Cbs;

/// <summary>A page that is not there, or a column that is not there on one page, would give a table that is too small and looks whole.</summary>
public sealed class CbsPageTests
{
    private const string Link = "https://voorbeeld.invalid/ODataFeed/odata/47022NED/TypedDataSet?$format=json&$skip=";

    public static TheoryData<string> Names => new("TypedDataSet-{1}.json", "TypedDataSet${0}.json", "TypedDataSet?$skip={0}.json", "TypedDataSet.json?$skip={0}", "TypedDataSet%3F%24format%3Djson%26%24skip%3D{0}.json", "TypedDataSet_page{1}.json", "TypedDataSet?$format=json&$skip={0}");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Folder_HoweverItsPagesAreNamed_GivesAllOfThem(string name)
    {
        await using var bench = await CbsBench.CreateAsync();

        var result = await bench.ImportAsync(Write(bench, name, true));

        Assert.Null(result.Refusal);
        Assert.Equal(Recorded.Rows().Count(), result.Delivery!.Values + result.Delivery.Suppressed);
    }

    [Theory]
    [CombinatorialPages]
    public async Task Folder_OfWhichAPageIsMissing_IsRefused(string name, bool linked, int missing)
    {
        await using var bench = await CbsBench.CreateAsync();

        var result = await bench.ImportAsync(Write(bench, name, linked, missing));

        Assert.Equal("page-missing", result.Refusal?.Code);
        Assert.Empty(await bench.AskAsync(statistics => statistics.TablesAsync()));
    }

    [Fact]
    public async Task Row_WithoutAColumnOfFigures_IsRefusedAndNotTakenForWithheld()
    {
        await using var bench = await CbsBench.CreateAsync();

        var result = await bench.ImportAsync(new Recorded().WithRows(rows => rows.Select((row, place) =>
        {
            if (place > 70 && row.Remove(Recorded.Topic, out var figure))
            {
                row["GeregistreerdeMisdrijven_2"] = figure;
            }

            return row;
        })));

        Assert.Equal("column-missing", result.Refusal?.Code);
        Assert.Contains(Recorded.Topic, result.Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TypedDataSet-2")]
    [InlineData("TypedDataSet")]
    public async Task Links_ThatGoRound_ComeToAnEnd(string last)
    {
        await using var server = await CbsServer.StartAsync();
        await using var bench = await CbsBench.CreateAsync();
        ((Dictionary<string, object>)server.Recorded.Documents[last])["odata.nextLink"] = "TypedDataSet?$format=json&$skip=40";
        ((Dictionary<string, object>)server.Recorded.Documents["TypedDataSet-2"])["value"] = Array.Empty<object>();
        ((Dictionary<string, object>)server.Recorded.Documents["TypedDataSet-2"])["odata.nextLink"] = "TypedDataSet?$format=json&$skip=40";

        var result = await bench.ImportAsync(server.Address.ToString());

        Assert.Equal("pages-endless", result.Refusal?.Code);
        Assert.True(server.Requests.Count < 20);
    }

    [Fact]
    public void Pages_WithoutRows_MayBeThereNowAndThenAndNotForEver()
    {
        var bound = new PageBound();
        var page = new Reply("TypedDataSet", 1, null, () => Stream.Null);
        for (var number = 0; number < 100; number++)
        {
            bound.Passed(page, number.ToString(CultureInfo.InvariantCulture), number % 15 != 0);
        }

        var endless = Assert.Throws<SourceException>(() =>
        {
            for (var number = 100; number < 200; number++)
            {
                bound.Passed(page, number.ToString(CultureInfo.InvariantCulture), isEmpty: true);
            }
        });
        Assert.Equal("pages-endless", endless.Code);
    }

    /// <summary>Writes five pages of thirty rows with names of some form; {0} is the number of rows before, {1} the place of the page.</summary>
    private static string Write(CbsBench bench, string name, bool linked, int missing = 0)
    {
        const int Size = 30;
        var folder = new Recorded(1000).WriteTo(Path.Combine(bench.Folder, "bron"));
        File.Delete(Path.Combine(folder, "TypedDataSet.json"));
        var pages = Recorded.Rows().Chunk(Size).ToList();
        for (var place = 1; place <= pages.Count; place++)
        {
            var document = new Dictionary<string, object> { ["value"] = pages[place - 1] };
            if (linked && place < pages.Count)
            {
                document["odata.nextLink"] = string.Create(CultureInfo.InvariantCulture, $"{Link}{place * Size}");
            }

            if (place != missing)
            {
                var file = place == 1 ? "TypedDataSet.json" : string.Format(CultureInfo.InvariantCulture, name, (place - 1) * Size, place);
                File.WriteAllText(Path.Combine(folder, file), JsonSerializer.Serialize(document));
            }
        }

        return folder;
    }

    /// <summary>Each way of naming, each page but the first; without links nobody can know of a last page that is not there.</summary>
    private sealed class CombinatorialPagesAttribute : Xunit.v3.DataAttribute
    {
        public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(System.Reflection.MethodInfo testMethod, Xunit.Sdk.DisposalTracker disposalTracker) =>
            ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([.. from name in new[] { "TypedDataSet-{1}.json", "TypedDataSet?$skip={0}.json" }
                from linked in new[] { true, false }
                from missing in linked ? new[] { 2, 3, 4, 5 } : new[] { 2, 3, 4 }
                where linked || missing > 2 || !name.Contains("{1}", StringComparison.Ordinal)
                select new TheoryDataRow(name, linked, missing)]);

        public override bool SupportsDiscoveryEnumeration() => true;
    }
}
