namespace OpKoers.Architecture.Tests.Assemblies;

public sealed class PublicSurfaceTests
{
    [Fact]
    public void Modules_OfTheProduct_ShowTheirContractsOnly()
    {
        Assert.True(ProductAssemblies.Modules.Count >= 5, "The module assemblies were not found.");
        House.Holds(ProductAssemblies.Modules.SelectMany(module => PublicSurface.Violations(module, ProductAssemblies.ShortName(module))));
    }

    [Fact]
    public void PublicType_OutsideTheContracts_IsCaught()
    {
        var caught = PublicSurface.Violations(ProductAssemblies.Own, "Planted").ToList();

        Assert.Contains(caught, message => message.StartsWith("OpKoers.Planted.Storage.LeakedTable ", StringComparison.Ordinal));
        Assert.Contains(caught, message => message.StartsWith("OpKoers.Planted.ContractsOfAnotherKind.Leaked ", StringComparison.Ordinal));
        Assert.DoesNotContain(caught, message => message.StartsWith("OpKoers.Planted.Contracts.", StringComparison.Ordinal));
        Assert.DoesNotContain(caught, message => message.StartsWith("OpKoers.Planted.PlantedModule ", StringComparison.Ordinal));
    }
}
