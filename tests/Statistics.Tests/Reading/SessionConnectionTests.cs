using Npgsql;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Statistics.Tests.Reading;

/// <summary>How a session connects to PostgreSQL: a question on one series takes as long as its detours.</summary>
public sealed class SessionConnectionTests
{
    [Theory]
    [InlineData("", true, true)]
    [InlineData("; No Reset On Close=false; MaxAutoPrepare=0", false, false)]
    public void Session_OnPostgreSql_GoesStraightUnlessTheOperatorSaysOtherwise(string asked, bool straight, bool prepares)
    {
        Assert.SkipWhen(TestDatabase.PostgresServer is null, "OPKOERS_TEST_POSTGRES names no server.");
        using var session = new DatabaseSession(DatabaseSettings.Parse(TestDatabase.PostgresServer + asked), TimeProvider.System);

        var connected = new NpgsqlConnectionStringBuilder(session.Connection.ConnectionString);

        Assert.Equal(straight, connected.NoResetOnClose);
        Assert.Equal(prepares, connected.MaxAutoPrepare > 0);
    }
}
