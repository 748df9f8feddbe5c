using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Reporting.Tests;

public sealed class SchemaTests
{
    [Theory]
    [EachDatabase]
    public async Task Migrations_OnAnEmptyDatabase_BuildWhatTheModelNeeds(DatabaseProvider provider)
    {
        var (migrated, modelled) = await SchemaComparison.OfAsync<ReportingDb>(provider, "reporting_", services => services.AddReporting());

        Assert.NotEmpty(modelled);
        Assert.Equal(modelled, migrated);
    }
}
