using System.Buffers.Binary;

namespace OpKoers.Statistics.Tiles;

/// <summary>A packed tile, to be read in one go, in part, or added to others. Twin of <see cref="TileCodec"/>.</summary>
internal readonly ref partial struct Tile
{
    private static readonly double[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    private readonly byte statusForm;
    private readonly byte status;
    private readonly int others;
    private readonly ReadOnlySpan<byte> statusBytes;
    private readonly byte valueForm;
    private readonly byte decimals;
    private readonly long least;
    private readonly int width;
    private readonly ReadOnlySpan<byte> numbers;
    private readonly int large;
    private readonly ReadOnlySpan<byte> largeBytes;

    /// <exception cref="FormatException">The bytes are no tile: the database is damaged.</exception>
    public Tile(ReadOnlySpan<byte> packed)
    {
        var reader = new TileReader(packed);
        Count = reader.Count(TileCodec.MostCells);
        statusForm = reader.Byte();
        switch (statusForm)
        {
            case TileCodec.SameStatus:
                status = reader.Byte();
                break;
            case TileCodec.FewOthers:
                status = reader.Byte();
                others = reader.Count(Count);
                statusBytes = reader.Rest;
                SkipOthers(ref reader, others);
                break;
            case TileCodec.HalfBytes:
                statusBytes = reader.Take((Count + 1) / 2);
                break;
            default:
                throw TileReader.Cut();
        }

        valueForm = reader.Byte();
        if (valueForm == TileCodec.NoValues)
        {
            return;
        }

        decimals = reader.Byte();
        if (decimals == TileCodec.AsTheyAre)
        {
            numbers = reader.Rest;
            return;
        }

        if (decimals >= Powers.Length)
        {
            throw TileReader.Cut();
        }

        least = reader.Signed();
        width = reader.Byte();
        var places = valueForm == TileCodec.EveryCell ? Count : Valued(Count);
        numbers = width is 0 or 1 or 2 or 4 or 8 ? reader.Take(places * width) : throw TileReader.Cut();
        large = reader.Count(places);
        largeBytes = reader.Rest;
    }

    /// <summary>Number of cells.</summary>
    public int Count { get; }

    /// <summary>Whether all cells have this status.</summary>
    public bool IsSame => statusForm == TileCodec.SameStatus;

    /// <summary>The status of all cells, or of most.</summary>
    public byte Usual => status;

    /// <summary>Reads some cells.</summary>
    /// <param name="start">The first.</param>
    /// <param name="values">Gets the values; NaN where the status comes with none.</param>
    /// <param name="statuses">Gets the statuses; as long as <paramref name="values"/>.</param>
    public void Read(int start, Span<double> values, Span<byte> statuses)
    {
        ReadStatuses(start, statuses);
        if (valueForm == TileCodec.NoValues)
        {
            values.Fill(double.NaN);
            return;
        }

        if (valueForm == TileCodec.EveryCell)
        {
            ReadPlaces(start, values);
            for (var index = 0; index < values.Length; index++)
            {
                values[index] = TileCodec.HasValue(statuses[index]) ? values[index] : double.NaN;
            }

            return;
        }

        Scatter(start, values, statuses);
    }

    /// <summary>The statuses of some cells.</summary>
    public void ReadStatuses(int start, Span<byte> statuses)
    {
        if (statusForm == TileCodec.HalfBytes)
        {
            for (var index = 0; index < statuses.Length; index++)
            {
                statuses[index] = (byte)((statusBytes[(start + index) / 2] >> (4 * ((start + index) & 1))) & 15);
            }

            return;
        }

        statuses.Fill(status);
        if (others == 0)
        {
            return;
        }

        var reader = new TileReader(statusBytes);
        var at = 0;
        for (var other = 0; other < others; other++)
        {
            at += (int)reader.Number();
            var found = reader.Byte();
            if (at >= start + statuses.Length)
            {
                return;
            }

            if (at >= start)
            {
                statuses[at - start] = found;
            }
        }
    }

    private void ReadPlaces(int start, Span<double> values)
    {
        if (decimals == TileCodec.AsTheyAre)
        {
            for (var index = 0; index < values.Length; index++)
            {
                values[index] = BitConverter.UInt64BitsToDouble(BinaryPrimitives.ReadUInt64LittleEndian(numbers[((start + index) * 8)..]));
            }

            return;
        }

        var power = Powers[decimals];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = (least + (long)Number(start + index)) / power;
        }

        ReadLarge(start, values, power);
    }

    private void ReadLarge(int start, Span<double> values, double power)
    {
        var reader = new TileReader(largeBytes);
        var at = 0;
        for (var other = 0; other < large; other++)
        {
            at += (int)reader.Number();
            var offset = reader.Number();
            if (at >= start && at < start + values.Length)
            {
                values[at - start] = (least + (long)offset) / power;
            }
        }
    }

    /// <summary>Only cells that have a value have a place: which place follows from the statuses before.</summary>
    private void Scatter(int start, Span<double> values, ReadOnlySpan<byte> statuses)
    {
        var first = Valued(start);
        var count = 0;
        foreach (var found in statuses)
        {
            count += TileCodec.HasValue(found) ? 1 : 0;
        }

        var packed = count <= 1024 ? stackalloc double[count] : new double[count];
        ReadPlaces(first, packed);
        var next = 0;
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = TileCodec.HasValue(statuses[index]) ? packed[next++] : double.NaN;
        }
    }

    /// <summary>How many of the first cells have a value.</summary>
    private int Valued(int cells)
    {
        if (statusForm == TileCodec.SameStatus)
        {
            return TileCodec.HasValue(status) ? cells : 0;
        }

        var count = statusForm == TileCodec.FewOthers && TileCodec.HasValue(status) ? cells : 0;
        if (statusForm == TileCodec.HalfBytes)
        {
            for (var index = 0; index < cells; index++)
            {
                count += TileCodec.HasValue((byte)((statusBytes[index / 2] >> (4 * (index & 1))) & 15)) ? 1 : 0;
            }

            return count;
        }

        var reader = new TileReader(statusBytes);
        var at = 0;
        for (var other = 0; other < others; other++)
        {
            at += (int)reader.Number();
            var found = reader.Byte();
            if (at >= cells)
            {
                break;
            }

            count += (TileCodec.HasValue(found) ? 1 : 0) - (TileCodec.HasValue(status) ? 1 : 0);
        }

        return count;
    }

    private ulong Number(int index) => width switch
    {
        0 => 0,
        1 => numbers[index],
        2 => BinaryPrimitives.ReadUInt16LittleEndian(numbers[(index * 2)..]),
        4 => BinaryPrimitives.ReadUInt32LittleEndian(numbers[(index * 4)..]),
        _ => BinaryPrimitives.ReadUInt64LittleEndian(numbers[(index * 8)..]),
    };

    private static void SkipOthers(ref TileReader reader, int count)
    {
        for (var other = 0; other < count; other++)
        {
            reader.Number();
            reader.Byte();
        }
    }
}
