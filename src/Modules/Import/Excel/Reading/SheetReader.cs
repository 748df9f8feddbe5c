using System.Globalization;
using System.Xml;
using OpKoers.Import.Excel.Package;
using OpKoers.Import.Tree;
using OpKoers.Office.Workbooks;

namespace OpKoers.Import.Excel.Reading;

/// <summary>Reads the rows of one sheet, one after the other, and says what is wrong with cells as cells: errors, formulas, merges.</summary>
internal sealed class SheetReader(string sheet, IReadOnlyList<string> sharedTexts, HashSet<int> dateStyles, FindingList findings)
{
    /// <summary>More rows with something in them than this are refused.</summary>
    public const int MostRows = 100_000;

    private int row;
    private int column;

    /// <summary>The rows that are not empty; null when the sheet could not be read, which has then been said.</summary>
    public List<SheetRow>? Read(WorkbookPackage package, string part)
    {
        try
        {
            return Rows(package, part);
        }
        catch (XmlException fault)
        {
            findings.Error("workbook-broken", new Place(sheet, Math.Max(row, 1)), T.Of("De inhoud van dit blad is geen geldige XML (regel {0}, teken {1}).", fault.LineNumber, fault.LinePosition));
            return null;
        }
    }

    private List<SheetRow> Rows(WorkbookPackage package, string part)
    {
        var rows = new List<SheetRow>();
        using var reader = package.Read(part);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "row")
            {
                Row(reader, rows);
            }
            else if (reader.LocalName == "mergeCell")
            {
                findings.Error("cells-merged", PlaceOf(reader.GetAttribute("ref") ?? ""), T.Of("De cellen {0} zijn samengevoegd. Splits ze: elke rij heeft haar eigen waarden.", ShapeCheck.Short(reader.GetAttribute("ref") ?? "")));
            }

            if (rows.Count > MostRows)
            {
                findings.Error("too-many-rows", new Place(sheet, row), T.Of("Dit blad heeft meer dan {0} rijen.", MostRows));
                return [];
            }
        }

        return rows;
    }

    private Place PlaceOf(string range)
    {
        var first = range.Split(':')[0];
        return Letters.TryReadCell(first, out var at, out var line) ? new Place(sheet, line, Letters.Of(at)) : new Place(sheet);
    }

    private void Row(XmlReader reader, List<SheetRow> rows)
    {
        var before = row;
        row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : row + 1;
        if (row <= before)
        {
            findings.Error("workbook-broken", new Place(sheet, row), T.Of("De rijen van dit blad staan niet op volgorde."));
        }

        if (reader.IsEmptyElement)
        {
            return;
        }

        column = 0;
        var cells = new List<Cell>();
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" } && Cell(reader) is { } cell)
            {
                cells.Add(cell);
            }
        }

        if (cells.Count > 0)
        {
            rows.Add(new SheetRow(row, cells));
        }
    }

    private Cell? Cell(XmlReader reader)
    {
        var before = column;
        column = Letters.TryReadCell(reader.GetAttribute("r") ?? "", out var at, out var line) && line == row ? at : column + 1;
        if (column <= before || column > Letters.MostColumns || (line > 0 && line != row))
        {
            findings.Error("workbook-broken", Here, T.Of("De cellen van deze rij staan niet op volgorde."));
        }

        var kind = reader.GetAttribute("t") ?? "n";
        var isDate = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style) && dateStyles.Contains(style);
        var (value, formula) = Content(reader);
        if (formula)
        {
            if (value is null)
            {
                findings.Error("formula-without-value", Here, T.Of("Deze cel bevat een formule zonder uitkomst. Zet de uitkomst als waarde in de cel."));
                return Broken;
            }

            findings.Warn("formula", Here, T.Of("Deze cel bevat een formule; wij nemen de bewaarde uitkomst over: {0}.", ShapeCheck.Short(value)));
        }

        return value is null ? null : Understood(kind, value, isDate);
    }

    private Place Here => new(sheet, row, Letters.Of(Math.Max(column, 1)));

    private Cell Broken => new(column, CellKind.Broken, "");

    /// <summary>Value and inline text of a cell, and whether it has a formula. The reader stands on the cell, and after it on its end.</summary>
    private static (string? Value, bool Formula) Content(XmlReader reader)
    {
        string? value = null;
        var formula = false;
        if (reader.IsEmptyElement)
        {
            return (null, false);
        }

        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1)
            {
                formula |= reader.LocalName == "f";
                value = reader.LocalName switch
                {
                    "v" or "is" => SharedTexts.RichText(reader, plain: reader.LocalName == "v"),
                    _ => value,
                };
            }
        }

        return (value, formula);
    }

    private Cell? Understood(string kind, string value, bool isDate)
    {
        switch (kind)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sharedTexts.Count
                    ? Text(sharedTexts[index])
                    : Refuse("shared-text-missing", T.Of("De tekst van deze cel ontbreekt in het bestand."));
            case "str" or "inlineStr":
                return Text(CellText.Decoded(value));
            case "b":
                return value is "0" or "1" ? new Cell(column, CellKind.Flag, value) : Refuse("workbook-broken", T.Of("Deze cel zegt waar noch onwaar."));
            case "e":
                return Refuse("cell-error", T.Of("Deze cel bevat een fout van Excel: {0}.", ShapeCheck.Short(value)));
            case "d":
                return Text(value.Length >= 10 ? value[..10] : value);
            case "n":
                return value.Length == 0 ? null : Number(value, isDate);
            default:
                return Refuse("workbook-broken", T.Of("Deze cel heeft een soort die niet bestaat: {0}.", ShapeCheck.Short(kind)));
        }
    }

    private Cell? Text(string text)
    {
        var normal = Texts.Normal(text);
        if (Texts.FirstForbidden(normal) is >= 0 and var at)
        {
            return Refuse("character-forbidden", T.Of("Deze tekst bevat een teken dat niet mag: U+{0:X4}, op plaats {1}.", (int)normal[at], at + 1));
        }

        return string.IsNullOrWhiteSpace(normal) ? null : new Cell(column, CellKind.Text, normal);
    }

    private Cell Number(string value, bool isDate)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return Refuse("workbook-broken", T.Of("Deze cel heet een getal te zijn, maar bevat '{0}'.", ShapeCheck.Short(value)));
        }

        // A workbook keeps doubles of which 15 digits count; the conversion rounds to those, so that 2.1000000000000001 is 2.1 again.
        return Math.Abs(number) is 0 or (>= 1e-20 and < 1e28)
            ? new Cell(column, CellKind.Number, value, (decimal)number, isDate)
            : Refuse("number-out-of-range", T.Of("Dit getal is te groot of te klein om precies te bewaren."));
    }

    private Cell Refuse(string code, string message)
    {
        findings.Error(code, Here, message);
        return Broken;
    }
}
