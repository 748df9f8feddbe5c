using OpKoers.Editions.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Editions.Blocks;

/// <summary>Sections of a report: a heading with an anchor, and its blocks.</summary>
internal static class SectionHtml
{
    public static void Write(HtmlText to, IReadOnlyList<EditionSection> sections)
    {
        for (var index = 0; index < sections.Count; index++)
        {
            var section = sections[index];
            var tag = section.Level >= 3 ? "h3" : "h2";
            // No landmark: a report may have the same heading under every goal, and headings alone are how a reader finds the way.
            to.Raw(section.Level >= 3 ? "<section class=\"part edition\">\n" : "<section class=\"block edition\">\n")
                .Raw("<").Raw(tag).Attribute("id", Anchor(section, index)).Raw(">").Text(section.Title).Raw("</").Raw(tag).Raw(">\n");
            BlockHtml.Write(to, section.Blocks);
            to.Raw("</section>\n");
        }
    }

    /// <summary>The anchor of a section: its own when that can be one, else one of ours.</summary>
    public static string Anchor(EditionSection section, int index) => (Slug.IsValid(section.Id) ? "d-" + section.Id : "deel") + "-" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
