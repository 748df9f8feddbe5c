using OpKoers.Indicators.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Indicators.Tests;

public sealed class SchemaTests
{
    [Theory]
    [EachDatabase]
    public async Task Migrations_OnAnEmptyDatabase_BuildWhatTheModelNeeds(DatabaseProvider provider)
    {
        var (migrated, modelled) = await SchemaComparison.OfAsync<IndicatorsDb>(provider, "indicators_", services => services.AddIndicators());

        Assert.NotEmpty(modelled);
        Assert.Equal(modelled, migrated);
    }
}
