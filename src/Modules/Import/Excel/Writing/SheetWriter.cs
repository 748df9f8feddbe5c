using System.Globalization;
using System.Xml;
using OpKoers.Import.Tree;

namespace OpKoers.Import.Excel.Writing;

/// <summary>A column as it is written: its width in characters, the style of its empty cells, and the words to choose from.</summary>
internal sealed record WrittenColumn(int Width, CellStyle Style, IReadOnlyList<string>? Choices = null);

/// <summary>Writes one sheet, row after row.</summary>
internal sealed class SheetWriter : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The last row to which choices and styles reach.</summary>
    private const int LastRow = 1_048_576;

    private readonly XmlWriter xml;
    private readonly IReadOnlyList<WrittenColumn> columns;
    private int row;
    private int column;

    public SheetWriter(Stream stream, IReadOnlyList<WrittenColumn> columns, bool frozen)
    {
        this.columns = columns;
        // Line ends are written as they are: a text must not change with the machine that writes it.
        xml = XmlWriter.Create(stream, new XmlWriterSettings { NewLineHandling = NewLineHandling.None });
        xml.WriteStartDocument(true);
        xml.WriteStartElement("worksheet", Main);
        View(frozen);
        Widths();
        xml.WriteStartElement("sheetData", Main);
    }

    public void Row(Action cells)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", (++row).ToString(CultureInfo.InvariantCulture));
        column = 0;
        cells();
        xml.WriteEndElement();
    }

    public void Empty() => column++;

    public void Text(string? text, CellStyle style = CellStyle.Text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Empty();
            return;
        }

        Start(style == CellStyle.Text && text[0] is '=' or '+' or '-' or '@' or '\t' ? CellStyle.Quoted : style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(CellText.Encoded(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public void Number(decimal number, CellStyle style = CellStyle.Number)
    {
        Start(style);
        xml.WriteElementString("v", Main, Numerals.Normal(number).ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    public void Dispose()
    {
        xml.WriteEndElement();
        Choices();
        xml.WriteEndElement();
        xml.WriteEndDocument();
        xml.Dispose();
    }

    private void Start(CellStyle style)
    {
        column++;
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", Letters.Of(column) + row.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("s", ((int)style).ToString(CultureInfo.InvariantCulture));
    }

    private void View(bool frozen)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        if (frozen)
        {
            xml.WriteStartElement("pane", Main);
            xml.WriteAttributeString("ySplit", "1");
            xml.WriteAttributeString("topLeftCell", "A2");
            xml.WriteAttributeString("activePane", "bottomLeft");
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Widths()
    {
        xml.WriteStartElement("cols", Main);
        for (var index = 0; index < columns.Count; index++)
        {
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", number);
            xml.WriteAttributeString("max", number);
            xml.WriteAttributeString("width", columns[index].Width.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("style", ((int)columns[index].Style).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Choices()
    {
        var lists = columns.Select((column, index) => (column.Choices, Letter: Letters.Of(index + 1))).Where(list => list.Choices is not null).ToList();
        if (lists.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("dataValidations", Main);
        xml.WriteAttributeString("count", lists.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (choices, letter) in lists)
        {
            xml.WriteStartElement("dataValidation", Main);
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showErrorMessage", "1");
            xml.WriteAttributeString("sqref", $"{letter}2:{letter}{LastRow}");
            xml.WriteElementString("formula1", Main, "\"" + string.Join(',', choices!) + "\"");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
