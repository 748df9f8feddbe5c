namespace OpKoers.Import.Tests.Cbs;

/// <summary>What reading takes of memory. What is allocated is counted for the whole process, so nothing else runs beside it.</summary>
[Collection(nameof(Alone))]
public sealed class CbsMemoryTests
{
    [Fact]
    public async Task Reply_OfAnyLengthInOnePage_IsReadInALittleMemory()
    {
        await using var bench = await CbsBench.CreateAsync();
        var folder = new Recorded().WriteTo(Path.Combine(bench.Folder, "bron"));
        foreach (var page in Directory.GetFiles(folder, "TypedDataSet*"))
        {
            File.Delete(page);
        }

        // The same rows, far apart: some hundred megabytes of blanks between them.
        var rows = Recorded.Rows().Select(row => System.Text.Json.JsonSerializer.Serialize(row)).ToList();
        var blanks = new string(' ', 1_000_000);
        await using (var file = new StreamWriter(Path.Combine(folder, "TypedDataSet.json")))
        {
            await file.WriteAsync("{\"value\":[");
            for (var index = 0; index < rows.Count; index++)
            {
                await file.WriteAsync((index == 0 ? "" : ",") + blanks + rows[index]);
            }

            await file.WriteAsync("]}");
        }

        var before = GC.GetTotalAllocatedBytes();
        var result = await bench.ImportAsync(folder);
        var taken = GC.GetTotalAllocatedBytes() - before;

        Assert.Equal(Recorded.Rows().Count(), result.Delivery!.Values + result.Delivery.Suppressed);
        Assert.True(taken < 60_000_000, $"It took {taken / 1e6:N0} MB.");
    }
}
