using System.Text;
using System.Xml;
using OpKoers.Import.Excel.Package;

namespace OpKoers.Import.Excel.Reading;

/// <summary>The texts that cells point at by number.</summary>
internal static class SharedTexts
{
    public static IReadOnlyList<string> Read(WorkbookPackage package, string? part)
    {
        var texts = new List<string>();
        if (part is null)
        {
            return texts;
        }

        using var reader = package.Read(part);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(CellText.Decoded(RichText(reader)));
            }
        }

        return texts;
    }

    /// <summary>The runs of a text together, without reading aids (rPh), undecoded. The reader stands on the element, and after it on its end.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="plain">Whether the text stands in the element itself, as in a value, instead of in <c>t</c> inside it.</param>
    public static string RichText(XmlReader reader, bool plain = false)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = reader.Depth;
        var aids = 0;
        var inText = plain;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.LocalName == "rPh" && reader is not { NodeType: XmlNodeType.Element, IsEmptyElement: true })
            {
                aids += reader.NodeType == XmlNodeType.Element ? 1 : reader.NodeType == XmlNodeType.EndElement ? -1 : 0;
            }
            else if (reader.LocalName == "t" && reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                inText = reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            }
            else if (inText && aids == 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString();
    }
}
