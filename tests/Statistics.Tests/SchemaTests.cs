using OpKoers.Areas;
using OpKoers.Statistics.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Statistics.Tests;

public sealed class SchemaTests
{
    [Theory]
    [EachDatabase]
    public async Task Migrations_OnAnEmptyDatabase_BuildWhatTheModelNeeds(DatabaseProvider provider)
    {
        var (migrated, modelled) = await SchemaComparison.OfAsync<StatisticsDb>(provider, "statistics_", services => services.AddAreas().AddStatistics());

        Assert.NotEmpty(modelled);
        Assert.Equal(modelled, migrated);
    }
}
