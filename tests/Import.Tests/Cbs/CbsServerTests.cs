using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Import.Tests.Cbs;

public sealed class CbsServerTests
{
    [Theory]
    [InlineData(Misbehaviour.None)]
    [InlineData(Misbehaviour.Slow)]
    [InlineData(Misbehaviour.CutOff)]
    [InlineData(Misbehaviour.ServerError)]
    [InlineData(Misbehaviour.Busy)]
    [InlineData(Misbehaviour.WrongLength)]
    [InlineData(Misbehaviour.HalfDocument)]
    [InlineData(Misbehaviour.NotJson)]
    [InlineData(Misbehaviour.Empty)]
    [InlineData(Misbehaviour.NotPacked)]
    public async Task Server_ThatMisbehavesAWhile_GivesTheWholeTableInTheEnd(Misbehaviour misbehaviour)
    {
        await using var server = await CbsServer.StartAsync();
        await using var bench = await CbsBench.CreateAsync();
        await using var calm = await CbsBench.CreateAsync();
        (server.Misbehaviour, server.Times) = (misbehaviour, misbehaviour == Misbehaviour.Slow ? 1 : 2);

        var result = await bench.ImportAsync(server.Address.ToString());
        await calm.ImportAsync(new Recorded());

        Assert.Null(result.Refusal);
        Assert.Equal(5 + server.Recorded.Pages, result.Fetched);
        Assert.Equal(Rest(await calm.DumpAsync()), Rest(await bench.DumpAsync()));
    }

    [Theory]
    [InlineData(Misbehaviour.ServerError)]
    [InlineData(Misbehaviour.HalfDocument)]
    public async Task Server_ThatNeverBehaves_IsGivenUpAndNothingIsWritten(Misbehaviour misbehaviour)
    {
        await using var server = await CbsServer.StartAsync();
        await using var bench = await CbsBench.CreateAsync();
        (server.Misbehaviour, server.Times) = (misbehaviour, int.MaxValue);

        var result = await bench.ImportAsync(server.Address.ToString());

        Assert.Equal("source-unreachable", result.Refusal?.Code);
        Assert.Equal(6, server.Requests.Count);
        Assert.Empty(await bench.AskAsync(statistics => statistics.TablesAsync()));
    }

    [Fact]
    public async Task Server_ThatDoesNotKnowTheTable_IsNotAskedAgainAndAgain()
    {
        await using var server = await CbsServer.StartAsync();
        await using var bench = await CbsBench.CreateAsync();

        var result = await bench.ImportAsync(server.Address.ToString(), request => request with { Table = "99999NED" });

        Assert.Equal("table-unknown", result.Refusal?.Code);
    }

    [Fact]
    public async Task Reply_ThatWasWholeAndWrong_IsAskedAnewTheNextTime()
    {
        await using var server = await CbsServer.StartAsync();
        await using var bench = await CbsBench.CreateAsync();
        var good = server.Recorded;
        server.Recorded = new Recorded().Set("DataProperties", Recorded.Property("Cbs.OData.Topic", 0, "Anders_1"));
        var refused = await bench.ImportAsync(server.Address.ToString());
        server.Recorded = good;

        var result = await bench.ImportAsync(server.Address.ToString());

        Assert.NotNull(refused.Refusal);
        Assert.True(result.Delivery?.Written);
    }

    [Fact]
    public async Task Link_ToAnotherComputer_IsNotFollowed()
    {
        await using var server = await CbsServer.StartAsync();
        await using var bench = await CbsBench.CreateAsync();
        ((Dictionary<string, object>)server.Recorded.Documents["TypedDataSet"])["odata.nextLink"] = "http://169.254.169.254/geheim";

        Assert.Equal("next-elsewhere", (await bench.ImportAsync(server.Address.ToString())).Refusal?.Code);
    }

