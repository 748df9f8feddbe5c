using FsCheck;
using FsCheck.Fluent;
using OpKoers.Areas.Domain.Geometry;

namespace OpKoers.Areas.Tests.Geometry;

public sealed class RdProjectionTests
{
    // A decimetre more than what the authors say of their polynomials, which are for land.
    private const double Metres = 0.35;

    private const double Degrees = 0.000_004;

    /// <summary>The points with which the land registry lets others test their transformation (RDNAPTRANS), from all corners of the country.</summary>
    [Theory]
    [InlineData("Texel", 53.160753042, 4.824761912, 117380.1200, 575040.3400)]
    [InlineData("Noord-Groningen", 53.419482050, 6.776726674, 247380.5600, 604580.7800)]
    [InlineData("Amersfoort", 52.155172897, 5.387203657, 155000.0000, 463000.0000)]
    [InlineData("Amersfoort, 100 m", 52.155172910, 5.387203658, 155000.0000, 463000.0000)]
    [InlineData("Zeeuws-Vlaanderen", 51.368607152, 3.397588595, 16460.9100, 377380.2300)]
    [InlineData("Zuid-Limburg", 50.792584916, 5.773795548, 182260.4500, 311480.6700)]
    [InlineData("Maasvlakte", 51.947393898, 4.072887101, 64640.8900, 440700.0101)]
    public void Projection_OfAKnownPoint_IsWithinTheStatedAccuracy(string place, double latitude, double longitude, double x, double y)
    {
        var rd = RdProjection.ToRd(latitude, longitude);
        var wgs = RdProjection.ToWgs84(x, y);

        Assert.True(Math.Abs(rd.X - x) < Metres && Math.Abs(rd.Y - y) < Metres, $"{place}: {rd}");
        Assert.True(Math.Abs(wgs.Latitude - latitude) < Degrees && Math.Abs(wgs.Longitude - longitude) < Degrees * 1.6, $"{place}: {wgs}");
    }

    [Fact]
    public void Projection_ThereAndBack_EndsWithinHalfAMetre() => Prop.ForAll(
        Gen.Choose(10_000, 280_000).Zip(Gen.Choose(305_000, 620_000)).ToArbitrary(),
        static point =>
        {
            var (latitude, longitude) = RdProjection.ToWgs84(point.Item1, point.Item2);
            var (x, y) = RdProjection.ToRd(latitude, longitude);
            return Math.Abs(x - point.Item1) < 0.5 && Math.Abs(y - point.Item2) < 0.5;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(double.NaN, 463_000)]
    [InlineData(155_000, double.PositiveInfinity)]
    [InlineData(5.387, 52.155)]
    [InlineData(155_000, -1)]
    public void Point_ThatIsNotInTheCountry_IsOutside(double x, double y) => Assert.False(RdProjection.IsInside(x, y));
}
