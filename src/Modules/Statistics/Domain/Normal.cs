namespace OpKoers.Statistics.Domain;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    /// <summary>Half the width of an interval of 95 per cent, in standard errors.</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>The chance of a value as far from 0 as this, or further, on either side (complementary error function as in Numerical Recipes, relative error below 1.2e-7).</summary>
    public static double TwoSided(double z)
    {
        var x = Math.Abs(z) / Math.Sqrt(2);
        var t = 1 / (1 + (0.5 * x));
        double[] terms = [-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277];
        var sum = 0d;
        for (var term = terms.Length - 1; term >= 0; term--)
        {
            sum = (sum * t) + terms[term];
        }

        return Math.Clamp(t * Math.Exp((-x * x) + sum), 0, 1);
    }
}
