using OpKoers.Access.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Access.Tests;

public sealed class SchemaTests
{
    [Theory]
    [EachDatabase]
    public async Task Migrations_OnAnEmptyDatabase_BuildWhatTheModelNeeds(DatabaseProvider provider)
    {
        var (migrated, modelled) = await SchemaComparison.OfAsync<AccessDb>(provider, "access_", services => services.AddAccessStorage());

        Assert.NotEmpty(modelled);
        Assert.Equal(modelled, migrated);
    }
}
