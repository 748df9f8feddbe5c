using System.Globalization;
using System.Text.RegularExpressions;

namespace OpKoers.Import.Cbs;

/// <summary>
/// Whether recorded pages of a resource are all there. Each but the last says which is next, mostly by the number of rows that go before it; and their names
/// mostly number them, by place (2, 3, 4) or by those rows (10000, 20000).
/// </summary>
/// <param name="names">Of each page the number in its name; 0 for none.</param>
internal sealed partial class RecordedPages(IReadOnlyList<long> names)
{
    private readonly HashSet<long> skips = [];
    private int pages;
    private int links;

    /// <summary>Notes a page that was read.</summary>
    /// <param name="next">What it says of the next page; null for nothing.</param>
    public void Passed(string? next)
    {
        (pages, links) = (pages + 1, links + (next is null ? 0 : 1));
        if (next is not null && Skip().Match(next) is { Success: true } match)
        {
            skips.Add(long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Whether one is missing, now that all that are there were read.</summary>
    public bool AreIncomplete => (links > 0 && links == pages) || LinksSkip() || NamesSkip();

    /// <summary>Pages are equally long, so what they say of the next goes up by the same each time.</summary>
    private bool LinksSkip()
    {
        var step = skips.DefaultIfEmpty(0).Min();
        return step > 0 && skips.All(skip => skip % step == 0) && skips.Max() != step * skips.Count;
    }

    /// <summary>Whether a number is passed over where the numbers count: by one from the first or second page on, or by the length of a page.</summary>
    private bool NamesSkip()
    {
        var steps = names.Zip(names.Skip(1), (from, to) => (From: from, To: to, Step: to - from)).ToList();
        var least = steps.Select(step => step.Step).Where(step => step > 0).DefaultIfEmpty(long.MaxValue).Min();
        return steps.Count > 0 && (least == 1 ? names[1] <= 2 : names[1] % least == 0 && (skips.Count == 0 || skips.Contains(least)))
            && steps.Exists(step => step.Step > least && step.Step % least == 0 && step is not (0, 2, _));
    }

    [GeneratedRegex(@"skip(?:=|%3D)(\d{1,15})", RegexOptions.IgnoreCase)]
    private static partial Regex Skip();
}
