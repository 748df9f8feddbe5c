using System.Globalization;
using System.Xml;
using OpKoers.Office.Packages;

namespace OpKoers.Office.Documents;

/// <summary>Writes a picture into a paragraph: as SVG, with the same as PNG for programs that show no SVG.</summary>
internal sealed class PictureWriter(XmlWriter xml)
{
    /// <summary>Units of the format in a twentieth of a point.</summary>
    private const int Units = 635;

    /// <summary>A picture of a width in twentieths of a point.</summary>
    public void Write(TextPicture picture, int number, int width, (string Svg, string Png) relations)
    {
        var across = ((long)width * Units).ToString(CultureInfo.InvariantCulture);
        var down = ((long)(width / picture.Ratio) * Units).ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("r", WordNames.Main);
        xml.WriteStartElement("drawing", WordNames.Main);
        xml.WriteStartElement("wp", "inline", WordNames.Drawing);
        Size("wp", "extent", WordNames.Drawing, across, down);
        Named("wp", "docPr", WordNames.Drawing, number, picture);
        xml.WriteStartElement("a", "graphic", WordNames.Graphic);
        xml.WriteStartElement("a", "graphicData", WordNames.Graphic);
        xml.WriteAttributeString("uri", WordNames.Picture);
        xml.WriteStartElement("pic", "pic", WordNames.Picture);
        xml.WriteStartElement("pic", "nvPicPr", WordNames.Picture);
        Named("pic", "cNvPr", WordNames.Picture, number, picture);
        xml.WriteElementString("pic", "cNvPicPr", WordNames.Picture, null);
        xml.WriteEndElement();
        Fill(relations);
        xml.WriteStartElement("pic", "spPr", WordNames.Picture);
        xml.WriteStartElement("a", "xfrm", WordNames.Graphic);
        xml.WriteRaw("<a:off x=\"0\" y=\"0\"/>");
        Size("a", "ext", WordNames.Graphic, across, down);
        xml.WriteEndElement();
        xml.WriteRaw("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
        for (var depth = 0; depth < 7; depth++)
        {
            xml.WriteEndElement();
        }
    }

    private void Fill((string Svg, string Png) relations)
    {
        xml.WriteStartElement("pic", "blipFill", WordNames.Picture);
        xml.WriteStartElement("a", "blip", WordNames.Graphic);
        xml.WriteAttributeString("r", "embed", OfficePackage.Office, relations.Png);
        xml.WriteStartElement("a", "extLst", WordNames.Graphic);
        xml.WriteStartElement("a", "ext", WordNames.Graphic);
        xml.WriteAttributeString("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}");
        xml.WriteStartElement("asvg", "svgBlip", WordNames.Svg);
        xml.WriteAttributeString("r", "embed", OfficePackage.Office, relations.Svg);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteRaw("<a:stretch><a:fillRect/></a:stretch>");
        xml.WriteEndElement();
    }

    private void Size(string prefix, string name, string names, string across, string down)
    {
        xml.WriteStartElement(prefix, name, names);
        xml.WriteAttributeString("cx", across);
        xml.WriteAttributeString("cy", down);
        xml.WriteEndElement();
    }

    private void Named(string prefix, string name, string names, int number, TextPicture picture)
    {
        xml.WriteStartElement(prefix, name, names);
        xml.WriteAttributeString("id", number.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("name", string.Create(CultureInfo.InvariantCulture, $"Figuur {number}"));
        xml.WriteAttributeString("descr", OfficeText.Clean(picture.Alternative));
        xml.WriteEndElement();
    }
}
