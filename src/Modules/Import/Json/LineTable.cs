using System.Text.Unicode;

namespace OpKoers.Import.Json;

/// <summary>From the place of a byte to its line.</summary>
internal sealed class LineTable
{
    private readonly List<int> starts = [0];

    public LineTable(ReadOnlySpan<byte> content)
    {
        for (var index = 0; index < content.Length; index++)
        {
            if (content[index] == '\n')
            {
                starts.Add(index + 1);
            }
        }
    }

    /// <summary>The line, from 1.</summary>
    public long LineOf(long offset)
    {
        var found = starts.BinarySearch((int)offset);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The line of the first bytes that are not UTF-8.</summary>
    public long FirstInvalidLine(ReadOnlySpan<byte> content)
    {
        for (var line = 0; line < starts.Count; line++)
        {
            var end = line + 1 < starts.Count ? starts[line + 1] : content.Length;
            if (!Utf8.IsValid(content[starts[line]..end]))
            {
                return line + 1;
            }
        }

        return starts.Count;
    }
}
