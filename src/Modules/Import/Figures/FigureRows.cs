using System.Text;
using OpKoers.Import.Contracts;
using OpKoers.Import.Csv;
using OpKoers.Import.Excel.Package;
using OpKoers.Import.Excel.Reading;
using OpKoers.Import.Tree;
using OpKoers.Office.Workbooks;

namespace OpKoers.Import.Figures;

/// <summary>What stands in a cell: a text, or a number of a workbook.</summary>
/// <param name="Text">The text, without blanks around it.</param>
/// <param name="Number">The number of a workbook; null for a text, which is read by the declared notation.</param>
internal readonly record struct FigureCell(string Text, decimal? Number);

/// <summary>The rows of a file, whatever its form; the head is the first. A CSV file of any length is read row by row.</summary>
internal sealed class FigureRows(FigureFile file, FigureFileForm form, FindingList findings)
{
    /// <summary>A workbook is opened as a whole.</summary>
    public const int MostWorkbookBytes = 40 << 20;

    private const int MostColumns = 400;

    /// <summary>The sheets of a workbook; empty for CSV.</summary>
    public IReadOnlyList<string> Sheets { get; private set; } = [];

    /// <summary>Name of the sheet that is read; null for CSV.</summary>
    public string? Sheet { get; private set; }

    /// <summary>The place of a cell, as people see it.</summary>
    public Place At(int row, int column) => new(Sheet, row, column < 0 ? null : Letters.Of(column + 1));

    /// <summary>Each row with its number. What cannot be read has been said.</summary>
    public IEnumerable<(int Row, FigureCell[] Cells)> Read() => IsWorkbook() ? Workbook() : Csv();

    private bool IsWorkbook()
    {
        using var stream = file.Open();
        Span<byte> head = stackalloc byte[4];
        return stream.ReadAtLeast(head, 4, throwOnEndOfStream: false) == 4 && head.SequenceEqual("PK\x03\x04"u8);
    }

    private IEnumerable<(int Row, FigureCell[] Cells)> Csv()
    {
        using var reader = new CsvReader(Decoded(), (byte)form.Separator);
        while (Next(reader))
        {
            if (reader.Count > MostColumns)
            {
                findings.Error("too-many-columns", At((int)reader.Row, -1), $"Deze rij heeft meer dan {MostColumns} kolommen. Klopt het scheidingsteken?");
                yield break;
            }

            var cells = new FigureCell[reader.Count];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = new FigureCell(Text(reader, column), null);
            }

            yield return ((int)reader.Row, cells);
        }
    }

    private bool Next(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (FormatException wrong)
        {
            findings.Error("file-damaged", At((int)reader.Row + 1, -1), wrong.Message);
            return false;
        }
    }

    private string Text(CsvReader reader, int column)
    {
        var bytes = reader.Field(column);
        var text = Encoding.UTF8.GetString(bytes).Trim();
        if (text.AsSpan().IndexOfAny('\uFFFD', '\0') >= 0)
        {
            findings.Error("encoding-wrong", At((int)reader.Row, column), "Hier staat een teken dat niet te lezen is. Kies een andere tekenset, of sla het bestand op als UTF-8.");
        }

        return text;
    }

    private Stream Decoded() => form.Encoding.Equals("windows-1252", StringComparison.OrdinalIgnoreCase)
        ? Encoding.CreateTranscodingStream(file.Open(), CodePagesEncodingProvider.Instance.GetEncoding(1252)!, Encoding.UTF8)
        : file.Open();

    private List<(int Row, FigureCell[] Cells)> Workbook()
    {
        using var stream = file.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        if (content.Length > MostWorkbookBytes)
        {
            findings.Error("file-too-large", default, $"Een werkmap mag hoogstens {MostWorkbookBytes >> 20} MB zijn. Sla een groter bestand op als CSV.");
            return [];
        }

        using var package = WorkbookPackage.Open(content.ToArray(), findings);
        try
        {
            return package is not null && WorkbookIndex.Read(package, findings) is { } index ? Rows(package, index) : [];
        }
        catch (Exception fault) when (WorkbookPackage.IsBroken(fault))
        {
            findings.Error("workbook-broken", default, "Dit bestand is geen heel Excel-bestand: een onderdeel is geen geldige XML.");
            return [];
        }
    }

    private List<(int Row, FigureCell[] Cells)> Rows(WorkbookPackage package, WorkbookIndex index)
    {
        Sheets = [.. index.Sheets.Keys];
        Sheet = form.Sheet ?? (Sheets.Count > 0 ? Sheets[0] : null);
        if (Sheet is null || !index.Sheets.TryGetValue(Sheet, out var part))
        {
            findings.Error("sheet-missing", default, $"Het blad ‘{Sheet}’ staat niet in deze werkmap.");
            return [];
        }

        var rows = new SheetReader(Sheet, SharedTexts.Read(package, index.SharedTexts), DateStyles.Read(package, index.Styles), findings).Read(package, part) ?? [];
        var width = rows.Count == 0 ? 0 : Math.Min(MostColumns, rows.Max(row => row.Cells[^1].Column));
        return [.. rows.Select(row => (row.Number, Wide(row, width)))];
    }

    private static FigureCell[] Wide(SheetRow row, int width)
    {
        var cells = new FigureCell[width];
        Array.Fill(cells, new FigureCell("", null));
        foreach (var cell in row.Cells.Where(cell => cell.Column <= width))
        {
            // A date has lost how it was typed; its day is no figure and no period.
            cells[cell.Column - 1] = cell is { Kind: CellKind.Number, IsDate: false } ? new FigureCell(cell.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), cell.Number)
                : new FigureCell(cell.IsDate ? "(datum)" : cell.Text.Trim(), null);
        }

        return cells;
    }
}
