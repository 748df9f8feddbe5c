using System.Globalization;
using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>Sections under construction. Anchors are unique in the report; a section in which nothing stands is left out.</summary>
internal sealed class Sections
{
    private readonly List<EditionSection> sections = [];
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);

    public IReadOnlyList<EditionSection> Done => sections;

    public Sections Add(string anchor, string title, params IEnumerable<EditionBlock?> blocks) => Add(anchor, title, 2, blocks);

    /// <summary>A section within the last one.</summary>
    public Sections Part(string anchor, string title, params IEnumerable<EditionBlock?> blocks) => Add(anchor, title, 3, blocks);

    private Sections Add(string anchor, string title, int level, IEnumerable<EditionBlock?> blocks)
    {
        var kept = blocks.OfType<EditionBlock>().ToList();
        if (kept.Count > 0)
        {
            sections.Add(new EditionSection { Id = Free(anchor), Title = title, Level = level, Blocks = kept });
        }

        return this;
    }

    private string Free(string anchor)
    {
        var free = anchor;
        for (var number = 2; !anchors.Add(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{anchor}-{number}");
        }

        return free;
    }
}
