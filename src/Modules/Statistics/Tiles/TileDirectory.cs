namespace OpKoers.Statistics.Tiles;

/// <summary>Where a tile is stored, and what stands for its bytes. The number 0 is no tile: every cell is absent.</summary>
/// <param name="Id">Number in storage.</param>
/// <param name="Hash">Stands for its bytes.</param>
internal readonly record struct TileRef(long Id, ulong Hash);

/// <summary>
/// The tiles of one measure and one combination of categories: by period all areas (maps), and by sixty-four periods sixty-four areas at a time (series).
/// </summary>
internal sealed class Plane
{
    /// <summary>Areas in a tile of series.</summary>
    public const int Block = 64;

    /// <summary>Periods in a tile of series.</summary>
    public const int Chunk = 64;

    public required int Measure { get; init; }

    public required int Category { get; init; }

    /// <summary>By place of the period.</summary>
    public required TileRef[] Maps { get; init; }

    /// <summary>By chunk of periods, then by block of areas.</summary>
    public required TileRef[][] Series { get; init; }

    public static Plane Empty(int measure, int category, int periods) => new()
    {
        Measure = measure,
        Category = category,
        Maps = new TileRef[periods],
        Series = [.. Enumerable.Repeat(Array.Empty<TileRef>(), (periods + Chunk - 1) / Chunk)],
    };
}

/// <summary>All tiles of one delivery. Deliveries share the tiles that are the same in both; a directory is never changed.</summary>
internal sealed class TileDirectory
{
    private readonly Dictionary<(int Measure, int Category), Plane> planes;

    public TileDirectory(IEnumerable<Plane> planes) => this.planes = planes.ToDictionary(plane => (plane.Measure, plane.Category));

    public static TileDirectory Empty { get; } = new([]);

    public IReadOnlyCollection<Plane> Planes => planes.Values;

    public Plane? Find(int measure, int category) => planes.GetValueOrDefault((measure, category));

    public byte[] Pack()
    {
        var to = new TileBuffer();
        to.Number((ulong)planes.Count);
        long last = 0;
        foreach (var plane in planes.Values.OrderBy(plane => plane.Measure).ThenBy(plane => plane.Category))
        {
            to.Number((ulong)plane.Measure);
            to.Number((ulong)plane.Category);
            Put(plane.Maps);
            to.Number((ulong)plane.Series.Length);
            foreach (var chunk in plane.Series)
            {
                Put(chunk);
            }
        }

        return to.Written.ToArray();

        void Put(TileRef[] tiles)
        {
            to.Number((ulong)tiles.Length);
            foreach (var tile in tiles)
            {
                to.Signed(tile.Id == 0 ? 0 : tile.Id - last + (tile.Id >= last ? 1 : 0));
                if (tile.Id != 0)
                {
                    to.Fixed(tile.Hash);
                    last = tile.Id;
                }
            }
        }
    }

    /// <exception cref="FormatException">The bytes are no directory: the database is damaged.</exception>
    public static TileDirectory Unpack(ReadOnlySpan<byte> packed)
    {
        var reader = new TileReader(packed);
        var planes = new List<Plane>();
        long last = 0;
        for (var left = reader.Count(packed.Length); left > 0; left--)
        {
            var (measure, category) = ((int)reader.Number(), (int)reader.Number());
            var maps = Take(ref reader, packed.Length, ref last);
            var series = new TileRef[reader.Count(packed.Length)][];
            for (var chunk = 0; chunk < series.Length; chunk++)
            {
                series[chunk] = Take(ref reader, packed.Length, ref last);
            }

            planes.Add(new Plane { Measure = measure, Category = category, Maps = maps, Series = series });
        }

        return new TileDirectory(planes);
    }

    private static TileRef[] Take(ref TileReader reader, int most, ref long last)
    {
        var tiles = new TileRef[reader.Count(most)];
        for (var index = 0; index < tiles.Length; index++)
        {
            var step = reader.Signed();
            if (step != 0)
            {
                last += step > 0 ? step - 1 : step;
                tiles[index] = new TileRef(last, reader.Fixed());
            }
        }

        return tiles;
    }
}
