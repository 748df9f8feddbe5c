using System.Globalization;
using OpKoers.Areas.Contracts;

namespace OpKoers.Areas.Tests.Domain;

public sealed class PeerGroupTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(4_999, 0)]
    [InlineData(5_000, 5_000)]
    [InlineData(72_291, 50_000)]
    [InlineData(99_999, 50_000)]
    [InlineData(100_000, 100_000)]
    [InlineData(900_000, 250_000)]
    public void PeerGroup_OfANumberOfInhabitants_IsTheClassThatHoldsIt(int population, int from) => Assert.Equal(from, PeerGroup.Of(population)!.From);

    [Fact]
    public void PeerGroup_InAYear_HoldsMunicipalitiesOfThatSizeOnly()
    {
        var year = new AreaYear(2016, [Area("BU00010001", AreaKind.Neighbourhood, 60_000), Area("GM0001", AreaKind.Municipality, 60_000), Area("GM0002", AreaKind.Municipality, 100_000), Area("GM0003", AreaKind.Municipality, null)], []);

        Assert.Equal(["GM0001"], PeerGroup.Of(72_000)!.MembersIn(year).Select(area => area.Code));
    }

    [Fact]
    public void Class_OfAYearThatAnEnglishReaderAskedForFirst_IsCalledByTheLanguageOfEachReader()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
            var year = new AreaYear(2016, [Area("GM0001", AreaKind.Municipality, 60_000)], []);
            var group = Assert.Single(year.Regions).Area;
            Assert.Equal("Municipalities with 50,000 to 100,000 inhabitants", group.Label);

            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
            Assert.Equal("Gemeenten met 50.000 tot 100.000 inwoners", group.Label);
            Assert.Equal("Gemeenten met 50.000 tot 100.000 inwoners", group.Name);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Area Area(string code, AreaKind kind, int? population) => new() { Year = 2016, Code = code, Kind = kind, Population = population, PopulationBasis = PopulationBasis.Stated };
}
