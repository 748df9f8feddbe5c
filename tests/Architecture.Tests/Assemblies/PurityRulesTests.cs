namespace OpKoers.Architecture.Tests.Assemblies;

public sealed class PurityRulesTests
{
    private static readonly string[] Caught = [.. PurityRules.Violations(ProductAssemblies.Own, "Planted")];

    [Fact]
    public void PureFolders_OfTheProduct_StayPure() =>
        House.Holds(ProductAssemblies.Modules.SelectMany(module => PurityRules.Violations(module, ProductAssemblies.ShortName(module))));

    [Theory]
    [InlineData("Domain.ReadsAFile", "System.IO.File")]
    [InlineData("Domain.CallsTheNetwork", "System.Net.Http.HttpClient")]
    [InlineData("Domain.TakesAClock", "System.TimeProvider")]
    [InlineData("Domain.RollsADie", "System.Random")]
    [InlineData("Domain.MakesAnId", "System.Guid::NewGuid")]
    [InlineData("Domain.KnowsTheWeb", "Microsoft.AspNetCore.Http.HttpContext")]
    [InlineData("Domain.KnowsTheDatabase", "Microsoft.EntityFrameworkCore.DbContext")]
    [InlineData("Domain.HidesItInALambda", "System.IO.File")]
    [InlineData("Domain.HidesItInAListOfLists", "System.IO.Stream")]
    [InlineData("Domain.WearsAnAttribute", "Microsoft.AspNetCore.Authorization.AuthorizeAttribute")]
    [InlineData("Domain.ReachesForStorage", "OpKoers.Planted.Storage.LeakedTable")]
    [InlineData("Judgement.Deeper.KnowsStorage", "OpKoers.Storage.DatabaseSession")]
    public void PlantedType_InAPureFolder_IsCaught(string type, string use) =>
        Assert.Contains(Caught, message =>
            message.StartsWith("OpKoers.Planted." + type, StringComparison.Ordinal) && message.Contains(use, StringComparison.Ordinal));

    [Theory]
    [InlineData("Domain.IsPure")]
    [InlineData("Storage.LeakedTable")]
    public void PlantedType_ThatMayDoWhatItDoes_IsNotCaught(string type) =>
        Assert.DoesNotContain(Caught, message => message.StartsWith("OpKoers.Planted." + type + " ", StringComparison.Ordinal));
}
