namespace OpKoers.Access.Domain.Qr;

/// <summary>The eight masks, the format that names one, and the penalty that chooses among them (ISO/IEC 18004, 7.8 and 7.9).</summary>
internal static class QrMask
{
    // A finder's 1:1:3:1:1 with four light modules on one side; eleven modules, from high to low.
    private const int FinderThenLight = 0b10111010000;
    private const int LightThenFinder = 0b00001011101;

    public static bool Flips(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((y / 2) + (x / 3)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        7 => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
        _ => throw new ArgumentOutOfRangeException(nameof(mask)),
    };

    /// <summary>The fifteen bits of the format: level M is 00, then the mask, a BCH (15,5) check, and the fixed pattern over it.</summary>
    public static int Format(int mask) => WithCheck(mask, 10, 0x537) ^ 0x5412;

    /// <summary>A value followed by the rest of its division by a polynomial of this degree.</summary>
    public static int WithCheck(int value, int degree, int polynomial)
    {
        var rest = value;
        for (var i = 0; i < degree; i++)
        {
            rest = (rest << 1) ^ ((rest >> (degree - 1)) * polynomial);
        }

        return (value << degree) | rest;
    }

    /// <summary>How hard a symbol is to read: long runs, blocks, false finders, and too much dark or light.</summary>
    public static int Penalty(QrGrid grid)
    {
        var total = Balance(grid) + Blocks(grid);
        for (var line = 0; line < grid.Size; line++)
        {
            var fixedLine = line;
            total += Line(grid.Size, i => grid[i, fixedLine]) + Line(grid.Size, i => grid[fixedLine, i]);
        }

        return total;
    }

    private static int Line(int size, Func<int, bool> dark)
    {
        var (penalty, run, window) = (0, 0, 0);
        for (var i = 0; i < size; i++)
        {
            run = i > 0 && dark(i) == dark(i - 1) ? run + 1 : 1;
            penalty += run == 5 ? 3 : run > 5 ? 1 : 0;
            window = ((window << 1) | (dark(i) ? 1 : 0)) & 0x7FF;
            penalty += i >= 10 && window is FinderThenLight or LightThenFinder ? 40 : 0;
        }

        return penalty;
    }

    private static int Blocks(QrGrid grid)
    {
        var penalty = 0;
        for (var y = 1; y < grid.Size; y++)
        {
            for (var x = 1; x < grid.Size; x++)
            {
                var value = grid[x, y];
                penalty += grid[x - 1, y] == value && grid[x, y - 1] == value && grid[x - 1, y - 1] == value ? 3 : 0;
            }
        }

        return penalty;
    }

    // Ten for every whole five percent away from half.
    private static int Balance(QrGrid grid)
    {
        var dark = 0;
        for (var y = 0; y < grid.Size; y++)
        {
            for (var x = 0; x < grid.Size; x++)
            {
                dark += grid[x, y] ? 1 : 0;
            }
        }

        var all = grid.Size * grid.Size;
        return Math.Abs((dark * 20) - (all * 10)) / all * 10;
    }
}
