namespace OpKoers.Statistics.Domain;

/// <summary>The chance of a rank correlation with time when there is no trend (Mann 1945, Kendall 1975; seasons apart: Hirsch, Slack and Smith 1982).</summary>
internal static class Kendall
{
    // Beyond this the normal approximation cannot be told apart, and with ties there is no exact one.
    private const int MostExact = 40;

    /// <summary>The two-sided chance.</summary>
    /// <param name="seasons">Per season its values in order of time; one season for figures over whole years.</param>
    public static double TwoSided(IReadOnlyList<IReadOnlyList<double>> seasons)
    {
        var score = seasons.Sum(Score);
        return seasons is [{ Count: <= MostExact } only] && only.Distinct().Count() == only.Count ? Exact(only.Count, score) : Approximate(seasons, score);
    }

    /// <summary>Pairs that rise minus pairs that fall.</summary>
    public static int Score(IReadOnlyList<double> values)
    {
        var score = 0;
        for (var later = 1; later < values.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                score += Math.Sign(values[later] - values[earlier]);
            }
        }

        return score;
    }

    private static double Exact(int count, int score)
    {
        // How many orders of 'count' values have how many falling pairs; as chances, so that nothing overflows.
        double[] chances = [1];
        for (var size = 2; size <= count; size++)
        {
            var next = new double[chances.Length + size - 1];
            for (var falls = 0; falls < next.Length; falls++)
            {
                for (var added = 0; added < size && added <= falls; added++)
                {
                    next[falls] += falls - added < chances.Length ? chances[falls - added] / size : 0;
                }
            }

            chances = next;
        }

        var pairs = count * (count - 1) / 2;
        var extreme = (pairs - Math.Abs(score)) / 2;
        return Math.Min(1, 2 * chances.Take(extreme + 1).Sum());
    }

    private static double Approximate(IReadOnlyList<IReadOnlyList<double>> seasons, int score)
    {
        var variance = seasons.Sum(Variance);
        return variance <= 0 ? 1 : Normal.TwoSided((Math.Abs(score) - Math.Min(1, Math.Abs(score))) / Math.Sqrt(variance));
    }

    private static double Variance(IReadOnlyList<double> values)
    {
        static double Term(double size) => size * (size - 1) * ((2 * size) + 5);
        return (Term(values.Count) - values.GroupBy(value => value).Sum(tie => Term(tie.Count()))) / 18;
    }
}
