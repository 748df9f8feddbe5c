using OpKoers.Areas.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Areas.Tests;

public sealed class SchemaTests
{
    [Theory]
    [EachDatabase]
    public async Task Migrations_OnAnEmptyDatabase_BuildWhatTheModelNeeds(DatabaseProvider provider)
    {
        var (migrated, modelled) = await SchemaComparison.OfAsync<AreasDb>(provider, "areas_", services => services.AddAreas());

        Assert.NotEmpty(modelled);
        Assert.Equal(modelled, migrated);
    }
}
