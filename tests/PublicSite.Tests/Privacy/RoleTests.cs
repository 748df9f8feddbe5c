using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpKoers.Editions;
using OpKoers.Editions.Contracts;
using OpKoers.PublicSite.Tests.Hosting;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.TestKit.Editions;

namespace OpKoers.PublicSite.Tests.Privacy;

/// <summary>The database account of the public site reads the archive of editions, and is refused everywhere else.</summary>
public sealed class RoleTests
{
    private const string Password = "proef-wachtwoord";

    [Fact]
    public async Task Role_OfThePublicSite_ReadsTheArchive()
    {
        await using var site = await SiteAsync();

        await using var services = new ServiceCollection().AddPublishedEditions(site.AsRole).BuildServiceProvider();
        var archive = services.GetRequiredService<IEditionArchive>();

        Assert.Equal("midterm-2020", Assert.Single(await archive.ListAsync("esdam", TestContext.Current.CancellationToken)).Slug);
        Assert.Equal(2, (await archive.FindAsync("esdam", "midterm-2020", TestContext.Current.CancellationToken))!.Programmes.Count);
    }

    [Fact]
    public async Task Role_OfThePublicSite_IsRefusedEveryOtherTable()
    {
        await using var site = await SiteAsync();
        var tables = await site.TablesAsync();

        var read = new List<string>();
        foreach (var table in tables)
        {
            var refusal = await site.TryAsync($"SELECT * FROM {table} LIMIT 1");
            if (refusal != PostgresErrorCodes.InsufficientPrivilege)
            {
                read.Add($"{table}: {refusal}");
            }
        }

        Assert.True(tables.Count > 25, "The tables of the modules were not found.");
        Assert.Empty(read);
    }

    [Theory]
    [InlineData("UPDATE editions.editions_edition SET title = 'x'")]
    [InlineData("DELETE FROM editions.editions_edition")]
    [InlineData("INSERT INTO editions.editions_migration (id, applied_at) VALUES ('x', 'x')")]
    [InlineData("TRUNCATE editions.editions_edition")]
    [InlineData("CREATE TABLE editions.mine (id text)")]
    [InlineData("CREATE TABLE public.mine (id text)")]
    [InlineData("CREATE TEMPORARY TABLE mine (id text)")]
    [InlineData("CREATE SCHEMA mine")]
    [InlineData("CREATE ROLE mine")]
    [InlineData("COPY (SELECT 1) TO '/tmp/opkoers-mine'")]
    [InlineData("SELECT pg_read_file('/etc/passwd')")]
    public async Task Role_OfThePublicSite_ChangesNothing(string sql)
    {
        await using var site = await SiteAsync();

        // It may make a transaction of its own one that writes; what refuses it then is its right.
        var refusal = await site.TryAsync("SET TRANSACTION READ WRITE; " + sql);

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal);
    }

    private static async Task<RoleSite> SiteAsync()
    {
        Assert.SkipUnless(EachDatabaseAttribute.Providers.Contains(DatabaseProvider.PostgreSql), "There is no PostgreSQL server.");
        var real = await RealDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        var published = await real.Services.GetRequiredService<IEditionArchive>().PublishAsync(EditionSamples.Midterm(), TestContext.Current.CancellationToken);
        Assert.True(published.Succeeded);
        var role = string.Create(CultureInfo.InvariantCulture, $"opkoers_publiek_{Guid.NewGuid():N}");
        var script = real.Services.GetRequiredService<IEditionStore>().ReaderScript(role)!;
        var site = new RoleSite(real, role);
        await site.AsAdministratorAsync(script.Replace("kies hier een lang wachtwoord", Password, StringComparison.Ordinal));
        return site;
    }

    private sealed class RoleSite(RealDatabase real, string role) : IAsyncDisposable
    {
        public string AsRole { get; } = new NpgsqlConnectionStringBuilder(real.Settings.ConnectionString) { Username = role, Password = Password, Pooling = false }.ToString();

        public async Task AsAdministratorAsync(string sql)
        {
            await using var source = NpgsqlDataSource.Create(real.Settings.ConnectionString);
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        /// <summary>Every table and view of the database that is not of the system and not of the archive.</summary>
        public async Task<List<string>> TablesAsync()
        {
            await using var source = NpgsqlDataSource.Create(real.Settings.ConnectionString);
            await using var command = source.CreateCommand("""
                SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'editions') AND n.nspname NOT LIKE 'pg_toast%' ORDER BY 1
                """);
            var tables = new List<string>();
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                tables.Add(reader.GetString(0));
            }

            return tables;
        }

        /// <summary>The code of the refusal; null when it was done.</summary>
        public async Task<string?> TryAsync(string sql)
        {
            await using var source = NpgsqlDataSource.Create(AsRole);
            await using var command = source.CreateCommand(sql);
            try
            {
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
                return null;
            }
            catch (PostgresException refused)
            {
                return refused.SqlState;
            }
        }

        public async ValueTask DisposeAsync()
        {
            await AsAdministratorAsync($"DROP OWNED BY {role}; DROP ROLE {role}");
            await real.DisposeAsync();
        }
    }
}
