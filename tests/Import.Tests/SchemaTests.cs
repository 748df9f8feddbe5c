using OpKoers.Areas;
using OpKoers.Import.Storage;
using OpKoers.Indicators;
using OpKoers.Programmes;
using OpKoers.Statistics;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Import.Tests;

public sealed class SchemaTests
{
    [Theory]
    [EachDatabase]
    public async Task Migrations_OnAnEmptyDatabase_BuildWhatTheModelNeeds(DatabaseProvider provider)
    {
        var (migrated, modelled) = await SchemaComparison.OfAsync<ImportDb>(provider, "import_", services => services.AddAreas().AddStatistics().AddIndicators().AddProgrammes().AddImport());

        Assert.NotEmpty(modelled);
        Assert.Equal(modelled, migrated);
    }
}
