using System.Xml;
using OpKoers.Office.Packages;

namespace OpKoers.Office.Documents;

/// <summary>What stands above and under every page.</summary>
internal static class HeadAndFoot
{
    // A word behind the text is a drawing in the head of the page, in the older drawing language: all programs know it there.
    private const string Shape = """<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>""";

    private const string Placed = "position:absolute;margin-left:0;margin-top:0;width:430pt;height:120pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin";

    public static void Header(XmlWriter xml, TextDocumentOptions options)
    {
        xml.WriteStartElement("w", "hdr", WordNames.Main);
        xml.WriteAttributeString("xmlns", "v", null, "urn:schemas-microsoft-com:vml");
        xml.WriteAttributeString("xmlns", "o", null, "urn:schemas-microsoft-com:office:office");
        Paragraph(xml, "Header", paragraphs =>
        {
            paragraphs.Run(options.Header, TextStyle.Normal, bold: false);
            if (options.Watermark is { } word)
            {
                paragraphs.Tab();
                paragraphs.Run(new TextPart(word) { Bold = true, Colour = "A8201A" }, TextStyle.Normal, bold: false);
                Watermark(xml, word);
            }
        });
        xml.WriteEndElement();
    }

    public static void Footer(XmlWriter xml, TextDocumentOptions options)
    {
        xml.WriteStartElement("w", "ftr", WordNames.Main);
        Paragraph(xml, "Footer", paragraphs =>
        {
            paragraphs.Run(options.Footer, TextStyle.Normal, bold: false);
            paragraphs.Tab();
            paragraphs.Run("Pagina ", TextStyle.Normal, bold: false);
            paragraphs.Field(" PAGE ", "1");
            paragraphs.Run(" van ", TextStyle.Normal, bold: false);
            paragraphs.Field(" NUMPAGES ", "1");
        });
        xml.WriteEndElement();
    }

    private static void Paragraph(XmlWriter xml, string style, Action<ParagraphWriter> runs)
    {
        xml.WriteStartElement("p", WordNames.Main);
        xml.WriteRaw($"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>");
        runs(new ParagraphWriter(xml));
        xml.WriteEndElement();
    }

    private static void Watermark(XmlWriter xml, string word)
    {
        xml.WriteStartElement("r", WordNames.Main);
        xml.WriteStartElement("pict", WordNames.Main);
        xml.WriteRaw(Shape);
        xml.WriteStartElement("v", "shape", "urn:schemas-microsoft-com:vml");
        xml.WriteAttributeString("id", "Watermerk");
        xml.WriteAttributeString("alt", "");
        xml.WriteAttributeString("type", "#_x0000_t136");
        xml.WriteAttributeString("style", Placed);
        xml.WriteAttributeString("fillcolor", "#d8dde1");
        xml.WriteAttributeString("stroked", "f");
        xml.WriteRaw("<v:fill opacity=\".5\"/>");
        xml.WriteStartElement("v", "textpath", "urn:schemas-microsoft-com:vml");
        xml.WriteAttributeString("style", "font-family:\"Calibri\";font-size:1pt");
        xml.WriteAttributeString("string", OfficeText.Clean(word));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
