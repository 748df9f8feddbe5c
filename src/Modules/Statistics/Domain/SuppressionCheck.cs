using OpKoers.Kernel;
using OpKoers.Statistics.Contracts.Rules;

namespace OpKoers.Statistics.Domain;

/// <summary>Whether a table is one of which safety can be promised.</summary>
internal static class SuppressionCheck
{
    private static readonly Refusal NoTree = new("not-a-tree", "De rijen vormen samen geen boom onder één geheel.");
    private static readonly Refusal NoSum = new("does-not-add-up", "Een som in deze tabel is niet de som van haar delen; dan is niet te beloven dat een afgeschermd cijfer niet terug te rekenen is.");

    public static Refusal? Of(SuppressionTable table) => !IsTree(table.Parents) || table.Counts.Count != table.Parents.Count ? NoTree : AddsUp(table) ? null : NoSum;

    private static bool IsTree(IReadOnlyList<int> parents)
    {
        if (parents.Count(parent => parent == -1) != 1 || parents.Any(parent => parent < -1 || parent >= parents.Count))
        {
            return false;
        }

        // From every row the way up must end within as many steps as there are rows.
        return Enumerable.Range(0, parents.Count).All(row =>
        {
            var steps = 0;
            for (var at = row; at != -1 && steps <= parents.Count; at = parents[at])
            {
                steps++;
            }

            return steps <= parents.Count;
        });
    }

    private static bool AddsUp(SuppressionTable table)
    {
        var width = table.Counts[0].Count;
        if (width == 0 || table.Counts.Any(row => row.Count != width || row.Any(count => count < 0) || (width > 1 && row[0] != row.Skip(1).Sum())))
        {
            return false;
        }

        var sums = table.Parents.Select(_ => new long[width]).ToArray();
        var whole = new bool[table.Parents.Count];
        for (var row = 0; row < table.Parents.Count; row++)
        {
            if (table.Parents[row] is >= 0 and var parent)
            {
                whole[parent] = true;
                for (var column = 0; column < width; column++)
                {
                    sums[parent][column] += table.Counts[row][column];
                }
            }
        }

        return Enumerable.Range(0, whole.Length).All(row => !whole[row] || table.Counts[row].SequenceEqual(sums[row]));
    }
}
