using System.Globalization;
using OpKoers.Import.Contracts;
using OpKoers.Import.Tests.Support;
using OpKoers.Kernel;
using OpKoers.Storage;

namespace OpKoers.Import.Tests.Hostile;

/// <summary>
/// Two hundred damaged copies of every sample, in both forms. Each is refused with a place and a rule and changes nothing; or it is still a valid
/// file, and then exactly the objects that the answer lists have changed.
/// </summary>
public abstract class MutationTests
{
    private const int Copies = 200;

    public static TheoryData<string> Programmes => Samples.All;

    private protected static async Task HoldAsync(string name, ProgrammeFileForm form, Func<byte[], int, byte[]> damage, Func<FileFinding, bool> hasPlace)
    {
        await using var bench = await ImportBench.WithSampleAsync(DatabaseProvider.Sqlite);
        var file = await bench.ExportAsync(name, form);
        var state = await bench.DumpAsync();
        var refused = 0;
        for (var seed = 0; seed < Copies; seed++)
        {
            var damaged = damage(file, seed);
            var result = await bench.ImportAsync(damaged, "beschadigd");
            var after = await bench.DumpAsync();
            if (result.Refused)
            {
                refused++;
                Assert.True(state == after, $"Seed {seed.ToString(CultureInfo.InvariantCulture)} was refused and changed something.");
                Assert.Empty(result.Changes);
                Assert.All(result.Findings.Where(finding => finding.Severity == FindingSeverity.Error), finding =>
                {
                    Assert.True(hasPlace(finding), $"Seed {seed.ToString(CultureInfo.InvariantCulture)} has no place: {finding}");
                    Assert.Matches("^[a-z0-9-]+$", finding.Code);
                });
                continue;
            }

            Assert.Equal(ChangedRows(state, after), await bench.LoggedObjectsAsync(result.Batch!.Value));
            Assert.Equal(await bench.LoggedLinesAsync(result.Batch.Value), result.Changes.Count);
            if (result.Key == name)
            {
                Assert.True((await bench.ImportAsync(file, "heel")).Written);
                Assert.Equal(file, await bench.ExportAsync(name, form));
            }

            state = await bench.DumpAsync();
        }

        Assert.InRange(refused, Copies / 3, Copies);
    }

    /// <summary>The identities of the rows of modules that differ between two dumps.</summary>
    private static HashSet<string> ChangedRows(string before, string after)
    {
        var changed = new HashSet<string>(ModuleRows(before), StringComparer.Ordinal);
        changed.SymmetricExceptWith(ModuleRows(after));
        return [.. changed.Select(row => row[(row.IndexOf('#', StringComparison.Ordinal) + 1)..row.IndexOf('|', StringComparison.Ordinal)])];
    }

    private static IEnumerable<string> ModuleRows(string dump)
    {
        var inModule = false;
        foreach (var line in dump.Split('\n'))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                inModule = line.StartsWith("== programmes_", StringComparison.Ordinal) || line.StartsWith("== indicators_", StringComparison.Ordinal) || line.StartsWith("== access_", StringComparison.Ordinal);
            }
            else if (inModule && line.Contains('|', StringComparison.Ordinal))
            {
                yield return "#" + line;
            }
        }
    }
}

/// <summary>In JSON.</summary>
public sealed class JsonMutationTests : MutationTests
{
    [Theory]
    [MemberData(nameof(Programmes))]
    public Task Json_WhenDamaged_IsRefusedOrImportedAsListed(string name) =>
        HoldAsync(name, ProgrammeFileForm.Json, JsonMutation.Of, finding => finding.Line is not null || finding.Sheet is not null);
}

/// <summary>In Excel. A class of its own, so that both run at the same time.</summary>
public sealed class WorkbookMutationTests : MutationTests
{
    [Theory]
    [MemberData(nameof(Programmes))]
    public Task Excel_WhenDamaged_IsRefusedOrImportedAsListed(string name) =>
        HoldAsync(name, ProgrammeFileForm.Excel, WorkbookMutation.Of, finding => finding.Sheet is not null || finding.Code.StartsWith("workbook-", StringComparison.Ordinal));
}
