using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace OpKoers.Import.Csv;

/// <summary>
/// Reads separated values (RFC 4180) row by row from a stream of any length, in a fixed amount of memory. Fields are bytes in UTF-8: a file of numbers is
/// never turned into text. Rows end in LF or CRLF; a field in quotes may hold separators, line ends and doubled quotes.
/// </summary>
internal sealed class CsvReader(Stream source, byte separator = (byte)';') : IDisposable
{
    /// <summary>A row of more bytes than this is no row of a table.</summary>
    public const int LongestRow = 1 << 20;

    // Bytes that are looked at together, as many as a number has bits.
    private const int BlockLength = 64;

    private readonly byte separator = separator;
    private byte[] buffer = new byte[(1 << 18) + BlockLength];
    private int[] starts = new int[64];
    private int[] lengths = new int[64];
    private int at;
    private int rowStart;
    private int filled;
    private int block;
    private int looked;
    private ulong marks;
    private bool ended;
    private bool begun;

    /// <summary>Number of fields in the row that was read last.</summary>
    public int Count { get; private set; }

    /// <summary>Place of that row, from 1, the head included.</summary>
    public long Row { get; private set; }

    /// <summary>A field of the row that was read last, valid until the next row.</summary>
    public ReadOnlySpan<byte> Field(int index) => buffer.AsSpan(starts[index], lengths[index]);

    /// <summary>A field as text.</summary>
    public string Text(int index) => Encoding.UTF8.GetString(Field(index));

    /// <summary>Reads the next row that is not empty; false at the end.</summary>
    /// <exception cref="FormatException">A field in quotes has no end, or a row is longer than <see cref="LongestRow"/>.</exception>
    public bool Read()
    {
        do
        {
            if (!ReadRow())
            {
                return false;
            }

            Row++;
        }
        while (Count == 1 && lengths[0] == 0);

        return true;
    }

    public void Dispose() => source.Dispose();

    private bool ReadRow()
    {
        SkipMark();
        Count = 0;
        rowStart = at;
        var quotes = 0;
        while (true)
        {
            while (marks == 0)
            {
                if (!Look())
                {
                    return (quotes & 1) == 0 ? Finish(quotes) : throw new FormatException("Een veld tussen aanhalingstekens heeft geen einde.");
                }
            }

            var end = block + BitOperations.TrailingZeroCount(marks);
            marks &= marks - 1;
            if (buffer[end] == (byte)'"')
            {
                quotes++;
            }
            else if ((quotes & 1) == 0)
            {
                // A doubled quote closes and opens again: what stands between two quotes is within them either way.
                Add(end, quotes);
                quotes = 0;
                at = end + 1;
                if (buffer[end] == (byte)'\n')
                {
                    return true;
                }
            }
        }
    }

    /// <summary>Looks at the next block: where separators, line ends and quotes stand in it. False at the end.</summary>
    private bool Look()
    {
        if (looked == filled && !Grow())
        {
            return false;
        }

        block = looked;
        var count = Math.Min(BlockLength, filled - block);
        // The buffer goes on for a block beyond what is filled; what stands there does not count.
        ref var first = ref buffer[block];
        marks = Marks(Vector256.LoadUnsafe(ref first)) | ((ulong)Marks(Vector256.LoadUnsafe(ref first, (nuint)Vector256<byte>.Count)) << Vector256<byte>.Count);
        marks &= ulong.MaxValue >> (BlockLength - count);
        looked += count;
        return true;
    }

    private uint Marks(Vector256<byte> bytes) =>
        (Vector256.Equals(bytes, Vector256.Create(separator)) | Vector256.Equals(bytes, Vector256.Create((byte)'\n')) | Vector256.Equals(bytes, Vector256.Create((byte)'"'))).ExtractMostSignificantBits();

    private bool Finish(int quotes)
    {
        if (at == filled && Count == 0)
        {
            return false;
        }

        Add(filled, quotes);
        at = filled;
        return true;
    }

    private void Add(int end, int quotes)
    {
        if (Count == starts.Length)
        {
            Array.Resize(ref starts, Count * 2);
            Array.Resize(ref lengths, Count * 2);
        }

        var start = at;
        if (end > start && buffer[end - 1] == (byte)'\r')
        {
            end--;
        }

        var length = end - start;
        if (quotes > 0 && length > 1 && buffer[start] == (byte)'"' && buffer[end - 1] == (byte)'"')
        {
            start++;
            length = quotes == 2 ? length - 2 : Unquoted(buffer.AsSpan(start, length - 2)).Length;
        }

        (starts[Count], lengths[Count]) = (start, length);
        Count++;
    }

    // In place: what is left is never longer.
    private static Span<byte> Unquoted(Span<byte> field)
    {
        var quote = field.IndexOf((byte)'"');
        if (quote < 0)
        {
            return field;
        }

        var kept = quote;
        for (var index = quote; index < field.Length; index++)
        {
            field[kept++] = field[index];
            if (field[index] == (byte)'"' && index + 1 < field.Length && field[index + 1] == (byte)'"')
            {
                index++;
            }
        }

        return field[..kept];
    }

    private void SkipMark()
    {
        if (begun)
        {
            return;
        }

        begun = true;
        while (filled < 3 && Grow())
        {
        }

        at = looked = buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    /// <summary>Reads more; false at the end. What was found of this row moves along with it.</summary>
    private bool Grow()
    {
        if (ended)
        {
            return false;
        }

        if (filled == buffer.Length - BlockLength)
        {
            MakeRoom();
        }

        var read = source.Read(buffer, filled, buffer.Length - BlockLength - filled);
        filled += read;
        ended = read == 0;
        return !ended;
    }

    private void MakeRoom()
    {
        if (rowStart > 0)
        {
            MoveRowToFront();
        }
        else if (buffer.Length >= LongestRow)
        {
            throw new FormatException("Een rij is te lang.");
        }
        else
        {
            Array.Resize(ref buffer, (buffer.Length * 2) - BlockLength);
        }
    }

    private void MoveRowToFront()
    {
        buffer.AsSpan(rowStart, filled - rowStart).CopyTo(buffer);
        for (var index = 0; index < Count; index++)
        {
            starts[index] -= rowStart;
        }

        at -= rowStart;
        filled -= rowStart;
        looked -= rowStart;
        rowStart = 0;
    }
}
