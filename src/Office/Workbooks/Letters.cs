namespace OpKoers.Office.Workbooks;

/// <summary>Letters of columns: A is 1.</summary>
public static class Letters
{
    /// <summary>As many columns as a sheet can have.</summary>
    public const int MostColumns = 16_384;

    /// <summary>The letters of a column: 28 is AB.</summary>
    public static string Of(int column)
    {
        var text = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            text = (char)('A' + ((rest - 1) % 26)) + text;
        }

        return text;
    }

    /// <summary>Reads "AB12".</summary>
    public static bool TryReadCell(string text, out int column, out int row)
    {
        ArgumentNullException.ThrowIfNull(text);
        column = 0;
        row = 0;
        var index = 0;
        while (index < text.Length && char.IsAsciiLetterUpper(text[index]) && column <= MostColumns)
        {
            column = (column * 26) + (text[index++] - 'A' + 1);
        }

        return column is > 0 and <= MostColumns && int.TryParse(text.AsSpan(index), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out row) && row > 0;
    }
}
