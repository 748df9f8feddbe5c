using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using OpKoers.Editions.Blocks;

namespace OpKoers.Editions.Contracts;

/// <summary>Sections of an edition as HTML, the same on the public site and in the staff application.</summary>
public static class EditionHtml
{
    /// <summary>Sections with their headings, each with its anchor.</summary>
    public static IHtmlContent Sections(IReadOnlyList<EditionSection> sections) => new SectionContent(sections);

    /// <summary>Blocks in order.</summary>
    public static IHtmlContent Blocks(IReadOnlyList<EditionBlock> blocks) => new BlockContent(blocks);

    private sealed class SectionContent(IReadOnlyList<EditionSection> sections) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => SectionHtml.Write(new HtmlText(writer), sections);
    }

    private sealed class BlockContent(IReadOnlyList<EditionBlock> blocks) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => BlockHtml.Write(new HtmlText(writer), blocks);
    }
}
