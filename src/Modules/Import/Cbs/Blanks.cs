namespace OpKoers.Import.Cbs;

/// <summary>Sources fill codes and figures up with blanks.</summary>
internal static class Blanks
{
    /// <summary>A field without the blanks around it. Most fields have none, and millions are looked at.</summary>
    public static ReadOnlySpan<byte> Off(ReadOnlySpan<byte> field)
    {
        while (field is [.., (byte)' '])
        {
            field = field[..^1];
        }

        while (field is [(byte)' ', ..])
        {
            field = field[1..];
        }

        return field;
    }
}
