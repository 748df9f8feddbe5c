namespace OpKoers.Access.SignIn.Qr;

/// <summary>How hard a symbol is to read, by the four rules of ISO/IEC 18004: long runs, blocks, what looks like a finder, and imbalance.</summary>
internal static class QrPenalty
{
    private static readonly bool[] FinderLike = [true, false, true, true, true, false, true, false, false, false, false];

    public static int Of(bool[,] dark)
    {
        var size = dark.GetLength(0);
        var penalty = Blocks(dark, size) + Balance(dark, size);
        for (var at = 0; at < size; at++)
        {
            var line = at;
            penalty += Line([.. Enumerable.Range(0, size).Select(column => dark[line, column])]);
            penalty += Line([.. Enumerable.Range(0, size).Select(row => dark[row, line])]);
        }

        return penalty;
    }

    private static int Line(bool[] modules)
    {
        var (penalty, run) = (0, 1);
        for (var at = 1; at <= modules.Length; at++)
        {
            if (at < modules.Length && modules[at] == modules[at - 1])
            {
                run++;
                continue;
            }

            penalty += run >= 5 ? run - 2 : 0;
            run = 1;
        }

        for (var start = 0; start + FinderLike.Length <= modules.Length; start++)
        {
            var part = modules.AsSpan(start, FinderLike.Length);
            penalty += part.SequenceEqual(FinderLike) || IsReverse(part) ? 40 : 0;
        }

        return penalty;
    }

    private static bool IsReverse(ReadOnlySpan<bool> part)
    {
        for (var at = 0; at < part.Length; at++)
        {
            if (part[at] != FinderLike[^(at + 1)])
            {
                return false;
            }
        }

        return true;
    }

    private static int Blocks(bool[,] dark, int size)
    {
        var penalty = 0;
        for (var row = 0; row + 1 < size; row++)
        {
            for (var column = 0; column + 1 < size; column++)
            {
                var one = dark[row, column];
                penalty += one == dark[row, column + 1] && one == dark[row + 1, column] && one == dark[row + 1, column + 1] ? 3 : 0;
            }
        }

        return penalty;
    }

    private static int Balance(bool[,] dark, int size)
    {
        var percent = dark.Cast<bool>().Count(module => module) * 100 / (size * size);
        return Math.Abs(percent - 50) / 5 * 10;
    }
}
