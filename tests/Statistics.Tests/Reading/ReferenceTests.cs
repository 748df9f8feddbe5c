using FsCheck;
using FsCheck.Fluent;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Statistics.Tests.Reading;

public sealed class ReferenceTests
{
    private static readonly Gen<string> Code = from letters in Gen.NonEmptyListOf(Gen.Elements([.. "AZaz09.&=+?%# é:/"])) select new string([.. letters]);

    private static readonly Gen<StatisticsReference> Any =
        from codes in Code.Four()
        from kinds in Gen.ListOf(Code, 2)
        from grain in Gen.Elements(Enum.GetValues<PeriodGrain>())
        from year in Gen.Elements<int?>(null, 2016)
        from rate in Gen.Elements(true, false)
        select new StatisticsReference { Table = codes.Item1, Measure = codes.Item2, Area = codes.Item3, Category = string.Join(StatisticsCategories.Separator, kinds), Grain = grain, FromYear = year, PerThousand = rate };

    [Fact]
    public void Address_OfAnyFigure_LeadsBackToIt() => Prop.ForAll(Any.ToArbitrary(), static figure => figure == StatisticsReference.Parse(figure.Address) && figure == StatisticsReference.Parse("?" + figure.Query)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/cijfers")]
    [InlineData("/cijfers?tabel=A&maat=B&gebied=C")]
    [InlineData("/cijfers?tabel=A&maat=B&gebied=C&per=eeuw")]
    [InlineData("//elders.example/cijfers?tabel=A&maat=B&gebied=C&per=jaar")]
    [InlineData("javascript:alert(1)?tabel=A&maat=B&gebied=C&per=jaar")]
    public void Address_ThatIsOfNoFigure_LeadsToNone(string? address) => Assert.Null(StatisticsReference.Parse(address));

    [Fact]
    public void Address_ThatIsTooLong_LeadsToNone() => Assert.Null(StatisticsReference.Parse("/cijfers?tabel=A&maat=B&gebied=C&per=jaar&x=" + new string('x', StatisticsReference.LongestAddress)));
}
