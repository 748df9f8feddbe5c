namespace OpKoers.Areas.Domain.Geometry;

/// <summary>
/// Between the Dutch grid (RD, EPSG:28992, metres) and WGS84 (EPSG:4326, degrees), by the approximation polynomials that Schreutelkamp and Strang van
/// Hees published in Geodesia (2001). Within the Netherlands the error is a few decimetres, 0.25 m at most on land: a map needs no more, and no
/// correction grid of the land registry has to be shipped.
/// </summary>
internal static class RdProjection
{
    /// <summary>The polynomials are fitted to the Netherlands and its part of the North Sea coast; outside this box they mean nothing.</summary>
    public const double MinX = -10_000, MaxX = 310_000, MinY = 280_000, MaxY = 650_000;

    private const double X0 = 155_000, Y0 = 463_000, Latitude0 = 52.15517440, Longitude0 = 5.38720621;

    // Exponent of the first and of the second variable, and the coefficient; as published.
    private static readonly (int P, int Q, double K)[] ToLatitude =
    [
        (0, 1, 3235.65389), (2, 0, -32.58297), (0, 2, -0.24750), (2, 1, -0.84978), (0, 3, -0.06550), (2, 2, -0.01709), (1, 0, -0.00738),
        (4, 0, 0.00530), (2, 3, -0.00039), (4, 1, 0.00033), (1, 1, -0.00012),
    ];

    private static readonly (int P, int Q, double K)[] ToLongitude =
    [
        (1, 0, 5260.52916), (1, 1, 105.94684), (1, 2, 2.45656), (3, 0, -0.81885), (1, 3, 0.05594), (3, 1, -0.05607), (0, 1, 0.01199),
        (3, 2, -0.00256), (1, 4, 0.00128), (0, 2, 0.00022), (2, 0, -0.00022), (5, 0, 0.00026),
    ];

    private static readonly (int P, int Q, double K)[] ToX =
    [
        (0, 1, 190094.945), (1, 1, -11832.228), (2, 1, -114.221), (0, 3, -32.391), (1, 0, -0.705), (3, 1, -2.340), (1, 3, -0.608),
        (0, 2, -0.008), (2, 3, 0.148),
    ];

    private static readonly (int P, int Q, double K)[] ToY =
    [
        (1, 0, 309056.544), (0, 2, 3638.893), (2, 0, 73.077), (1, 2, -157.984), (3, 0, 59.788), (0, 1, 0.433), (2, 2, -6.439), (1, 1, -0.032),
        (0, 4, 0.092), (1, 4, -0.054),
    ];

    /// <summary>Degrees to metres.</summary>
    public static (double X, double Y) ToRd(double latitude, double longitude)
    {
        var north = 0.36 * (latitude - Latitude0);
        var east = 0.36 * (longitude - Longitude0);
        return (X0 + Sum(ToX, north, east), Y0 + Sum(ToY, north, east));
    }

    /// <summary>Metres to degrees.</summary>
    public static (double Latitude, double Longitude) ToWgs84(double x, double y)
    {
        var east = (x - X0) * 1e-5;
        var north = (y - Y0) * 1e-5;
        return (Latitude0 + (Sum(ToLatitude, east, north) / 3600), Longitude0 + (Sum(ToLongitude, east, north) / 3600));
    }

    /// <summary>Whether a point lies where Dutch areas can lie; false for what is no number.</summary>
    public static bool IsInside(double x, double y) => x is >= MinX and <= MaxX && y is >= MinY and <= MaxY;

    private static double Sum((int P, int Q, double K)[] terms, double first, double second)
    {
        var sum = 0d;
        foreach (var (p, q, k) in terms)
        {
            sum += k * Power(first, p) * Power(second, q);
        }

        return sum;
    }

    private static double Power(double value, int exponent)
    {
        var power = 1d;
        for (var count = 0; count < exponent; count++)
        {
            power *= value;
        }

        return power;
    }
}
