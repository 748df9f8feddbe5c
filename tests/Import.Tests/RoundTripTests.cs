using OpKoers.Import.Contracts;
using OpKoers.Import.Tests.Support;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Import.Tests;

public sealed class RoundTripTests
{
    [Theory]
    [EachDatabase]
    public async Task Json_WhenAnExportIsImported_ChangesNothingAndComesOutTheSame(DatabaseProvider provider)
    {
        await using var bench = await ImportBench.WithSampleAsync(provider);
        var before = await bench.DumpAsync();

        foreach (var name in Samples.Names)
        {
            var first = await bench.ExportAsync(name);
            var result = await bench.ImportAsync(first);
            var again = await bench.ExportAsync(name);

            Assert.True(result.Written);
            Assert.Empty(result.Changes);
            Assert.Equal(first, again);
        }

        Assert.Equal(before, await bench.DumpAsync());
    }

    [Theory]
    [EachDatabase]
    public async Task Json_WhenTheSampleIsImportedTwice_ChangesNothingTheSecondTime(DatabaseProvider provider)
    {
        await using var bench = await ImportBench.WithSampleAsync(provider);

        foreach (var name in Samples.Names)
        {
            Assert.Empty((await bench.ImportAsync(Samples.Read(name))).Changes);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Json_WhenExportedFromAnotherDatabase_IsTheSameToTheByte(DatabaseProvider provider)
    {
        await using var one = await ImportBench.WithSampleAsync(provider);
        await using var other = await ImportBench.OpenAsync(DatabaseProvider.Sqlite);

        foreach (var name in Samples.Names)
        {
            var file = await one.ExportAsync(name);
            await other.ImportAsync(file);

            Assert.Equal(file, await other.ExportAsync(name));
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Excel_WhenAnExportIsImported_ChangesNothingAndComesOutTheSame(DatabaseProvider provider)
    {
        await using var bench = await ImportBench.WithSampleAsync(provider);
        var before = await bench.DumpAsync();

        foreach (var name in Samples.Names)
        {
            var first = await bench.ExportAsync(name, ProgrammeFileForm.Excel);
            var result = await bench.ImportAsync(first, name + ".xlsx");
            var again = await bench.ExportAsync(name, ProgrammeFileForm.Excel);

            Assert.True(result.Written, string.Join("\n", result.Findings));
            Assert.Empty(result.Changes);
            Assert.Equal(first, again);
        }

        Assert.Equal(before, await bench.DumpAsync());
    }

    [Theory]
    [EachDatabase]
    public async Task Excel_WhenImportedIntoAnEmptyDatabase_GivesTheSameJson(DatabaseProvider provider)
    {
        await using var one = await ImportBench.WithSampleAsync(DatabaseProvider.Sqlite);
        await using var other = await ImportBench.OpenAsync(provider);

        foreach (var name in Samples.Names)
        {
            var result = await other.ImportAsync(await one.ExportAsync(name, ProgrammeFileForm.Excel), name + ".xlsx");

            Assert.True(result.Written, string.Join("\n", result.Findings));
            Assert.Equal(await one.ExportAsync(name), await other.ExportAsync(name));
        }
    }

    [Theory]
    [EachDatabase]
    public async Task DryRun_OfANewProgramme_ListsEveryChangeAndWritesNothing(DatabaseProvider provider)
    {
        await using var bench = await ImportBench.OpenAsync(provider);
        var before = await bench.DumpAsync();

        var dry = await bench.ImportAsync(Samples.Read("veiligheid"), dryRun: true);
        var after = await bench.DumpAsync();
        var real = await bench.ImportAsync(Samples.Read("veiligheid"));

        Assert.False(dry.Written);
        Assert.Equal(before, after);
        Assert.NotEmpty(dry.Changes);
        Assert.Equal(dry.Changes, real.Changes);
    }
}
