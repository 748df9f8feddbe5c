using System.Text;
using System.Xml;

namespace OpKoers.Editions.Blocks;

/// <summary>
/// Writes a drawing of an edition into a page, piece by piece: only what <see cref="DrawingRules"/> knows, with ids that are unique on the page, and with
/// links to pages of this site alone.
/// </summary>
internal sealed class DrawingHtml
{
    private const int MostDepth = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = true,
    };

    private readonly StringBuilder target = new();
    private readonly string prefix;
    private readonly Func<string, string?>? link;
    private readonly bool file;

    private DrawingHtml(string prefix, Func<string, string?>? link, bool file)
    {
        this.prefix = prefix;
        this.link = link;
        this.file = file;
    }

    /// <summary>The drawing for in a page; null when it is none.</summary>
    /// <param name="svg">The drawing as it was frozen.</param>
    /// <param name="prefix">What its ids start with on this page.</param>
    /// <param name="link">Gives the address in this site for a link in the drawing; null leaves the link out.</param>
    public static string? ForPage(string svg, string prefix, Func<string, string?>? link = null) => new DrawingHtml(prefix, link, file: false).Write(svg);

    /// <summary>The drawing as a file of its own, without links; null when it is none.</summary>
    public static string? ForFile(string svg) => new DrawingHtml("", null, file: true).Write(svg);

    private string? Write(string svg)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), Settings);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg")
            {
                return null;
            }

            WriteElement(reader, 0);
            return target.ToString();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // Stands on an element, and ends behind it.
    private void WriteElement(XmlReader reader, int depth)
    {
        if (reader.Prefix.Length > 0 || !DrawingRules.Elements.Contains(reader.LocalName) || depth > MostDepth)
        {
            reader.Skip();
            return;
        }

        var name = reader.LocalName;
        var href = name == "a" ? reader.GetAttribute("href") is { } asked ? link?.Invoke(asked) : null : null;
        var tag = name == "a" && href is null ? "g" : name;
        target.Append('<').Append(tag);
        if (file && depth == 0)
        {
            target.Append(" xmlns=\"http://www.w3.org/2000/svg\"");
        }

        Attribute("href", href);
        WriteAttributes(reader, name);
        reader.MoveToElement();
        target.Append('>');
        if (!reader.IsEmptyElement)
        {
            WriteContent(reader, depth);
        }

        target.Append("</").Append(tag).Append('>');
        reader.Read();
    }

    private void WriteContent(XmlReader reader, int depth)
    {
        reader.Read();
        while (reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None))
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    WriteElement(reader, depth + 1);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    Escaped(reader.Value);
                    reader.Read();
                    break;
                default:
                    reader.Read();
                    break;
            }
        }
    }

    private void WriteAttributes(XmlReader reader, string element)
    {
        while (reader.MoveToNextAttribute())
        {
            var (name, value) = (reader.Name, reader.Value);
            if (DrawingRules.Attributes.Contains(name))
            {
                Attribute(name, value.Contains("url(", StringComparison.OrdinalIgnoreCase) ? OwnUrl(value) : value);
            }
            else if (name == "id")
            {
                Attribute(name, DrawingRules.IsId(value) ? prefix + value : null);
            }
            else if (name == "href" && element == "use")
            {
                Attribute(name, value.StartsWith('#') && DrawingRules.IsId(value.AsSpan(1)) ? "#" + prefix + value[1..] : null);
            }
            else if (DrawingRules.References.Contains(name))
            {
                Attribute(name, string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(id => DrawingRules.IsId(id)).Select(id => prefix + id)));
            }
        }
    }

    // A colour or clip that points into the drawing itself; anything else that points somewhere is left out.
    private string? OwnUrl(string value) =>
        value.StartsWith("url(#", StringComparison.Ordinal) && value.EndsWith(')') && DrawingRules.IsId(value.AsSpan(5, value.Length - 6))
            ? $"url(#{prefix}{value[5..^1]})"
            : null;

    private void Attribute(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            target.Append(' ').Append(name).Append("=\"");
            Escaped(value);
            target.Append('"');
        }
    }

    private void Escaped(string text)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '<' => target.Append("&lt;"),
                '>' => target.Append("&gt;"),
                '&' => target.Append("&amp;"),
                '"' => target.Append("&quot;"),
                _ => target.Append(character),
            };
        }
    }
}
