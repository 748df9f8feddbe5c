namespace OpKoers.Statistics.Domain;

/// <summary>
/// What is hidden of a table by kinds and main kinds. A main kind of which nothing needs hiding is a total of its own: its kinds are made safe by themselves, between totals
/// that stay shown. The others are made safe together with their kinds, as sums that are hidden where one of their kinds is.
/// </summary>
/// <param name="parents">Per row the place of the row that it is a part of.</param>
/// <param name="counts">Per row the total, each kind, and then each main kind; null for what the table does not tell.</param>
/// <param name="mains">Per main kind the columns of its kinds, smaller ones before those that they are in.</param>
/// <param name="below">Counts from 1 up to, not including, this are small.</param>
internal sealed class NestedAreas(IReadOnlyList<int> parents, IReadOnlyList<IReadOnlyList<long?>> counts, IReadOnlyList<IReadOnlyList<int>> mains, int below)
{
    private readonly int width = counts[0].Count - mains.Count;

    /// <summary>Whether each cell is hidden; null when totals and parts do not go together.</summary>
    public bool[][]? Hidden()
    {
        var all = Enumerable.Range(0, mains.Count).ToHashSet();
        var (open, together) = (With(Open()), With(all));
        return open is null ? together : together is null || Lost(open) <= Lost(together) ? open : together;
    }

    private static int Lost(bool[][] hidden) => hidden.Sum(row => row.Count(cell => cell));

    /// <summary>The main kinds that lie inside others or have others inside: these are never taken by themselves.</summary>
    private HashSet<int> Open() =>
        [.. Enumerable.Range(0, mains.Count).Where(one => Enumerable.Range(0, mains.Count).Any(other => other != one && mains[one].Intersect(mains[other]).Any()))];

    /// <summary>What is hidden when these main kinds are made safe together with their kinds, and more of them as far as it takes.</summary>
    private bool[][]? With(HashSet<int> open)
    {
        while (true)
        {
            if (Top(open) is not var (hidden, touched))
            {
                return null;
            }

            var failing = Enumerable.Range(0, mains.Count).Where(main => !open.Contains(main) && (touched.Contains(main) || !Inside(main, hidden))).ToList();
            if (failing.Count == 0)
            {
                return hidden;
            }

            open = [.. open, .. failing];
        }
    }

    /// <summary>What is hidden of the total, the main kinds that are closed, and the kinds of those that are open; and of which closed ones something is, also of what is left.</summary>
    private (bool[][] Hidden, HashSet<int> Touched)? Top(HashSet<int> open)
    {
        List<int> closed = [.. Enumerable.Range(0, mains.Count).Where(main => !open.Contains(main))];
        List<int> kinds = [.. Enumerable.Range(1, width - 1).Where(kind => !closed.Exists(main => mains[main].Contains(kind)))];
        List<int> opened = [.. open.Order()];
        List<int> columns = [0, .. kinds, .. closed.Select(main => width + main)];
        // What an open main kind has more than its kinds stands in a column of its own; nobody publishes that.
        List<IReadOnlyList<int>> groups = [.. opened.Select((main, place) => (IReadOnlyList<int>)
            [.. mains[main].Select(kind => columns.IndexOf(kind)), .. Enumerable.Range(0, place + 1).Where(inner => mains[opened[inner]].All(mains[main].Contains)).Select(inner => columns.Count + inner)])];
        List<IReadOnlyList<long?>> rows = [];
        for (var row = 0; row < counts.Count; row++)
        {
            List<long?> cells = [.. columns.Select(column => (long?)At(row, column))];
            foreach (var (place, main) in opened.Index())
            {
                cells.Add(counts[row][width + main] is { } told ? told - groups[place].Where(column => column < cells.Count).Sum(column => cells[column] ?? 0) : 0);
            }

            rows.Add(cells);
        }

        if (rows.Exists(row => row.Any(cell => cell < 0)) || SmallAreas.Try(parents, rows, below, groups) is not { } found)
        {
            return null;
        }

        var hidden = counts.Select(row => new bool[row.Count]).ToArray();
        for (var row = 0; row < hidden.Length; row++)
        {
            foreach (var (place, column) in columns.Index())
            {
                hidden[row][column] = found[row][place];
            }

            foreach (var (place, main) in opened.Index())
            {
                hidden[row][width + main] = groups[place].Any(column => found[row][column]);
            }
        }

        return (hidden, [.. closed.Where(main => found.Any(row => row[columns.IndexOf(width + main)]))]);
    }

    /// <summary>Makes the kinds of a main kind safe between its totals, which stay shown; whether that can be.</summary>
    private bool Inside(int main, bool[][] hidden)
    {
        List<int> columns = [width + main, .. mains[main]];
        List<IReadOnlyList<long?>> rows = [.. counts.Select((_, row) => (IReadOnlyList<long?>)[.. columns.Select(column => (long?)At(row, column))])];
        if (SmallAreas.Try(parents, rows, below, keepTotals: true) is not { } found)
        {
            return false;
        }

        for (var row = 0; row < hidden.Length; row++)
        {
            for (var place = 1; place < columns.Count; place++)
            {
                hidden[row][columns[place]] = found[row][place];
            }
        }

        return true;
    }

    private long At(int row, int column) => counts[row][column] ?? SmallAreas.Parts(parents, counts, row, column);
}