    [Fact]
    public async Task Import_ThatSucceeded_AsksEverythingAnewTheNextTimeAndKeepsTheLastGoodCopy()
    {
        await using var server = await CbsServer.StartAsync();
        await using var bench = await CbsBench.CreateAsync();
        await using var other = await CbsBench.CreateAsync();
        await bench.ImportAsync(server.Address.ToString());
        server.Forget();

        var again = await bench.ImportAsync(server.Address.ToString());
        var replayed = await other.ImportAsync(Path.Combine(bench.Folder, "antwoorden", $"127.0.0.1-{server.Address.Port}", Recorded.Table));

        Assert.Equal((false, 0), (again.Delivery!.Written, again.Resumed));
        Assert.True(server.Requests.Count > 5);
        Assert.True(replayed.Delivery!.Written);
    }

    [Fact]
    public async Task Table_ThatChangesWhileItIsFetched_BeginsAnew()
    {
        await using var server = await CbsServer.StartAsync();
        await using var bench = await CbsBench.CreateAsync();
        using var stop = new CancellationTokenSource();
        server.Answered = number => Stop(number == 7, stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.ImportUntilAsync(server.Address.ToString(), stop.Token));
        server.Answered = null;
        server.Recorded.Set("TableInfos", new { Identifier = Recorded.Table, Title = "Nieuwe stand", Modified = "2025-04-15T02:00:00" })
            .WithRows(rows => rows.Select(row => { row[Recorded.Topic] = row[Recorded.Topic] is int figure ? figure + 5 : null; return row; }));

        var result = await bench.ImportAsync(server.Address.ToString());

        Assert.Equal(0, result.Resumed);
        Assert.Equal((double)(Recorded.Figure("1.1.1", "GM0141", "2024MM11")! + 5), (await bench.SeriesAsync("1.1.1", "GM0141"))["2024MM11"].Value);
    }

    [Theory]
    [EachDatabase]
    public async Task Import_CutOffAtAnyOfFiftyMoments_EndsInTheSameStateWhenStartedAgain(DatabaseProvider provider)
    {
        await using var server = await CbsServer.StartAsync();
        var whole = await WholeAsync(provider, server);
        var resumed = 0;
        for (var seed = 0; seed < 50; seed++)
        {
            server.Forget();
            await using var bench = await CbsBench.CreateAsync(provider);
            using var stop = new CancellationTokenSource();
            var moment = new Random(seed);
            // At an answer of the server, at a page of figures, or at a stroke of the clock: while it fetches, reads, sorts or writes.
            var (answer, page) = (seed % 3 == 0 ? moment.Next(1, 10) : 0, seed % 3 == 1 ? moment.Next(1, 5) : 0);
            server.Answered = number => Stop(number == answer, stop);
            if (seed % 3 == 2)
            {
                stop.CancelAfter(TimeSpan.FromMilliseconds(moment.Next(1, 60)));
            }

            var pages = 0;
            try
            {
                await bench.ImportUntilAsync(server.Address.ToString(), stop.Token, request => request with { Progress = _ => Stop(++pages == page, stop) });
            }
            catch (OperationCanceledException)
            {
            }

            server.Answered = null;
            var result = await bench.ImportAsync(server.Address.ToString());
            resumed += result.Resumed > 0 ? 1 : 0;
            Assert.Null(result.Refusal);
            Assert.True(whole == await bench.DumpAsync(), $"Seed {seed} ends in another state.");
            Assert.Single(await bench.AskAsync(statistics => statistics.DeliveriesAsync(Recorded.Table)));
        }

        Assert.True(resumed >= 10, $"Only {resumed} of 50 went on where they were.");
    }

    private static void Stop(bool now, CancellationTokenSource stop)
    {
        if (now)
        {
            stop.Cancel();
        }
    }

    private static async Task<string> WholeAsync(DatabaseProvider provider, CbsServer server)
    {
        await using var bench = await CbsBench.CreateAsync(provider);
        await bench.ImportAsync(server.Address.ToString());
        return await bench.DumpAsync();
    }

    private static string Rest(string dump) => dump[(dump.IndexOf('\n', StringComparison.Ordinal) + 1)..];
}
