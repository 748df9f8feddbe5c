using Microsoft.Data.Sqlite;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Cli.Tests;

public sealed class BackupTests(Shell shell) : IClassFixture<Shell>
{
    [Fact]
    public async Task Backup_WhileOthersWrite_CanBePutBackElsewhere()
    {
        var (_, before, _) = await shell.RunAsync("status", "--as-of", "2020-12-31", "--json");
        var demo = shell.PathTo(".demo/opkoers.db");
        using var writer = new SqliteConnection($"Data Source={demo};Pooling=False");
        writer.Open();
        using var act = writer.CreateCommand();
        act.CommandText = "PRAGMA journal_mode = WAL; BEGIN; UPDATE programmes_programme SET name = 'Half af'";
        act.ExecuteNonQuery();

        var made = await shell.RunAsync("backup", "--out", "kopie.db");
        var back = await shell.RunAsync("restore", "kopie.db", "--database", shell.PathTo("terug.db"));
        var (_, after, _) = await shell.RunAsync("status", "--as-of", "2020-12-31", "--json", "--database", shell.PathTo("terug.db"));

        Assert.Equal((0, 0), (made.Code, back.Code));
        Assert.Equal(before, after);
        var again = await shell.RunAsync("backup", "--out", "kopie.db");
        Assert.Equal(2, again.Code);
        Assert.Contains("file-exists", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OverADatabase_AsksFirstAndKeepsTheOldOne()
    {
        await shell.RunAsync("status");
        await shell.RunAsync("backup", "--out", "een.db");
        var target = shell.PathTo("doel.db");
        await shell.RunAsync("restore", "een.db", "--database", target);

        var asked = await shell.RunAsync("restore", "een.db", "--database", target);
        var done = await shell.RunAsync("restore", "een.db", "--database", target, "--overwrite");

        Assert.Equal(2, asked.Code);
        Assert.Contains("database-exists", asked.Error, StringComparison.Ordinal);
        Assert.Equal(0, done.Code);
        var kept = Directory.GetFiles(shell.PathTo("."), "doel.db.voor-terugzetten-*").Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, kept.Count);
        Assert.Equal(kept[0] + "-editions", kept[1]);
    }

    [Fact]
    public async Task Restore_WhileTheDatabaseIsInUse_IsRefused()
    {
        await shell.RunAsync("status");
        await shell.RunAsync("backup", "--out", "twee.db");
        var target = shell.PathTo("open.db");
        await shell.RunAsync("restore", "twee.db", "--database", target);
        using var host = new SqliteConnection($"Data Source={target};Pooling=False");
        host.Open();
        using var reads = host.CreateCommand();
        reads.CommandText = "PRAGMA journal_mode = WAL; SELECT COUNT(*) FROM programmes_programme";
        reads.ExecuteScalar();

        var (code, _, error) = await shell.RunAsync("restore", "twee.db", "--database", target, "--overwrite");

        Assert.Equal(2, code);
        Assert.Contains("database-in-use", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("geen database", "backup-damaged")]
    [InlineData("", "backup-foreign")]
    public async Task Restore_OfSomethingElse_IsRefusedAndChangesNothing(string content, string code)
    {
        await File.WriteAllTextAsync(shell.PathTo("vreemd.db"), content, TestContext.Current.CancellationToken);

        var answer = await shell.RunAsync("restore", "vreemd.db", "--database", shell.PathTo("niets.db"));

        Assert.Equal(2, answer.Code);
        Assert.Contains(code, answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(shell.PathTo("niets.db")));
    }

    [Fact]
    public async Task Restore_WithoutADatabaseNamed_TouchesNoDemo()
    {
        await File.WriteAllTextAsync(shell.PathTo("iets.db"), "", TestContext.Current.CancellationToken);

        Assert.Equal(1, (await shell.RunAsync("restore", "iets.db")).Code);
    }

    [Theory]
    [EachDatabase]
    public async Task BackupAndRestore_OnEachDatabase_BringBackWhatWasThere(DatabaseProvider provider)
    {
        using var one = TestDatabase.Create(provider);
        using var other = TestDatabase.Create(provider);
        var (from, to) = (one.Settings.ConnectionString, other.Settings.ConnectionString);
        await shell.RunAsync("migrate", "--database", from);
        await shell.RunAsync("municipality", "GM0141", "Almelo", "--database", from);
        var file = $"{provider}-{Guid.NewGuid():N}.kopie";

        var made = await shell.RunAsync("backup", "--out", file, "--database", from);
        var back = await shell.RunAsync("restore", file, "--database", to);
        var import = await shell.RunAsync("import", "programme", shell.PathTo("samples/almelo/veiligheid.json"), "--dry-run", "--municipality", "GM0141", "--database", to);

        Assert.True((made.Code, back.Code) == (0, 0), made.Error + back.Error);
        Assert.True(import.Code == 0, import.Error + import.Out);
        var again = await shell.RunAsync("restore", file, "--database", to);
        Assert.Equal(2, again.Code);
        // A command leaves its connections to the process that ends after it; here that process goes on.
        SqliteConnection.ClearAllPools();
        Assert.Equal(0, (await shell.RunAsync("restore", file, "--database", to, "--overwrite")).Code);
    }

    [Fact]
    public async Task Status_AsJson_CarriesSpacesThatDoNotBreakAsThemselves()
    {
        var (_, answer, _) = await shell.RunAsync("status", "--as-of", "2020-12-31", "--json");

        Assert.Contains('\u00a0', answer);
        Assert.DoesNotContain("\\u00", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("\"a\u00a0b \\\\u00A0\"", CommandJson.Write("a\u00a0b \\u00A0"));
    }
}
