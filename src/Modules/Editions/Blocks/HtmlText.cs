using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace OpKoers.Editions.Blocks;

/// <summary>Writes a page: literal pieces as they are, everything that comes from an edition encoded.</summary>
internal sealed class HtmlText(TextWriter writer)
{
    /// <summary>Letters with accents stand as they are; everything that means something in markup is written out.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    private int drawings;

    /// <summary>A literal piece of markup; never data.</summary>
    public HtmlText Raw(string html)
    {
        writer.Write(html);
        return this;
    }

    public HtmlText Number(long number)
    {
        writer.Write(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Data.</summary>
    public HtmlText Text(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Encoder.Encode(writer, text);
        }

        return this;
    }

    /// <summary>An attribute with data in it; nothing when the value is null.</summary>
    public HtmlText Attribute(string name, string? value)
    {
        if (value is not null)
        {
            writer.Write(' ');
            writer.Write(name);
            writer.Write("=\"");
            Encoder.Encode(writer, value);
            writer.Write('"');
        }

        return this;
    }

    public HtmlText Add(IHtmlContent content)
    {
        content.WriteTo(writer, Encoder);
        return this;
    }

    /// <summary>A link; the text alone when there is nowhere to go.</summary>
    public HtmlText Link(string? href, string text) => href is null ? Text(text) : Raw("<a").Attribute("href", href).Raw(">").Text(text).Raw("</a>");

    /// <summary>Text in paragraphs: an empty line starts a new one.</summary>
    public HtmlText Paragraphs(string? text, string? css = null)
    {
        foreach (var paragraph in (text ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Raw("<p").Attribute("class", css).Raw(">").Text(paragraph).Raw("</p>\n");
        }

        return this;
    }

    /// <summary>What the ids of the next drawing on this page start with.</summary>
    public string NextDrawing() => string.Create(CultureInfo.InvariantCulture, $"t{++drawings}-");
}
