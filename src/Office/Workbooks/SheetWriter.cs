using System.Globalization;
using System.Xml;
using OpKoers.Office.Packages;

namespace OpKoers.Office.Workbooks;

/// <summary>Writes one sheet, row after row.</summary>
public sealed class SheetWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The last row to which choices and styles reach.</summary>
    private const int LastRow = 1_048_576;

    private readonly XmlWriter xml;
    private readonly SheetPlan plan;
    private readonly StyleTable styles;
    private int row;
    private int column;

    internal SheetWriter(XmlWriter xml, SheetPlan plan, StyleTable styles)
    {
        this.xml = xml;
        this.plan = plan;
        this.styles = styles;
        xml.WriteStartElement("worksheet", Main);
        if (plan.Landscape)
        {
            xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
        }

        View();
        // Without a usual height programs keep rows at one line, however long their text is.
        xml.WriteRaw("""<sheetFormatPr defaultRowHeight="15"/>""");
        Widths();
        xml.WriteStartElement("sheetData", Main);
    }

    /// <summary>The number of the row that was written last.</summary>
    public int LastWritten => row;

    /// <summary>A row; what is called in <paramref name="cells"/> writes its cells from the left.</summary>
    public void Row(Action cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", (++row).ToString(CultureInfo.InvariantCulture));
        column = 0;
        cells();
        xml.WriteEndElement();
    }

    /// <summary>Passes over a cell.</summary>
    public void Empty() => column++;

    /// <summary>A text; nothing for an empty one. It can never become a formula.</summary>
    public void Text(string? text, CellStyle? style = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Empty();
            return;
        }

        var look = style ?? CellStyle.Text;
        Start(look.Format == CellStyle.TextFormat && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? look with { Quoted = true } : look);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(OfficeText.Cell(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A number.</summary>
    public void Number(decimal number, CellStyle? style = null)
    {
        Start(style ?? CellStyle.Number);
        Value(number);
        xml.WriteEndElement();
    }

    /// <summary>A day; see <see cref="Days.FitsIn"/>.</summary>
    public void Day(DateOnly day, CellStyle? style = null) => Number(Days.SerialOf(day), style ?? CellStyle.Date);

    /// <summary>A formula with the outcome that it had here; only ever with a formula of our own making.</summary>
    public void Formula(string formula, decimal outcome, CellStyle? style = null)
    {
        Start(style ?? CellStyle.Number);
        xml.WriteElementString("f", Main, formula);
        Value(outcome);
        xml.WriteEndElement();
    }

    internal void Finish()
    {
        xml.WriteEndElement();
        Choices();
        if (plan.Landscape)
        {
            xml.WriteRaw("""<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>""");
        }

        HeadAndFoot();
        xml.WriteEndElement();
    }

    // Without zeros at the end: 7.50 and 7.5 are the same figure and are written the same.
    private void Value(decimal number) => xml.WriteElementString("v", Main, (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture));

    private void Start(CellStyle style)
    {
        column++;
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", Letters.Of(column) + row.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("s", styles.NumberOf(style));
    }

    private void View()
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        if (plan.HeaderRow > 0)
        {
            xml.WriteStartElement("pane", Main);
            xml.WriteAttributeString("ySplit", plan.HeaderRow.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("topLeftCell", "A" + (plan.HeaderRow + 1).ToString(CultureInfo.InvariantCulture));
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
        for (var index = 0; index < plan.Columns.Count; index++)
        {
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", number);
            xml.WriteAttributeString("max", number);
            xml.WriteAttributeString("width", plan.Columns[index].Width.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("style", styles.NumberOf(plan.Columns[index].Style));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void HeadAndFoot()
    {
        if (plan.PageHeader is null && plan.PageFooter is null)
        {
            return;
        }

        xml.WriteStartElement("headerFooter", Main);
        if (plan.PageHeader is { } header)
        {
            xml.WriteElementString("oddHeader", Main, "&C&B" + Plain(header));
        }

        if (plan.PageFooter is { } footer)
        {
            xml.WriteElementString("oddFooter", Main, $"&L{Plain(footer)}&R&P van &N");
        }

        xml.WriteEndElement();
    }

    // A single & begins a code; a whole head or foot holds 255 characters.
    private static string Plain(string text)
    {
        var clean = OfficeText.Clean(text);
        clean = clean.Length > 100 ? clean[..(char.IsHighSurrogate(clean[99]) ? 99 : 100)] : clean;
        return clean.Replace("&", "&&", StringComparison.Ordinal);
    }

    private void Choices()
    {
        var lists = plan.Columns.Select((column, index) => (column.Choices, Letter: Letters.Of(index + 1))).Where(list => list.Choices is not null).ToList();
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
