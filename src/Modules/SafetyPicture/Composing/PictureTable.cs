using OpKoers.Areas.Contracts;
using OpKoers.Editions.Contracts;

namespace OpKoers.SafetyPicture.Composing;

/// <summary>A table of a picture. Page and files are written from the same cells, so that they show the same figures.</summary>
internal sealed record PictureTable
{
    /// <summary>Name of its file: "gebieden".</summary>
    public required string Key { get; init; }

    /// <summary>The table.</summary>
    public required TableBlock Block { get; init; }

    /// <summary>Ids of the rows, where sentences lead; null for a row without one.</summary>
    public required IReadOnlyList<string?> Ids { get; init; }

    /// <summary>Codes behind the names of the rows, that make a link of them; null for none.</summary>
    public IReadOnlyList<string?> Codes { get; init; } = [];

    /// <summary>The column with a small drawing, which files leave out; −1 for none.</summary>
    public int DrawnColumn { get; init; } = -1;

    /// <summary>The column with the place in the group, likewise.</summary>
    public int StripColumn { get; init; } = -1;

    /// <summary>The row that is the area itself; −1 for none.</summary>
    public int OwnRow { get; init; } = -1;

    /// <summary>The table as files show it: without columns that hold a drawing only.</summary>
    public TableBlock ForFiles => DrawnColumn < 0 ? Block : Block with
    {
        Columns = [.. Block.Columns.Where((_, place) => place != DrawnColumn)],
        Rows = [.. Block.Rows.Select(row => row.Cells.Count == Block.Columns.Count ? row with { Cells = [.. row.Cells.Where((_, place) => place != DrawnColumn)] } : row)],
    };
}

/// <summary>Cells with figures.</summary>
internal static class Cells
{
    /// <summary>A number; an empty cell when there is none.</summary>
    public static TableCell Number(double value, int decimals = 0, string? note = null) =>
        double.IsFinite(value) ? new TableCell { Text = Words.Number(value, decimals), Value = Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero), Note = note } : "";

    /// <summary>The count of a figure, or why there is none.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="said">Whether the heading says already that all of them are provisional.</param>
    public static TableCell Count(Figure figure, bool said = false) =>
        figure.IsKnown ? Number(figure.Count, 0, figure.MayChange && !said ? T.Of("voorlopig") : null) : figure.IsSuppressed ? T.Of("niet getoond") : T.Of("geen cijfer");

    /// <summary>The rate of a figure, or why there is none.</summary>
    public static TableCell Rate(Figure figure, int decimals) =>
        figure.HasRate ? Number(figure.Rate, decimals, figure.IsTiny ? T.Of("klein aantal") : null) : Words.Missing(figure);

    /// <summary>A change, with what may be said of it.</summary>
    public static TableCell Change(Figure now, Figure before, Call call, int decimals, AreaBreak? broken = null) =>
        broken is not null ? broken.Brief : !now.HasRate || !before.HasRate ? "" : new TableCell
        {
            Text = Words.Signed(now.Rate - before.Rate, decimals),
            Value = Math.Round((decimal)(now.Rate - before.Rate), decimals, MidpointRounding.AwayFromZero),
            Note = call switch { Call.Higher => T.Of("aantoonbaar meer"), Call.Lower => T.Of("aantoonbaar minder"), _ => Said(call) },
        };

    /// <summary>What may be said, in words.</summary>
    public static string Said(Call call) => call switch
    {
        Call.Higher => T.Of("aantoonbaar hoger"),
        Call.Lower => T.Of("aantoonbaar lager"),
        Call.NotShown => T.Of("niet aantoonbaar"),
        _ => T.Of("niet te vergelijken"),
    };

    /// <summary>That we differ from those beside whose figure it stands; null when we do not.</summary>
    public static string? Here(Call call) => call switch { Call.Higher => T.Of("hier aantoonbaar hoger"), Call.Lower => T.Of("hier aantoonbaar lager"), _ => null };
}
