namespace OpKoers.Reporting.Signals;

/// <summary>Student's t distribution, as far as a prediction interval of four in five needs it.</summary>
internal static class StudentT
{
    // The 90th percentile for 1 up to and including 30 degrees of freedom: one in ten lies above it, and one in ten below its mirror.
    private static readonly double[] Ninety =
    [
        3.077684, 1.885618, 1.637744, 1.533206, 1.475884, 1.439756, 1.414924, 1.396815, 1.383029, 1.372184,
        1.363430, 1.356217, 1.350171, 1.345030, 1.340606, 1.336757, 1.333379, 1.330391, 1.327728, 1.325341,
        1.323188, 1.321237, 1.319460, 1.317836, 1.316345, 1.314972, 1.313703, 1.312527, 1.311434, 1.310415,
    ];

    private const double NormalNinety = 1.2815515655446004;

    /// <summary>The value below which nine in ten lie.</summary>
    /// <param name="freedom">Degrees of freedom, at least 1.</param>
    public static double NinetiethPercentile(int freedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(freedom, 1);
        if (freedom <= Ninety.Length)
        {
            return Ninety[freedom - 1];
        }

        // The expansion of Cornish and Fisher; beyond 30 degrees of freedom its error is below one in ten million.
        const double z = NormalNinety;
        const double first = ((z * z * z) + z) / 4;
        const double second = ((5 * z * z * z * z * z) + (16 * z * z * z) + (3 * z)) / 96;
        const double third = ((3 * z * z * z * z * z * z * z) + (19 * z * z * z * z * z) + (17 * z * z * z) - (15 * z)) / 384;
        return z + ((first + ((second + (third / freedom)) / freedom)) / freedom);
    }
}
