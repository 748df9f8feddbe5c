using OpKoers.Architecture.Tests.Assemblies;

namespace OpKoers.Architecture.Tests.Documents;

public sealed class GlossaryTests
{
    [Fact]
    public void Contracts_OfTheModules_UseTheWordsOfTheGlossary()
    {
        var terms = Glossary.Terms();
        var exempt = Glossary.Exempt().Keys.ToHashSet();

        House.Holds(ProductAssemblies.Modules.SelectMany(module => Glossary.Violations(module, ProductAssemblies.ShortName(module), terms, exempt)));
    }

    [Fact]
    public void Rows_OfTheGlossary_SayTermCodeMeaningAndSource()
    {
        var rows = Glossary.Rows();

        Assert.True(rows.Count >= 30, "The table of the glossary was not found.");
        House.Holds(rows.Where(row => row.Length != 4 || row.Any(string.IsNullOrWhiteSpace)).Select(row => string.Join(" | ", row)));
    }

    [Fact]
    public void DutchTerms_OfTheGlossary_StandThereOnce() =>
        House.Holds(Glossary.Rows().GroupBy(row => row[0].ToLowerInvariant()).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Exemptions_FromTheGlossary_HaveAReasonAndAType()
    {
        var names = ProductAssemblies.Modules.SelectMany(module => module.Types).Select(type => type.Name.Split('`')[0]).ToHashSet();

        House.Holds(Glossary.Exempt()
            .Where(entry => entry.Value.Length < 15 || !(names.Contains(entry.Key) || names.Contains("I" + entry.Key)))
            .Select(entry => $"{entry.Key} is no longer a type, or has no reason."));
    }

    [Theory]
    [InlineData("PlantedContract PlantedKind", false)]
    [InlineData("PlantedContract", true)]
    [InlineData("Planted", true)]
    public void ContractType_WithoutARow_IsCaught(string terms, bool caught) =>
        Assert.Equal(caught, Glossary.Violations(ProductAssemblies.Own, "Planted", [.. terms.Split(' ')], []).Any());
}
