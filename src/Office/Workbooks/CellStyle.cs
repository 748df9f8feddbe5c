namespace OpKoers.Office.Workbooks;

/// <summary>How a cell looks. Equal styles are one style in the file.</summary>
public sealed record CellStyle
{
    /// <summary>The format of text: nothing typed in it becomes a number or a date.</summary>
    public const string TextFormat = "@";

    /// <summary>The format of numbers with as many decimals as they have.</summary>
    public const string GeneralFormat = "General";

    /// <summary>As the program itself sets a cell.</summary>
    public static CellStyle Plain { get; } = new();

    /// <summary>The heading of a column.</summary>
    public static CellStyle Header { get; } = new() { Format = TextFormat, Bold = true, Tinted = true, Wrap = true };

    /// <summary>Text.</summary>
    public static CellStyle Text { get; } = new() { Format = TextFormat, Wrap = true };

    /// <summary>A number, with as many decimals as it has.</summary>
    public static CellStyle Number { get; } = new() { Format = GeneralFormat };

    /// <summary>A day, as year, month and day.</summary>
    public static CellStyle Date { get; } = new() { Format = @"yyyy\-mm\-dd" };

    /// <summary>The title of a sheet.</summary>
    public static CellStyle Title { get; } = new() { Format = TextFormat, Bold = true, Large = true };

    /// <summary>Format of numbers as the format knows it; null for the general one.</summary>
    public string? Format { get; init; }

    /// <summary>Whether it is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether it is set large, as a title.</summary>
    public bool Large { get; init; }

    /// <summary>Whether it has a light ground, as a heading.</summary>
    public bool Tinted { get; init; }

    /// <summary>Whether a rule stands above it, as over a total.</summary>
    public bool Ruled { get; init; }

    /// <summary>Whether it stands right, as figures do by themselves.</summary>
    public bool Right { get; init; }

    /// <summary>Whether long text goes on on the next line.</summary>
    public bool Wrap { get; init; }

    /// <summary>Whether text that begins as a formula would is marked as text in the cell itself.</summary>
    internal bool Quoted { get; init; }
}
