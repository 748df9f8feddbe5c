using System.Globalization;
using System.Xml;

namespace OpKoers.Office.Documents;

/// <summary>The styles of a document. The usual names of the program itself are used, so that its own contents list and navigation work.</summary>
internal static class DocumentStyles
{
    private const string Ink = "15202B";
    private const string Ink2 = "46535F";
    private const string Brand = "0E4A6B";

    /// <summary>Name of a style as paragraphs use it.</summary>
    public static string Id(TextStyle style) => style switch
    {
        TextStyle.Answer => "Antwoord",
        TextStyle.Remark => "Opmerking",
        TextStyle.Source => "Bron",
        TextStyle.Item => "ListBullet",
        TextStyle.Cell => "Tabeltekst",
        _ => style.ToString(),
    };

    public static void Write(XmlWriter xml, bool compact)
    {
        var size = compact ? 17 : 21;
        xml.WriteStartElement("w", "styles", WordNames.Main);
        xml.WriteRaw($"""<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:color w:val="{Ink}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="{(compact ? 40 : 120)}" w:line="{(compact ? 240 : 264)}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>""");
        Style(xml, "Normal", "Normal", null, "", "", isDefault: true);
        Style(xml, "Title", "Title", "Normal", Spacing(0, compact ? 20 : 60) + Outline(null), Font(compact ? 32 : 48, Ink, bold: true));
        Style(xml, "Subtitle", "Subtitle", "Normal", Spacing(0, compact ? 60 : 240), Font(compact ? 18 : 24, Ink2));
        Style(xml, "Heading1", "heading 1", "Normal", KeepNext + Rule + Spacing(compact ? 90 : 360, compact ? 20 : 100) + Outline(0), Font(compact ? 21 : 32, Ink, bold: true));
        Style(xml, "Heading2", "heading 2", "Normal", KeepNext + Spacing(compact ? 60 : 240, 60) + Outline(1), Font(compact ? 18 : 25, Brand, bold: true));
        Style(xml, "Antwoord", "Antwoord", "Normal", Spacing(0, compact ? 40 : 160), Font(compact ? 19 : 26, Ink, bold: true));
        Style(xml, "Opmerking", "Opmerking", "Normal", Side + "<w:ind w:left=\"200\"/>", Font(compact ? 16 : 20, Ink2));
        Style(xml, "Bron", "Bron", "Normal", Spacing(40, compact ? 40 : 160), Font(compact ? 14 : 17, Ink2));
        Style(xml, "ListBullet", "List Bullet", "Normal", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>" + Spacing(0, 40), "");
        Style(xml, "Tabeltekst", "Tabeltekst", "Normal", Spacing(0, 0, 240), Font(compact ? 15 : 18, Ink));
        Style(xml, "Caption", "caption", "Normal", KeepNext + Spacing(compact ? 40 : 160, compact ? 20 : 60), Font(compact ? 15 : 18, Ink2, bold: true));
        Style(xml, "Header", "header", "Normal", Tabs(compact), Font(16, Ink2));
        Style(xml, "Footer", "footer", "Normal", Tabs(compact), Font(16, Ink2));
        xml.WriteRaw($"""<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>""");
        xml.WriteRaw($"""<w:style w:type="table" w:customStyle="1" w:styleId="OpKoersTabel"><w:name w:val="OpKoers tabel"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{Ink}"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="B9C1C8"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D8DDE1"/></w:tblBorders><w:tblCellMar><w:top w:w="{(compact ? 15 : 40)}" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="{(compact ? 15 : 40)}" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>""");
        xml.WriteEndElement();
    }

    private const string KeepNext = "<w:keepNext/><w:keepLines/>";
    private const string Rule = $"<w:pBdr><w:top w:val=\"single\" w:sz=\"12\" w:space=\"4\" w:color=\"{Ink}\"/></w:pBdr>";
    private const string Side = $"<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"{Brand}\"/></w:pBdr>";

    private static void Style(XmlWriter xml, string id, string name, string? parent, string paragraph, string run, bool isDefault = false)
    {
        var custom = name is "Antwoord" or "Opmerking" or "Bron" or "Tabeltekst";
        xml.WriteRaw($"<w:style w:type=\"paragraph\"{(isDefault ? " w:default=\"1\"" : "")}{(custom ? " w:customStyle=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>"
            + (parent is null ? "" : $"<w:basedOn w:val=\"{parent}\"/>") + (isDefault ? "" : "<w:next w:val=\"Normal\"/>") + "<w:qFormat/>"
            + (paragraph.Length > 0 ? $"<w:pPr>{paragraph}</w:pPr>" : "") + (run.Length > 0 ? $"<w:rPr>{run}</w:rPr>" : "") + "</w:style>");
    }

    private static string Spacing(int before, int after, int? line = null) =>
        string.Create(CultureInfo.InvariantCulture, $"<w:spacing w:before=\"{before}\" w:after=\"{after}\"{(line is { } own ? $" w:line=\"{own}\" w:lineRule=\"auto\"" : "")}/>");

    private static string Outline(int? level) => level is { } at ? string.Create(CultureInfo.InvariantCulture, $"<w:outlineLvl w:val=\"{at}\"/>") : "";

    private static string Font(int size, string colour, bool bold = false) =>
        string.Create(CultureInfo.InvariantCulture, $"{(bold ? "<w:b/>" : "")}<w:color w:val=\"{colour}\"/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");

    private static string Tabs(bool compact) =>
        string.Create(CultureInfo.InvariantCulture, $"<w:tabs><w:tab w:val=\"right\" w:pos=\"{WordNames.TextWidth(compact)}\"/></w:tabs>") + Spacing(0, 0);
}
