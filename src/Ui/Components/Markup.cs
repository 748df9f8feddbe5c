using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace OpKoers.Ui.Components;

/// <summary>Writes markup: literal pieces as they are, everything that comes from data encoded.</summary>
internal readonly struct Markup(TextWriter writer, HtmlEncoder encoder)
{
    internal Markup Raw(string html)
    {
        writer.Write(html);
        return this;
    }

    internal Markup Raw(int number)
    {
        writer.Write(number);
        return this;
    }

    internal Markup Text(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            encoder.Encode(writer, text);
        }

        return this;
    }

    internal Markup Attribute(string name, string? value)
    {
        if (value is null)
        {
            return this;
        }

        writer.Write(' ');
        writer.Write(name);
        writer.Write("=\"");
        encoder.Encode(writer, value);
        writer.Write('"');
        return this;
    }

    internal Markup Html(IHtmlContent? content)
    {
        content?.WriteTo(writer, encoder);
        return this;
    }
}

/// <summary>Content that is written straight to the page.</summary>
internal abstract class Fragment : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Write(new Markup(writer, encoder));

    protected abstract void Write(Markup to);
}
