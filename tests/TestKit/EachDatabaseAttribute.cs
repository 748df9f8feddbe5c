using System.Reflection;
using OpKoers.Storage;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace OpKoers.TestKit;

/// <summary>
/// Runs a theory on each database: always on SQLite, and on PostgreSQL when a server is at hand. When <c>OPKOERS_REQUIRE_TOOLS</c> is 1, a missing
/// server is a failure.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    public static IEnumerable<DatabaseProvider> Providers
    {
        get
        {
            yield return DatabaseProvider.Sqlite;
            if (TestDatabase.PostgresServer is not null)
            {
                yield return DatabaseProvider.PostgreSql;
            }
            else if (Environment.GetEnvironmentVariable("OPKOERS_REQUIRE_TOOLS") == "1")
            {
                throw new InvalidOperationException("OPKOERS_REQUIRE_TOOLS is 1, but OPKOERS_TEST_POSTGRES names no server.");
            }
        }
    }

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Providers.Select(provider => new TheoryDataRow<DatabaseProvider>(provider))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
