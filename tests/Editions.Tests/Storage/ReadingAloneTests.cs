using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Editions.Contracts;
using OpKoers.Editions.Storage;
using OpKoers.Storage;
using OpKoers.TestKit.Editions;

namespace OpKoers.Editions.Tests.Storage;

public sealed class ReadingAloneTests
{
    [Fact]
    public async Task Archive_OpenedForReading_ReadsAndWritesNothing()
    {
        using var host = new ArchiveHost(DatabaseProvider.Sqlite);
        await host.PublishAsync(EditionSamples.Midterm());
        var file = ArchivePlace.For(null, host.Database.Settings).File!;
        await using var services = new ServiceCollection().AddPublishedEditions(file).BuildServiceProvider();

        Assert.Single(await services.GetRequiredService<IEditionArchive>().ListAsync("esdam", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<SqliteException>(() => services.GetRequiredService<IEditionArchive>().PublishAsync(EditionSamples.Midterm("nog-een"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Archive_InAFolderThatMayNotBeWritten_IsStillRead()
    {
        using var host = new ArchiveHost(DatabaseProvider.Sqlite);
        await host.PublishAsync(EditionSamples.Midterm());
        var file = ArchivePlace.For(null, host.Database.Settings).File!;

        // No log beside it that a reader would have to write.
        Assert.False(File.Exists(file + "-wal"));
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";
        Assert.Equal("delete", await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void ReaderScript_OfAnEmbeddedArchive_IsNotNeeded()
    {
        using var host = new ArchiveHost(DatabaseProvider.Sqlite);

        Assert.Null(host.Store.ReaderScript("opkoers_publiek"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x; DROP TABLE y")]
    [InlineData("\"x\"")]
    public void ReaderScript_ForANameThatIsNoRole_IsRefused(string role) => Assert.Throws<ArgumentException>(() => ReaderRole.Script(role, "opkoers"));

    [Fact]
    public void Place_ForReadingOnAServer_AsksForReadingOnly()
    {
        var builder = new DbConnectionStringBuilder { ConnectionString = ArchivePlace.ForReading("Host=db;Database=opkoers;Username=opkoers_publiek").ConnectionString };

        Assert.Equal("editions", builder["Search Path"]);
        Assert.Contains("default_transaction_read_only=on", (string)builder["Options"], StringComparison.Ordinal);
    }
}
