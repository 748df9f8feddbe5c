using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Programmes.Tests;

public sealed class SchemaTests
{
    [Theory]
    [EachDatabase]
    public async Task Migrations_OnAnEmptyDatabase_BuildWhatTheModelNeeds(DatabaseProvider provider)
    {
        var (migrated, modelled) = await SchemaComparison.OfAsync<ProgrammesDb>(provider, "programmes_", services => services.AddProgrammes());

        Assert.NotEmpty(modelled);
        Assert.Equal(modelled, migrated);
    }
}
