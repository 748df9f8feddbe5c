using OpKoers.Statistics.Contracts.Rules;

namespace OpKoers.Statistics.Tests.Rules;

/// <summary>
/// Works out by trying everything what a table that hides some cells still says of them: all tables of whole numbers from zero that fit the published cells and the sums.
/// It keeps, per row from the last one up, which vectors of sums over its columns can be made, so that "everything" stays small.
/// </summary>
internal static class Attacker
{
    /// <summary>The least and the most of each hidden cell, no further from its true count than a reach; null for published ones.</summary>
    public static (long Least, long Most)?[][] Ranges(SuppressionTable table, SuppressionKind[][] kinds, int reach)
    {
        var found = kinds.Select(row => row.Select(kind => kind == SuppressionKind.None ? ((long, long)?)null : (long.MaxValue, long.MinValue)).ToArray()).ToArray();
        for (var row = 0; row < kinds.Length; row++)
        {
            for (var column = 0; column < kinds[row].Length; column++)
            {
                if (kinds[row][column] != SuppressionKind.None)
                {
                    var (place, count) = ((row, column), table.Counts[row][column]);
                    var near = Enumerable.Range((int)Math.Max(0, count - reach), (int)(count + reach + 1 - Math.Max(0, count - reach)));
                    List<long> possible = [.. near.Select(value => (long)value).Where(value => IsPossible(table, kinds, (place.row, place.column, value), reach))];
                    found[row][column] = (possible[0], possible[^1]);
                }
            }
        }

        return found;
    }

    private static bool IsPossible(SuppressionTable table, SuppressionKind[][] kinds, (int Row, int Column, long Value) guess, int reach)
    {
        var width = table.Counts[0].Count;
        var made = new HashSet<Vector>[table.Parents.Count];
        // Children come after their parents in these tables.
        for (var row = table.Parents.Count - 1; row >= 0; row--)
        {
            var parts = Enumerable.Range(0, table.Parents.Count).Where(part => table.Parents[part] == row).ToList();
            var open = parts.Count == 0 ? Leaves(table, kinds, guess, row, reach) : parts.Select(part => made[part]).Aggregate((one, other) => Sums(one, other));
            made[row] = [.. open.Where(sums => Enumerable.Range(0, width).All(column => Fits(table, kinds, guess, row, column, sums.Of(column))))];
            if (made[row].Count == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(SuppressionTable table, SuppressionKind[][] kinds, (int Row, int Column, long Value) guess, int row, int column, long value) =>
        (kinds[row][column] != SuppressionKind.None || table.Counts[row][column] == value) && (guess.Row != row || guess.Column != column || guess.Value == value);

    // A round trip changes no part by more than the cell that it is about, so that a part needs no more room than that.
    private static HashSet<Vector> Leaves(SuppressionTable table, SuppressionKind[][] kinds, (int Row, int Column, long Value) guess, int row, int reach)
    {
        IEnumerable<long> Values(int column) => column >= table.Counts[0].Count ? [0] : Enumerable.Range(0, (int)table.Counts[row][column] + reach + 1).Select(value => (long)value).Where(value => Fits(table, kinds, guess, row, column, value));
        return table.Counts[0].Count == 1
            ? [.. Values(0).Select(value => new Vector(value, 0, 0))]
            : [.. from one in Values(1) from other in Values(2) select new Vector(one + other, one, other)];
    }

    private static HashSet<Vector> Sums(HashSet<Vector> one, HashSet<Vector> other) =>
        [.. from left in one from right in other select new Vector(left.Total + right.Total, left.First + right.First, left.Second + right.Second)];

    private readonly record struct Vector(long Total, long First, long Second)
    {
        public long Of(int column) => column == 0 ? Total : column == 1 ? First : Second;
    }
}
