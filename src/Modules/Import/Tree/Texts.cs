namespace OpKoers.Import.Tree;

/// <summary>What a text in a file may hold.</summary>
internal static class Texts
{
    /// <summary>Line ends as one character: a workbook and a JSON file of the same text must be the same text.</summary>
    public static string Normal(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>The place of the first character that no database and no workbook can hold; -1 when there is none.</summary>
    public static int FirstForbidden(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if ((char.IsControl(character) && character is not ('\n' or '\t')) || char.IsSurrogate(character) || character is '\uFFFE' or '\uFFFF')
            {
                return index;
            }
        }

        return -1;
    }
}
