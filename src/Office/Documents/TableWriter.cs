using System.Globalization;
using System.Xml;
using OpKoers.Office.Packages;

namespace OpKoers.Office.Documents;

/// <summary>Writes tables: a head that returns on every page, rows that do not break, figures on the right.</summary>
internal sealed class TableWriter(XmlWriter xml, ParagraphWriter paragraphs, int width)
{
    private const string Tint = "F1F4F6";

    public void Write(TextTable table)
    {
        var widths = Widths(table.Columns);
        xml.WriteStartElement("tbl", WordNames.Main);
        Properties(table);
        xml.WriteStartElement("tblGrid", WordNames.Main);
        foreach (var own in widths)
        {
            xml.WriteStartElement("gridCol", WordNames.Main);
            Attribute("w", own);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        Head(table, widths);
        for (var index = 0; index < table.Rows.Count; index++)
        {
            // A total stays with what it adds up, and the source with its table.
            var next = index + 1 < table.Rows.Count ? table.Rows[index + 1].Look == TextRowLook.Total : table.Source is not null;
            Row(table, table.Rows[index], widths, next || table.Rows[index].Look == TextRowLook.Group);
        }

        xml.WriteEndElement();
    }

    private int[] Widths(IReadOnlyList<TextColumn> columns)
    {
        var shares = columns.Sum(column => column.Share);
        return [.. columns.Select(column => width * column.Share / shares)];
    }

    private void Properties(TextTable table)
    {
        xml.WriteStartElement("tblPr", WordNames.Main);
        Value("tblStyle", "OpKoersTabel");
        xml.WriteStartElement("tblW", WordNames.Main);
        Attribute("w", width);
        xml.WriteAttributeString("type", WordNames.Main, "dxa");
        xml.WriteEndElement();
        xml.WriteStartElement("tblLayout", WordNames.Main);
        xml.WriteAttributeString("type", WordNames.Main, "fixed");
        xml.WriteEndElement();
        xml.WriteStartElement("tblLook", WordNames.Main);
        xml.WriteAttributeString("val", WordNames.Main, "00A0");
        foreach (var (name, value) in new[] { ("firstRow", "1"), ("lastRow", "0"), ("firstColumn", "1"), ("lastColumn", "0"), ("noHBand", "0"), ("noVBand", "0") })
        {
            xml.WriteAttributeString(name, WordNames.Main, value);
        }

        xml.WriteEndElement();
        Value("tblCaption", OfficeText.Clean(table.Caption));
        xml.WriteEndElement();
    }

    private void Head(TextTable table, int[] widths)
    {
        xml.WriteStartElement("tr", WordNames.Main);
        xml.WriteStartElement("trPr", WordNames.Main);
        Flag("cantSplit");
        Flag("tblHeader");
        xml.WriteEndElement();
        for (var index = 0; index < table.Columns.Count; index++)
        {
            var column = table.Columns[index];
            Cell(widths[index], 1, TextRowLook.Group, () => paragraphs.Write(TextStyle.Cell, [column.Name], new ParagraphLook(column.Numeric, Bold: true, Keep: true)));
        }

        xml.WriteEndElement();
    }

    private void Row(TextTable table, TextRow row, int[] widths, bool keep)
    {
        xml.WriteStartElement("tr", WordNames.Main);
        xml.WriteStartElement("trPr", WordNames.Main);
        Flag("cantSplit");
        xml.WriteEndElement();
        if (row.Look == TextRowLook.Group && row.Cells.Skip(1).All(IsEmpty))
        {
            Cell(widths.Sum(), widths.Length, row.Look, () => Paragraphs(row.Cells[0], new ParagraphLook(Bold: true, Keep: keep)));
        }
        else
        {
            for (var index = 0; index < widths.Length; index++)
            {
                var at = index;
                Cell(widths[index], 1, row.Look, () => Paragraphs(at < row.Cells.Count ? row.Cells[at] : [], new ParagraphLook(table.Columns[at].Numeric, row.Look != TextRowLook.Normal, keep)));
            }
        }

        xml.WriteEndElement();
    }

    private static bool IsEmpty(IReadOnlyList<IReadOnlyList<TextPart>> cell) => cell.All(paragraph => paragraph.All(part => part.Text.Length == 0));

    private void Paragraphs(IReadOnlyList<IReadOnlyList<TextPart>> cell, ParagraphLook look)
    {
        // A cell without a paragraph makes a file that no program opens.
        foreach (var paragraph in cell.Count == 0 ? [[]] : cell)
        {
            paragraphs.Write(TextStyle.Cell, paragraph, look);
        }
    }

    private void Cell(int own, int span, TextRowLook look, Action content)
    {
        xml.WriteStartElement("tc", WordNames.Main);
        xml.WriteStartElement("tcPr", WordNames.Main);
        xml.WriteStartElement("tcW", WordNames.Main);
        Attribute("w", own);
        xml.WriteAttributeString("type", WordNames.Main, "dxa");
        xml.WriteEndElement();
        if (span > 1)
        {
            Value("gridSpan", span.ToString(CultureInfo.InvariantCulture));
        }

        if (look == TextRowLook.Total)
        {
            xml.WriteRaw("""<w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="15202B"/></w:tcBorders>""");
        }

        if (look == TextRowLook.Group)
        {
            xml.WriteRaw($"""<w:shd w:val="clear" w:color="auto" w:fill="{Tint}"/>""");
        }

        xml.WriteEndElement();
        content();
        xml.WriteEndElement();
    }

    private void Flag(string name)
    {
        xml.WriteStartElement(name, WordNames.Main);
        xml.WriteEndElement();
    }

    private void Value(string name, string value)
    {
        xml.WriteStartElement(name, WordNames.Main);
        xml.WriteAttributeString("val", WordNames.Main, value);
        xml.WriteEndElement();
    }

    private void Attribute(string name, int value) => xml.WriteAttributeString(name, WordNames.Main, value.ToString(CultureInfo.InvariantCulture));
}
