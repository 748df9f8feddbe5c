using System.Runtime.InteropServices;

namespace OpKoers.Statistics.Intake;

/// <summary>A cell on its way to its tile: places by the draft.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SpooledCell
{
    public double Value;

    /// <summary>Area in the low 24 bits, status in the high 8: a cell is sixteen bytes.</summary>
    public uint AreaAndStatus;

    public ushort Period;

    /// <summary>Which of the planes that share the bucket.</summary>
    public ushort Plane;

    public readonly int Area => (int)(AreaAndStatus & 0xFF_FFFF);

    public readonly byte Status => (byte)(AreaAndStatus >> 24);
}

/// <summary>Gets cells; they may not be kept.</summary>
internal delegate void TakeCells(ReadOnlySpan<SpooledCell> cells);

/// <summary>
/// Sorts cells that come in any order into buckets, on disk: in memory is only what was added to each bucket last. However many cells come, the memory it
/// takes is set beforehand.
/// </summary>
internal sealed class Spool : IDisposable
{
    private const int CellBytes = 16;

    // All buckets together hold so much before they go to disk.
    private const int MostBytes = 64 << 20;

    private const int MostCells = 8192, LeastCells = 16;

    private readonly FileStream file;
    private readonly List<Bucket?> buckets = [];
    private readonly SpooledCell[] room = new SpooledCell[MostCells];
    private readonly int expected;
    private long length;

    /// <param name="folder">Where the temporary file stands.</param>
    /// <param name="expected">About how many buckets there will be.</param>
    public Spool(string folder, int expected)
    {
        this.expected = Math.Max(1, expected);
        file = new FileStream(Path.Combine(folder, $"opkoers-spool-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}.tmp"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        // A program that is killed closes nothing. Where a file can lose its name while it is open, nothing of it stays then either.
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(file.Name);
        }
    }

    public void Add(int bucket, in SpooledCell cell)
    {
        var to = Of(bucket);
        if (to.Filled == to.Cells.Length)
        {
            Flush(to);
        }

        to.Cells[to.Filled++] = cell;
    }

    /// <summary>All cells of a bucket, piece by piece in the order in which they came; planes that share the bucket stand among one another.</summary>
    public void Read(int bucket, TakeCells take)
    {
        if (bucket >= buckets.Count || buckets[bucket] is not { } from)
        {
            return;
        }

        foreach (var (offset, count) in from.Pieces)
        {
            var cells = room.AsSpan(0, count);
            file.Position = offset;
            file.ReadExactly(MemoryMarshal.AsBytes(cells));
            take(cells);
        }

        take(from.Cells.AsSpan(0, from.Filled));
    }

    public void Dispose() => file.Dispose();

    private Bucket Of(int bucket)
    {
        while (buckets.Count <= bucket)
        {
            buckets.Add(null);
        }

        return buckets[bucket] ??= new Bucket(new SpooledCell[Math.Clamp(MostBytes / CellBytes / Math.Max(expected, buckets.Count), LeastCells, MostCells)]);
    }

    private void Flush(Bucket bucket)
    {
        file.Position = length;
        file.Write(MemoryMarshal.AsBytes(bucket.Cells.AsSpan(0, bucket.Filled)));
        bucket.Pieces.Add((length, bucket.Filled));
        length += (long)bucket.Filled * CellBytes;
        bucket.Filled = 0;
    }

    private sealed class Bucket(SpooledCell[] cells)
    {
        public SpooledCell[] Cells { get; } = cells;

        public List<(long Offset, int Count)> Pieces { get; } = [];

        public int Filled { get; set; }
    }
}
