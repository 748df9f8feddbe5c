namespace OpKoers.SafetyPicture.Composing;

/// <summary>Quartiles of a group, between two members as far as the rank asks.</summary>
internal static class Middle
{
    /// <summary>First quartile, median and third quartile; null for fewer members than a group needs.</summary>
    public static (double Low, double Median, double High)? Of(IReadOnlyCollection<double> values)
    {
        if (values.Count < Group.Least)
        {
            return null;
        }

        double[] sorted = [.. values.Order()];
        return (At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75));
    }

    /// <summary>Place from high to low, 1 for the highest; ties share the best place.</summary>
    public static int PlaceOf(double own, IEnumerable<double> others) => 1 + others.Count(value => value > own);

    private static double At(double[] sorted, double part)
    {
        var rank = part * (sorted.Length - 1);
        var below = (int)rank;
        return below + 1 < sorted.Length ? sorted[below] + ((rank - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
