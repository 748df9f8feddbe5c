using System.Text;

namespace OpKoers.Access.SignIn.Qr;

/// <summary>A QR symbol in byte mode at level M, versions 1 to 10: as much as a key for an app needs. Made here, so that the key goes to nobody else.</summary>
internal sealed class QrSymbol
{
    private readonly QrVersion version;
    private readonly bool[,] dark;
    private readonly bool[,] fixedModules;

    private QrSymbol(QrVersion version)
    {
        this.version = version;
        dark = new bool[version.Size, version.Size];
        fixedModules = new bool[version.Size, version.Size];
    }

    public int Size => version.Size;

    /// <summary>Which of the eight masks it has.</summary>
    public int Mask { get; private set; }

    public bool this[int row, int column] => dark[row, column];

    /// <summary>The symbol of a text; null when the text is too long.</summary>
    public static QrSymbol? Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (QrVersion.For(bytes.Length) is not { } version)
        {
            return null;
        }

        var symbol = new QrSymbol(version);
        symbol.DrawPatterns();
        symbol.DrawCodewords(QrCodewords.Of(bytes, version));
        symbol.ChooseMask();
        return symbol;
    }

    /// <summary>The 15 bits that say level M and the mask.</summary>
    internal static int FormatBits(int mask) => ((mask << 10) | Remainder(mask, 10, 0x537)) ^ 0x5412;

    /// <summary>The 18 bits that say the version, from version 7.</summary>
    internal static int VersionBits(int number) => (number << 12) | Remainder(number, 12, 0x1f25);

    internal static bool IsMasked(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => ((row / 2) + (column / 3)) % 2 == 0,
        5 => (row * column % 2) + (row * column % 3) == 0,
        6 => ((row * column % 2) + (row * column % 3)) % 2 == 0,
        _ => (((row + column) % 2) + (row * column % 3)) % 2 == 0,
    };

    /// <summary>The modules that hold data, in the order in which it is laid: columns of two from the right, up and down in turn.</summary>
    internal IEnumerable<(int Row, int Column)> DataModules()
    {
        var upward = true;
        for (var right = Size - 1; right > 0; right -= 2)
        {
            right -= right == 6 ? 1 : 0;
            for (var step = 0; step < Size; step++)
            {
                var row = upward ? Size - 1 - step : step;
                for (var column = right; column > right - 2; column--)
                {
                    if (!fixedModules[row, column])
                    {
                        yield return (row, column);
                    }
                }
            }

            upward = !upward;
        }
    }

    private static int Remainder(int value, int bits, int generator)
    {
        var rest = value;
        for (var step = 0; step < bits; step++)
        {
            rest = (rest << 1) ^ ((rest >> (bits - 1)) * generator);
        }

        return rest;
    }

    private void DrawPatterns()
    {
        for (var at = 0; at < Size; at++)
        {
            Set(6, at, at % 2 == 0);
            Set(at, 6, at % 2 == 0);
        }

        DrawFinder(3, 3);
        DrawFinder(3, Size - 4);
        DrawFinder(Size - 4, 3);
        foreach (var row in version.Alignment)
        {
            foreach (var column in version.Alignment.Where(column => !IsFinderCorner(row, column)))
            {
                DrawRings(row, column, 2, distance => distance != 1);
            }
        }

        DrawFormat(0);
        if (version.Number >= 7)
        {
            DrawVersion();
        }
    }

    private bool IsFinderCorner(int row, int column) =>
        (row == 6 && column == 6) || (row == 6 && column == Size - 7) || (row == Size - 7 && column == 6);

    private void DrawFinder(int row, int column) => DrawRings(row, column, 4, distance => distance is not (2 or 4));

    private void DrawRings(int row, int column, int radius, Func<int, bool> isDark)
    {
        for (var down = -radius; down <= radius; down++)
        {
            for (var across = -radius; across <= radius; across++)
            {
                var (r, c) = (row + down, column + across);
                if (r >= 0 && r < Size && c >= 0 && c < Size)
                {
                    Set(r, c, isDark(Math.Max(Math.Abs(down), Math.Abs(across))));
                }
            }
        }
    }

    private void DrawFormat(int mask)
    {
        var bits = FormatBits(mask);
        for (var bit = 0; bit < 15; bit++)
        {
            var isDark = ((bits >> bit) & 1) == 1;
            var (row, column) = bit switch
            {
                < 6 => (bit, 8),
                6 => (7, 8),
                7 => (8, 8),
                8 => (8, 7),
                _ => (8, 14 - bit),
            };
            Set(row, column, isDark);
            var (secondRow, secondColumn) = bit < 8 ? (8, Size - 1 - bit) : (Size - 15 + bit, 8);
            Set(secondRow, secondColumn, isDark);
        }

        Set(Size - 8, 8, true);
    }

    private void DrawVersion()
    {
        var bits = VersionBits(version.Number);
        for (var bit = 0; bit < 18; bit++)
        {
            var isDark = ((bits >> bit) & 1) == 1;
            Set(Size - 11 + (bit % 3), bit / 3, isDark);
            Set(bit / 3, Size - 11 + (bit % 3), isDark);
        }
    }

    private void DrawCodewords(byte[] codewords)
    {
        var at = 0;
        foreach (var (row, column) in DataModules())
        {
            // What is left over after the last byte stays light.
            dark[row, column] = at < codewords.Length * 8 && ((codewords[at / 8] >> (7 - (at % 8))) & 1) == 1;
            at++;
        }
    }

    private void ChooseMask()
    {
        Mask = Enumerable.Range(0, 8).MinBy(mask =>
        {
            Apply(mask);
            var penalty = QrPenalty.Of(dark);
            Apply(mask);
            return penalty;
        });
        Apply(Mask);
    }

    /// <summary>Applies a mask, or takes it off again.</summary>
    private void Apply(int mask)
    {
        foreach (var (row, column) in DataModules())
        {
            dark[row, column] ^= IsMasked(mask, row, column);
        }

        DrawFormat(mask);
    }

    private void Set(int row, int column, bool isDark) => (dark[row, column], fixedModules[row, column]) = (isDark, true);
}
