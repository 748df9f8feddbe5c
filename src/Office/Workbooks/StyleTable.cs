using System.Globalization;
using System.Xml;

namespace OpKoers.Office.Workbooks;

/// <summary>The styles that a workbook uses: the usual ones first, with the same numbers in every workbook, then the others in the order of first use.</summary>
internal sealed class StyleTable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int TextFormat = 49;
    private const int FirstFormat = 164;

    private static readonly CellStyle[] Usual =
        [CellStyle.Plain, CellStyle.Header, CellStyle.Text, CellStyle.Number, CellStyle.Date, CellStyle.Text with { Quoted = true }, CellStyle.Title];

    private readonly List<CellStyle> styles = [];
    private readonly Dictionary<CellStyle, string> numbers = [];
    private readonly List<string> formats = [];

    public StyleTable()
    {
        foreach (var style in Usual)
        {
            NumberOf(style);
        }
    }

    /// <summary>The number of a style, as cells name it.</summary>
    public string NumberOf(CellStyle style)
    {
        if (!numbers.TryGetValue(style, out var number))
        {
            number = styles.Count.ToString(CultureInfo.InvariantCulture);
            numbers[style] = number;
            styles.Add(style);
            if (style.Format is { } format && format is not (CellStyle.TextFormat or CellStyle.GeneralFormat) && !formats.Contains(format))
            {
                formats.Add(format);
            }
        }

        return number;
    }

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        Formats(xml);
        xml.WriteRaw("""<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts>""");
        xml.WriteRaw("""<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6EEF5"/><bgColor indexed="64"/></patternFill></fill></fills>""");
        xml.WriteRaw("""<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top style="thin"><color rgb="FF15202B"/></top><bottom/><diagonal/></border></borders>""");
        xml.WriteRaw("""<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>""");
        xml.WriteStartElement("cellXfs", Main);
        xml.WriteAttributeString("count", styles.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var style in styles)
        {
            Style(xml, style);
        }

        xml.WriteEndElement();
        xml.WriteRaw("""<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>""");
        xml.WriteEndElement();
    }

    private void Formats(XmlWriter xml)
    {
        if (formats.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("numFmts", Main);
        xml.WriteAttributeString("count", formats.Count.ToString(CultureInfo.InvariantCulture));
        for (var index = 0; index < formats.Count; index++)
        {
            xml.WriteStartElement("numFmt", Main);
            xml.WriteAttributeString("numFmtId", (FirstFormat + index).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("formatCode", formats[index]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Style(XmlWriter xml, CellStyle style)
    {
        var format = style.Format switch { null or CellStyle.GeneralFormat => 0, CellStyle.TextFormat => TextFormat, { } code => FirstFormat + formats.IndexOf(code) };
        xml.WriteStartElement("xf", Main);
        xml.WriteAttributeString("numFmtId", format.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("fontId", style.Large ? "2" : style.Bold ? "1" : "0");
        xml.WriteAttributeString("fillId", style.Tinted ? "2" : "0");
        xml.WriteAttributeString("borderId", style.Ruled ? "1" : "0");
        xml.WriteAttributeString("xfId", "0");
        if (style.Quoted)
        {
            xml.WriteAttributeString("quotePrefix", "1");
        }

        xml.WriteAttributeString("applyNumberFormat", "1");
        xml.WriteAttributeString("applyFont", "1");
        xml.WriteAttributeString("applyFill", "1");
        xml.WriteAttributeString("applyBorder", "1");
        xml.WriteAttributeString("applyAlignment", "1");
        xml.WriteStartElement("alignment", Main);
        if (style.Right)
        {
            xml.WriteAttributeString("horizontal", "right");
        }

        xml.WriteAttributeString("vertical", "top");
        if (style.Wrap)
        {
            xml.WriteAttributeString("wrapText", "1");
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
