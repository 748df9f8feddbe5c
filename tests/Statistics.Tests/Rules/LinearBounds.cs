namespace OpKoers.Statistics.Tests.Rules;

/// <summary>
/// The least and the most of one unknown under equations, all unknowns from zero up: the simplex method in two phases with Bland's rule, written for these tests alone.
/// It knows nothing of networks.
/// </summary>
internal static class LinearBounds
{
    private const double Tiny = 1e-7;

    /// <summary>The range of an unknown; infinity where nothing bounds it.</summary>
    /// <param name="equations">Per equation the factors of the unknowns, and what they make together.</param>
    /// <param name="count">How many unknowns there are.</param>
    /// <param name="unknown">The one that is asked for.</param>
    public static (double Least, double Most) Of(IReadOnlyList<(double[] Factors, double Sum)> equations, int count, int unknown)
    {
        double[] Goal(double sign) => [.. Enumerable.Range(0, count).Select(place => place == unknown ? sign : 0)];
        return (-Largest(equations, count, Goal(-1)), Largest(equations, count, Goal(1)));
    }

    private static double Largest(IReadOnlyList<(double[] Factors, double Sum)> equations, int count, double[] goal)
    {
        var (rows, width) = (equations.Count, count + equations.Count);
        var table = new double[rows][];
        var basis = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            var sign = equations[row].Sum < 0 ? -1 : 1;
            table[row] = [.. equations[row].Factors.Select(factor => sign * factor), .. Enumerable.Range(0, rows).Select(other => other == row ? 1d : 0), sign * equations[row].Sum];
            basis[row] = count + row;
        }

        // First the helpers must go.
        var helpers = Solve(table, basis, [.. Enumerable.Range(0, width).Select(column => column < count ? 0d : -1)], width);
        Assert.True(helpers > -Tiny, "The equations contradict each other.");
        for (var row = 0; row < rows; row++)
        {
            if (basis[row] >= count && Enumerable.Range(0, count).Where(column => Math.Abs(table[row][column]) > Tiny).Cast<int?>().FirstOrDefault() is { } into)
            {
                Pivot(table, basis, row, into);
            }
        }

        return Solve(table, basis, [.. goal, .. new double[rows]], count);
    }

    private static double Solve(double[][] table, int[] basis, double[] goal, int columns)
    {
        while (true)
        {
            double Gain(int column) => goal[column] - Enumerable.Range(0, table.Length).Sum(row => goal[basis[row]] * table[row][column]);
            if (Enumerable.Range(0, columns).Where(column => Gain(column) > Tiny).Cast<int?>().FirstOrDefault() is not { } enters)
            {
                return Enumerable.Range(0, table.Length).Sum(row => goal[basis[row]] * table[row][^1]);
            }

            var leaves = Enumerable.Range(0, table.Length).Where(row => table[row][enters] > Tiny).OrderBy(row => table[row][^1] / table[row][enters]).ThenBy(row => basis[row]).Cast<int?>().FirstOrDefault();
            if (leaves is not { } out_)
            {
                return double.PositiveInfinity;
            }

            Pivot(table, basis, out_, enters);
        }
    }

    private static void Pivot(double[][] table, int[] basis, int row, int column)
    {
        var by = table[row][column];
        table[row] = [.. table[row].Select(value => value / by)];
        for (var other = 0; other < table.Length; other++)
        {
            if (other != row && table[other][column] != 0)
            {
                var times = table[other][column];
                for (var place = 0; place < table[other].Length; place++)
                {
                    table[other][place] -= times * table[row][place];
                }
            }
        }

        basis[row] = column;
    }
}
