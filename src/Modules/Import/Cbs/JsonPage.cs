using System.Security.Cryptography;
using System.Text.Json;

namespace OpKoers.Import.Cbs;

/// <summary>Reads one row, of which the reader stands on the first brace. False when the rest of the row is not in the buffer yet: it will be asked again.</summary>
internal delegate bool RowReader(ref Utf8JsonReader reader);

/// <summary>
/// Walks through a reply of any length in a fixed amount of memory: a list of rows with the address of the next page, or one object. To its end, so that a
/// reply that was cut off is always noticed.
/// </summary>
internal sealed class JsonPage(Stream source, IncrementalHash? hash = null)
{
    /// <summary>A row, or anything else between two commas, of more bytes than this is no part of a table.</summary>
    private const int LongestPart = 1 << 24;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 16 };

    private byte[] buffer = new byte[1 << 18];
    private int at;
    private int filled;
    private bool ended;
    private JsonReaderState state = new(Options);
    private Phase phase;

    private enum Phase
    {
        Begin,
        Members,
        Rows,
        After,
    }

    /// <summary>The address of the next page as the reply gives it; null for none.</summary>
    public string? Next { get; private set; }

    /// <summary>Whether it is a list of rows, or the one object by which the fourth version describes a table.</summary>
    public bool IsReply { get; private set; }

    /// <summary>Reads it all.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="row">Reads the rows; null to pass over them.</param>
    /// <param name="hash">Gets every byte; null for none.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="JsonException">It is not whole, not JSON, or no reply.</exception>
    public static JsonPage Read(Stream source, RowReader? row = null, IncrementalHash? hash = null, CancellationToken cancellation = default)
    {
        var page = new JsonPage(source, hash);
        page.Fill();
        page.at = page.buffer.AsSpan(0, page.filled).StartsWith("\uFEFF"u8) ? 3 : 0;
        while (!page.Advance(row ?? Skip))
        {
            cancellation.ThrowIfCancellationRequested();
            page.Fill();
        }

        return page.IsReply ? page : throw new JsonException("No list of values.");
    }

    private static bool Skip(ref Utf8JsonReader reader) => reader.TrySkip();

    /// <summary>Takes what is whole in the buffer; true at the end of the document.</summary>
    private bool Advance(RowReader row)
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(at, filled - at), ended, state);
        var taken = 0L;
        while (Step(ref reader, row))
        {
            (taken, state) = (reader.BytesConsumed, reader.CurrentState);
        }

        at += (int)taken;
        if (ended && phase != Phase.After)
        {
            throw new JsonException("Cut off.");
        }

        return ended;
    }

    /// <summary>One step; false when more bytes are needed for it.</summary>
    private bool Step(ref Utf8JsonReader reader, RowReader row)
    {
        if (!reader.Read())
        {
            return false;
        }

        switch (phase)
        {
            case Phase.Begin when reader.TokenType == JsonTokenType.StartObject:
                phase = Phase.Members;
                return true;
            case Phase.Members when reader.TokenType == JsonTokenType.EndObject:
                phase = Phase.After;
                return true;
            case Phase.Members:
                return Member(ref reader);
            case Phase.Rows when reader.TokenType == JsonTokenType.EndArray:
                phase = Phase.Members;
                return true;
            case Phase.Rows when reader.TokenType == JsonTokenType.StartObject:
                return row(ref reader);
            default:
                throw new JsonException("Not the shape of a reply.");
        }
    }

    private bool Member(ref Utf8JsonReader reader)
    {
        var isNext = reader.ValueTextEquals("odata.nextLink"u8) || reader.ValueTextEquals("@odata.nextLink"u8);
        var isValue = reader.ValueTextEquals("value"u8);
        // The fourth version gives the properties of a table as one object, without a list around it.
        var isOne = reader.ValueTextEquals("Identifier"u8);
        if (!reader.Read())
        {
            return false;
        }

        if (isValue && reader.TokenType == JsonTokenType.StartArray)
        {
            (phase, IsReply) = (Phase.Rows, true);
            return true;
        }

        IsReply |= isOne;
        Next = isNext && reader.TokenType == JsonTokenType.String && JsonTexts.Of(ref reader) is { Length: > 0 } link ? link : Next;
        return reader.TrySkip();
    }

    private void Fill()
    {
        if (at > 0)
        {
            buffer.AsSpan(at, filled - at).CopyTo(buffer);
            (filled, at) = (filled - at, 0);
        }

        if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length < LongestPart ? buffer.Length * 2 : throw new JsonException("A part is too long."));
        }

        var read = source.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
        hash?.AppendData(buffer.AsSpan(filled, read));
        ended = read < buffer.Length - filled;
        filled += read;
    }
}
