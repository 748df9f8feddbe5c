using FsCheck;
using FsCheck.Fluent;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Tiles;

namespace OpKoers.Statistics.Tests.Tiles;

public sealed class TileCodecTests
{
    /// <summary>Values of every kind that tables hold: counts, with decimals, very large, and what no whole number says.</summary>
    private static readonly Gen<double> AnyValue = Gen.OneOf(
        Gen.Choose(0, 3).Select(value => (double)value),
        Gen.Choose(-300, 70_000).Select(value => (double)value),
        Gen.Choose(0, 100_000).Select(value => value / 10d),
        Gen.Choose(0, 1_000_000).Select(value => value / 1000d),
        Gen.Elements(0, -0.0, 1e15, -1e15, 1e300, Math.PI, 1d / 3, double.Epsilon, 65_535, 65_536, 4_294_967_295d, 4_294_967_296d, 9_007_199_254_740_991d));

    private static readonly Gen<byte> AnyStatus = Gen.Frequency((12, Gen.Constant((byte)ObservationStatus.Final)), (3, Gen.Choose(0, 6).Select(status => (byte)status)));

    private static readonly Gen<(double Value, byte Status)[]> AnyCells =
        from same in Gen.Choose(0, 2)
        from value in AnyValue
        from status in Gen.Choose(0, 6)
        from cells in AnyValue.Zip(AnyStatus).ListOf()
        select cells.Select(cell => (same == 1 ? value : cell.Item1, same == 2 ? (byte)status : cell.Item2)).ToArray();

    [Fact]
    public void Cells_PackedAndRead_AreTheSameToTheLastBit() => Prop.ForAll(AnyCells.ToArbitrary(), static cells =>
    {
        var packed = Pack(cells);
        var (values, statuses) = (new double[cells.Length], new byte[cells.Length]);
        var tile = new Tile(packed);
        tile.Read(0, values, statuses);
        return tile.Count == cells.Length && Enumerable.Range(0, cells.Length).All(index => Same(cells[index], values[index], statuses[index]));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Part_OfATile_IsWhatStandsThereInTheWhole() => Prop.ForAll(AnyCells.ToArbitrary(), Gen.Choose(0, 1000).Zip(Gen.Choose(0, 1000)).ToArbitrary(), static (cells, cut) =>
    {
        if (cells.Length == 0)
        {
            return true;
        }

        var start = cut.Item1 % cells.Length;
        var count = cut.Item2 % (cells.Length - start + 1);
        var (values, statuses) = (new double[count], new byte[count]);
        new Tile(Pack(cells)).Read(start, values, statuses);
        return Enumerable.Range(0, count).All(index => Same(cells[start + index], values[index], statuses[index]));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Sums_AddedFromPackedCells_AreTheSumsOfTheCells() => Prop.ForAll(Gen.ListOf(Gen.Choose(0, 400), 60).ToArbitrary(), Gen.Choose(0, 70_000).ToArbitrary(), static (counts, outlier) =>
    {
        var cells = counts.Select((count, index) => (Value: index == 7 ? outlier : (double)count, Status: (byte)ObservationStatus.Final)).ToArray();
        var sums = new TileSums(cells.Length);
        var tile = new Tile(Pack(cells));
        return tile.TryAdd(sums) && tile.TryAdd(sums) && sums.Finish().SequenceEqual(cells.Select(cell => cell.Value * 2));
    }).QuickCheckThrowOnFailure();

    /// <summary>More tiles than a tally of four bytes holds the numbers of.</summary>
    [Fact]
    public void Sums_OfMoreTilesThanATallyHolds_AreStillTheSumsOfTheCells()
    {
        var packed = Pack([.. Enumerable.Range(0, 40).Select(index => (Value: 65_535d * (index % 2), Status: (byte)ObservationStatus.Final))]);
        var sums = new TileSums(40);
        for (var time = 0; time < 70_000; time++)
        {
            Assert.True(new Tile(packed).TryAdd(sums));
        }

        Assert.Equal(Enumerable.Range(0, 40).Select(index => 70_000 * 65_535d * (index % 2)), sums.Finish());
    }

    [Fact]
    public void Statuses_MetInPackedCells_AreThoseOfTheCellsAndThoseMetBefore() => Prop.ForAll(AnyStatus.ListOf().ToArbitrary(), static statuses =>
    {
        var before = Enumerable.Range(0, statuses.Count).Select(index => (byte)(1 << (index % 7))).ToArray();
        var met = before.ToArray();
        var tile = new Tile(Pack([.. statuses.Select(status => (Value: 1d, Status: status))]));
        return !tile.TryMeet(met) ? met.SequenceEqual(before) : met.SequenceEqual(statuses.Select((status, index) => (byte)(before[index] | (1 << status))));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Counts_OfSmallAreas_TakeAboutAByteEach()
    {
        var random = new Random(3);
        var cells = Enumerable.Range(0, 14_000).Select(index => (Value: index % 700 == 0 ? 3_000d : random.Next(12), Status: (byte)(index % 90 == 0 ? 3 : 1))).ToArray();

        Assert.InRange(Pack(cells).Length, 14_000, 15_000);
    }

    [Fact]
    public void Tile_ThatIsDamaged_IsRefusedOrReadWithinItsBytes()
    {
        var random = new Random(5);
        var packed = Pack([.. Enumerable.Range(0, 500).Select(_ => ((double)random.Next(300), (byte)random.Next(7)))]);
        var refused = 0;
        for (var copy = 0; copy < 2000; copy++)
        {
            var damaged = packed[..random.Next(1, packed.Length + 1)];
            damaged[random.Next(Math.Min(damaged.Length, 400))] = (byte)random.Next(256);
            try
            {
                var tile = new Tile(damaged);
                tile.Read(0, new double[Math.Min(tile.Count, 10_000)], new byte[Math.Min(tile.Count, 10_000)]);
            }
            catch (Exception wrong) when (wrong is FormatException or ArgumentOutOfRangeException or IndexOutOfRangeException)
            {
                refused++;
            }
        }

        Assert.True(refused > 1000);
    }

    [Fact]
    public void Directory_PackedAndRead_IsTheSame() => Prop.ForAll(Gen.ListOf(Gen.Choose(0, 5000), 40).ToArbitrary(), static raw =>
    {
        var numbers = raw.ToList();
        var plane = new Plane
        {
            Measure = numbers[0],
            Category = numbers[1],
            Maps = [.. numbers.Take(20).Select(number => number % 3 == 0 ? default : new TileRef(number, (ulong)number * 77))],
            Series = [[.. numbers.Skip(20).Select(number => number % 4 == 0 ? default : new TileRef(number + 9_000_000_000, ulong.MaxValue - (ulong)number))], []],
        };
        var read = TileDirectory.Unpack(new TileDirectory([plane]).Pack()).Find(numbers[0], numbers[1])!;
        return read.Maps.SequenceEqual(plane.Maps) && read.Series.Length == 2 && read.Series[0].SequenceEqual(plane.Series[0]);
    }).QuickCheckThrowOnFailure();

    private static byte[] Pack((double Value, byte Status)[] cells)
    {
        var buffer = new TileBuffer();
        TileCodec.Encode([.. cells.Select(cell => cell.Value)], [.. cells.Select(cell => cell.Status)], new long[cells.Length], buffer);
        return buffer.Written.ToArray();
    }

    private static bool Same((double Value, byte Status) cell, double value, byte status) =>
        status == cell.Status && (TileCodec.HasValue(status) ? BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits(cell.Value) : double.IsNaN(value));
}
