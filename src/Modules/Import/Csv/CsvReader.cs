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

    private byte[] buffer = new byte[1 << 18];
    private int[] starts = new int[64];
    private int[] lengths = new int[64];
    private int at;
    private int rowStart;
    private int filled;
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
        var from = at;
        while (true)
        {
            var end = buffer.AsSpan(from, filled - from).IndexOfAny(separator, (byte)'\n', (byte)'"');
            if (end < 0)
            {
                from = filled;
                if (!Grow(ref from))
                {
                    return Finish();
                }

                continue;
            }

            end += from;
            if (buffer[end] == (byte)'"')
            {
                from = PastQuotes(end + 1);
                continue;
            }

            Add(end);
            from = at = end + 1;
            if (buffer[end] == (byte)'\n')
            {
                return true;
            }
        }
    }

    /// <summary>The place after the quote that closes the one before <paramref name="from"/>.</summary>
    private int PastQuotes(int from)
    {
        while (true)
        {
            var end = buffer.AsSpan(from, filled - from).IndexOf((byte)'"');
            if (end >= 0)
            {
                // A doubled quote closes and opens again: the search of the caller goes on with the second one.
                return from + end + 1;
            }

            from = filled;
            if (!Grow(ref from))
            {
                throw new FormatException("Een veld tussen aanhalingstekens heeft geen einde.");
            }
        }
    }

    private bool Finish()
    {
        if (at == filled && Count == 0)
        {
            return false;
        }

        Add(filled);
        at = filled;
        return true;
    }

    private void Add(int end)
    {
        if (Count == starts.Length)
        {
            Array.Resize(ref starts, Count * 2);
            Array.Resize(ref lengths, Count * 2);
        }

        var field = buffer.AsSpan(at, end - at);
        var start = at;
        if (field.Length > 0 && field[^1] == (byte)'\r')
        {
            field = field[..^1];
        }

        if (field.Length > 1 && field[0] == (byte)'"' && field[^1] == (byte)'"')
        {
            start++;
            field = Unquoted(field[1..^1]);
        }

        starts[Count] = start;
        lengths[Count++] = field.Length;
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
        var from = 0;
        while (filled < 3 && Grow(ref from))
        {
        }

        if (buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8))
        {
            at = 3;
        }
    }

    /// <summary>Reads more; false at the end. What was found of this row moves along with it.</summary>
    private bool Grow(ref int from)
    {
        if (ended)
        {
            return false;
        }

        if (filled == buffer.Length && rowStart > 0)
        {
            MoveRowToFront(ref from);
        }
        else if (filled == buffer.Length)
        {
            if (buffer.Length >= LongestRow)
            {
                throw new FormatException("Een rij is te lang.");
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = source.Read(buffer, filled, buffer.Length - filled);
        filled += read;
        ended = read == 0;
        return !ended;
    }

    private void MoveRowToFront(ref int from)
    {
        buffer.AsSpan(rowStart, filled - rowStart).CopyTo(buffer);
        for (var index = 0; index < Count; index++)
        {
            starts[index] -= rowStart;
        }

        at -= rowStart;
        filled -= rowStart;
        from -= rowStart;
        rowStart = 0;
    }
}
