using System.Globalization;
using System.Text;
using System.Xml;
using OpKoers.Office.Packages;

namespace OpKoers.Office.Documents;

/// <summary>
/// A text document (.docx), written from top to bottom: real styles for headings, lists and captions, tables with a head that returns, pictures with their words.
/// Equal content is equal bytes: no moment of writing is kept.
/// </summary>
public sealed class TextDocument : IDisposable
{
    private readonly TextDocumentOptions options;
    private readonly OfficePackage package = new();
    private readonly MemoryStream body = new();
    private readonly XmlWriter xml;
    private readonly ParagraphWriter paragraphs;
    private readonly List<TextPicture> pictures = [];
    private int tables;

    /// <summary>Begins a document.</summary>
    public TextDocument(TextDocumentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        xml = XmlWriter.Create(body, new XmlWriterSettings { NewLineHandling = NewLineHandling.None, Encoding = new UTF8Encoding(false) });
        paragraphs = new ParagraphWriter(xml);
        xml.WriteStartDocument(true);
        xml.WriteStartElement("w", "document", WordNames.Main);
        xml.WriteAttributeString("xmlns", "r", null, OfficePackage.Office);
        xml.WriteAttributeString("xmlns", "wp", null, WordNames.Drawing);
        xml.WriteAttributeString("xmlns", "a", null, WordNames.Graphic);
        xml.WriteAttributeString("xmlns", "pic", null, WordNames.Picture);
        xml.WriteStartElement("body", WordNames.Main);
    }

    /// <summary>A paragraph.</summary>
    public void Paragraph(TextStyle style, params IReadOnlyList<TextPart> parts) => paragraphs.Write(style, parts);

    /// <summary>A table, with its caption above it.</summary>
    public void Table(TextTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        paragraphs.Caption("Tabel", ++tables, table.Caption);
        new TableWriter(xml, paragraphs, WordNames.TextWidth(options.Compact)).Write(table);
        // Two tables without a paragraph between them would become one.
        paragraphs.Write(TextStyle.Source, table.Source is { } source ? [source] : []);
    }

    /// <summary>A picture as wide as the text, with its caption above it.</summary>
    public void Picture(TextPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        pictures.Add(picture);
        var (svg, png) = (string.Create(CultureInfo.InvariantCulture, $"media/figuur{pictures.Count}.svg"), string.Create(CultureInfo.InvariantCulture, $"media/figuur{pictures.Count}.png"));
        paragraphs.Caption("Figuur", pictures.Count, picture.Caption);
        paragraphs.Write(TextStyle.Normal, default, () => new PictureWriter(xml).Write(
            picture, pictures.Count, WordNames.TextWidth(options.Compact), (package.Relate(WordNames.Document, "image", svg), package.Relate(WordNames.Document, "image", png))));
    }

    /// <summary>The file.</summary>
    public byte[] Done()
    {
        Section(package.Relate(WordNames.Document, "header", "header1.xml"), package.Relate(WordNames.Document, "footer", "footer1.xml"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
        xml.Dispose();
        package.Relate("", "officeDocument", WordNames.Document);
        package.Relate(WordNames.Document, "styles", "styles.xml");
        package.Relate(WordNames.Document, "numbering", "numbering.xml");
        package.Relate(WordNames.Document, "settings", "settings.xml");
        using (var part = package.Open(WordNames.Document, WordNames.Word + "document.main+xml"))
        {
            part.Write(body.GetBuffer().AsSpan(0, (int)body.Length));
        }

        package.Xml("word/styles.xml", WordNames.Word + "styles+xml", part => DocumentStyles.Write(part, options.Compact));
        package.Xml("word/numbering.xml", WordNames.Word + "numbering+xml", part => Raw(part, "numbering", """<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"""));
        package.Xml("word/settings.xml", WordNames.Word + "settings+xml", part => Raw(part, "settings", """<w:defaultTabStop w:val="708"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="nl-NL"/>"""));
        package.Xml("word/header1.xml", WordNames.Word + "header+xml", part => HeadAndFoot.Header(part, options));
        package.Xml("word/footer1.xml", WordNames.Word + "footer+xml", part => HeadAndFoot.Footer(part, options));
        for (var index = 0; index < pictures.Count; index++)
        {
            package.Bytes(string.Create(CultureInfo.InvariantCulture, $"word/media/figuur{index + 1}.svg"), Encoding.UTF8.GetBytes(pictures[index].Svg), "image/svg+xml");
            package.Bytes(string.Create(CultureInfo.InvariantCulture, $"word/media/figuur{index + 1}.png"), pictures[index].Png.Span, "image/png");
        }

        return package.Done(options.Title);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        xml.Dispose();
        body.Dispose();
        package.Dispose();
    }

    private static void Raw(XmlWriter part, string root, string content)
    {
        part.WriteStartElement("w", root, WordNames.Main);
        part.WriteRaw(content);
        part.WriteEndElement();
    }

    private void Section(string header, string footer)
    {
        var margin = WordNames.Margin(options.Compact);
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<w:sectPr><w:headerReference w:type="default" r:id="{header}"/><w:footerReference w:type="default" r:id="{footer}"/><w:pgSz w:w="{WordNames.PageWidth}" w:h="{WordNames.PageHeight}"/><w:pgMar w:top="{margin}" w:right="{margin}" w:bottom="{margin}" w:left="{margin}" w:header="{margin / 2}" w:footer="{margin / 2}" w:gutter="0"/></w:sectPr>"""));
    }
}
