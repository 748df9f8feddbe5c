namespace OpKoers.Access.Domain.Qr;

/// <summary>The modules of a symbol while it is made: which are dark, and which belong to patterns that data may not touch.</summary>
internal sealed class QrGrid
{
    private readonly bool[,] dark;
    private readonly bool[,] kept;

    private QrGrid(bool[,] dark, bool[,] kept) => (this.dark, this.kept) = (dark, kept);

    public int Size => dark.GetLength(0);

    public bool this[int x, int y] => dark[y, x];

    /// <summary>A symbol with its fixed patterns, and with room kept for format and version.</summary>
    public static QrGrid WithPatterns(QrVersion version)
    {
        var grid = new QrGrid(new bool[version.Size, version.Size], new bool[version.Size, version.Size]);
        grid.Timing();
        grid.Finder(3, 3);
        grid.Finder(grid.Size - 4, 3);
        grid.Finder(3, grid.Size - 4);
        grid.AlignmentPatterns(version.Alignment);
        grid.Format(0);
        grid.VersionNumber(version.Number);
        return grid;
    }

    /// <summary>Lays the codewords in columns of two, from the right, up and down by turns; column 6 is the timing pattern.</summary>
    public void Place(ReadOnlySpan<byte> codewords)
    {
        var bit = 0;
        var up = true;
        for (var right = Size - 1; right > 0; right -= 2, up = !up)
        {
            right = right == 6 ? 5 : right;
            for (var step = 0; step < Size; step++)
            {
                var y = up ? Size - 1 - step : step;
                for (var x = right; x > right - 2; x--)
                {
                    if (!kept[y, x] && bit < codewords.Length * 8)
                    {
                        dark[y, x] = ((codewords[bit / 8] >> (7 - (bit % 8))) & 1) == 1;
                        bit++;
                    }
                }
            }
        }
    }

    /// <summary>A copy under one of the eight masks, with the format that says so.</summary>
    public QrGrid Masked(int mask)
    {
        var copy = new QrGrid((bool[,])dark.Clone(), kept);
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                copy.dark[y, x] ^= !kept[y, x] && QrMask.Flips(mask, x, y);
            }
        }

        copy.Format(mask);
        return copy;
    }

    private void Set(int x, int y, bool value)
    {
        dark[y, x] = value;
        kept[y, x] = true;
    }

    private void Timing()
    {
        for (var i = 0; i < Size; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }
    }

    // With the light border around it, as far as it lies within the symbol.
    private void Finder(int centreX, int centreY)
    {
        for (var y = Math.Max(0, centreY - 4); y <= Math.Min(Size - 1, centreY + 4); y++)
        {
            for (var x = Math.Max(0, centreX - 4); x <= Math.Min(Size - 1, centreX + 4); x++)
            {
                var ring = Math.Max(Math.Abs(x - centreX), Math.Abs(y - centreY));
                Set(x, y, ring is not (2 or 4));
            }
        }
    }

    private void AlignmentPatterns(int[] centres)
    {
        foreach (var y in centres)
        {
            foreach (var x in centres)
            {
                if (!OnFinder(x, y))
                {
                    Alignment(x, y);
                }
            }
        }
    }

    private bool OnFinder(int x, int y) => (x == 6 && y == 6) || (x == 6 && y == Size - 7) || (x == Size - 7 && y == 6);

    private void Alignment(int centreX, int centreY)
    {
        for (var y = -2; y <= 2; y++)
        {
            for (var x = -2; x <= 2; x++)
            {
                Set(centreX + x, centreY + y, Math.Max(Math.Abs(x), Math.Abs(y)) != 1);
            }
        }
    }

    // Twice: around the finder at the top left, and split over the other two.
    private void Format(int mask)
    {
        var format = QrMask.Format(mask);
        for (var i = 0; i < 15; i++)
        {
            var value = ((format >> i) & 1) == 1;
            var near = i < 6 ? i : i < 8 ? i + 1 : 14 - i;
            Set(i < 8 ? 8 : i == 8 ? 7 : near, i < 8 ? near : 8, value);
            Set(i < 8 ? Size - 1 - i : 8, i < 8 ? 8 : Size - 15 + i, value);
        }

        Set(8, Size - 8, true);
    }

    // From version 7 the symbol says its version, by a BCH (18,6) code, twice.
    private void VersionNumber(int number)
    {
        if (number < 7)
        {
            return;
        }

        var bits = QrMask.WithCheck(number, 12, 0x1F25);
        for (var i = 0; i < 18; i++)
        {
            var value = ((bits >> i) & 1) == 1;
            Set(Size - 11 + (i % 3), i / 3, value);
            Set(i / 3, Size - 11 + (i % 3), value);
        }
    }
}
