using OpKoers.Statistics.Contracts.Rules;

namespace OpKoers.Statistics.Domain;

/// <summary>
/// What is hidden of the counts of a municipality and the areas in it, by kind. What the table does not say of a whole, because a part or a kind is not in it,
/// stands in a row or column of its own: nobody publishes that, and a reader who takes it away from the total finds only what is left together.
/// </summary>
internal static class SmallAreas
{
    /// <summary>Whether each cell is hidden, by row and column.</summary>
    /// <param name="parents">Per row the place of the row that it is a part of; -1 for the one row that holds all others.</param>
    /// <param name="counts">Per row the total and then each kind, or the one count; null for what the table does not tell.</param>
    /// <param name="below">Counts from 1 up to, not including, this are small.</param>
    public static bool[][] Hidden(IReadOnlyList<int> parents, IReadOnlyList<IReadOnlyList<long?>> counts, int below)
    {
        var width = counts[0].Count;
        var hidden = counts.Select(_ => new bool[width]).ToArray();
        if (Try(parents, counts, below) is { } whole)
        {
            return [.. hidden.Select((row, place) => whole[place][..width])];
        }

        // Totals and kinds do not go together: then each is made safe by itself, and where even that cannot be, a small part takes all beside it along.
        for (var column = 0; column < width; column++)
        {
            var one = counts.Select(row => (IReadOnlyList<long?>)[row[column]]).ToList();
            var safe = Try(parents, one, below) ?? Along(parents, one, below);
            for (var row = 0; row < hidden.Length; row++)
            {
                hidden[row][column] = safe[row][0];
            }
        }

        // A kind of which one cell is hidden must not follow from the total and the others.
        foreach (var row in hidden.Where(row => width > 1 && row.Skip(1).Count(cell => cell) == 1))
        {
            Array.Fill(row, true, 1, width - 1);
        }

        return hidden;
    }

    /// <summary>Whether each cell is hidden of a table with subtotals, by row and column; null when totals and parts do not go together.</summary>
    /// <param name="parents">As with <see cref="Hidden"/>.</param>
    /// <param name="counts">Per row the total, each kind, and then each subtotal; null for what the table does not tell.</param>
    /// <param name="subtotals">Per subtotal the columns of the kinds in it, smaller ones before those that they are in.</param>
    /// <param name="below">Counts from 1 up to, not including, this are small.</param>
    public static bool[][]? Nested(IReadOnlyList<int> parents, IReadOnlyList<IReadOnlyList<long?>> counts, IReadOnlyList<IReadOnlyList<int>> subtotals, int below)
    {
        return new NestedAreas(parents, counts, subtotals, below).Hidden();
    }

    /// <summary>What is told of a cell, or what its parts are together.</summary>
    public static long Parts(IReadOnlyList<int> parents, IReadOnlyList<IReadOnlyList<long?>> counts, int row, int column) =>
        Enumerable.Range(0, parents.Count).Where(part => parents[part] == row).Sum(part => counts[part][column] ?? Parts(parents, counts, part, column));

    /// <summary>
    /// What is hidden of a table with what is left of its sums: after its rows and columns follow those that nobody publishes. Null when totals and parts do not go together.
    /// </summary>
    public static bool[][]? Try(IReadOnlyList<int> parents, IReadOnlyList<IReadOnlyList<long?>> counts, int below, IReadOnlyList<IReadOnlyList<int>>? groups = null, bool keepTotals = false) =>
        Rows(parents, counts) is { } rows && Whole([.. rows.Select(row => row.Parent)], rows) is { } table
            && SuppressionRule.Of(table with { Groups = groups ?? [], KeepTotals = keepTotals }, new SuppressionOptions { Below = below }).TryGet(out var kinds, out _)
            ? [.. kinds.Select(row => row.Select(kind => kind != SuppressionKind.None).ToArray())] : null;

    /// <summary>The rows with their kinds and what is left of their total; null when kinds are more than their total.</summary>
    private static List<(int Parent, List<long> Cells)>? Rows(IReadOnlyList<int> parents, IReadOnlyList<IReadOnlyList<long?>> counts)
    {
        List<(int Parent, List<long> Cells)> rows = [];
        foreach (var (place, row) in counts.Index())
        {
            // What is not told counts as nothing here, so that it ends up in what is left; a whole that is not told is what its parts are together.
            List<long> cells = [.. row.Select((count, column) => count ?? Parts(parents, counts, place, column))];
            if (cells.Count > 1)
            {
                cells.Add(cells[0] - cells.Skip(1).Sum());
            }

            if (cells[^1] < 0)
            {
                return null;
            }

            rows.Add((parents[place], cells));
        }

        return rows;
    }

    /// <summary>The table with a row for what the parts of a whole leave; null when parts are more than their whole.</summary>
    private static SuppressionTable? Whole(List<int> parents, List<(int Parent, List<long> Cells)> rows)
    {
        foreach (var whole in parents.Where(parent => parent >= 0).Distinct().ToList())
        {
            List<long> left = [.. rows[whole].Cells.Select((count, column) => count - rows.Where(row => row.Parent == whole).Sum(row => row.Cells[column]))];
            if (left.Exists(count => count < 0))
            {
                return null;
            }

            if (left.Exists(count => count > 0))
            {
                rows.Add((whole, left));
            }
        }

        return new SuppressionTable { Parents = [.. rows.Select(row => row.Parent)], Counts = [.. rows.Select(row => (IReadOnlyList<long>)row.Cells)] };
    }

    private static bool[][] Along(IReadOnlyList<int> parents, IReadOnlyList<IReadOnlyList<long?>> counts, int below)
    {
        var small = counts.Select(row => row[0] > 0 && row[0] < below).ToList();
        var reached = small.Select((is_, place) => (is_, place)).Where(pair => pair.is_).Select(pair => parents[pair.place]).ToHashSet();
        return [.. counts.Select((_, place) => new[] { small[place] || reached.Contains(parents[place]) })];
    }
}
