using OpKoers.Areas.Domain;

namespace OpKoers.Areas.Contracts;

/// <summary>From a year on figures under one code are of another area: nothing from before it compares with them.</summary>
/// <param name="Year">The first year of the other area.</param>
/// <param name="Brief">What changed, for beside a line in a chart: "andere grenzen".</param>
/// <param name="Words">What changed, as the rest of a sentence: "sinds 2019 met Vlieren". In the language of the request.</param>
public sealed record AreaBreak(int Year, string Brief, string Words);

/// <summary>
/// Whether figures of two years under one code are of the same area: its borders did not move, and of a region, or what a municipality drew itself, the parts cover
/// the same ground. Parts that merged among each other, or only got another number, are the same ground. For tables in which every year keeps its own borders.
/// </summary>
public sealed class AreaBreaks
{
    private readonly IReadOnlyList<AreaYear> years;
    private readonly IReadOnlyList<AreaRecodingLink> links;

    /// <param name="years">The years that are known, as the municipality sees them.</param>
    /// <param name="links">The changes that name any of the areas, or a part of them in any year.</param>
    internal AreaBreaks(IReadOnlyList<AreaYear> years, IReadOnlyList<AreaRecodingLink> links) => (this.years, this.links) = (years, links);

    /// <summary>Nothing is known of any change.</summary>
    public static AreaBreaks None { get; } = new([], []);

    /// <summary>The break between the figures of two years; null when they are of the same area, as far as is known.</summary>
    /// <param name="code">Code of the area.</param>
    /// <param name="before">The earlier year.</param>
    /// <param name="year">The later year.</param>
    public AreaBreak? Between(string code, int before, int year)
    {
        if (before >= year)
        {
            return null;
        }

        var (first, last) = (MadeIn(code, before), MadeIn(code, year));
        if (first is { Unclear.Count: > 0 } || last is { Unclear.Count: > 0 })
        {
            // Such an area has no figure in that year.
            return null;
        }

        return Compare(first?.Parts ?? [code], last?.Parts ?? [code], (before, year), first is null ? code : null);
    }

    /// <summary>The break between the figures of two years of the same areas added together; null when these cover the same ground, as far as is known.</summary>
    /// <param name="codes">Codes of the areas.</param>
    /// <param name="before">The earlier year.</param>
    /// <param name="year">The later year.</param>
    public AreaBreak? BetweenSums(IReadOnlyList<string> codes, int before, int year) => before >= year ? null : Compare(codes, codes, (before, year), null);

    private AreaBreak? Compare(IReadOnlyList<string> then, IReadOnlyList<string> later, (int Before, int Year) between, string? code)
    {
        var (before, year) = between;
        var inside = then.ToHashSet(StringComparer.Ordinal);
        foreach (var step in links.Where(link => link.ToYear > before && link.ToYear <= year).GroupBy(link => link.ToYear).OrderBy(step => step.Key))
        {
            List<AreaRecodingLink> here = [.. step];
            bool Existed(string old) => YearUpTo(step.Key - 1)?.Find(old) is not null;
            var (parts, unclear) = Redrawing.Step([.. inside.Select(part => Existed(part) ? part : Former(part, here))], here, Existed);
            if (unclear.Count > 0)
            {
                return code is not null ? Of(code, step.Key, here) : OfParts(step.Key, unclear);
            }

            inside = [.. parts];
        }

        var now = later.ToHashSet(StringComparer.Ordinal);
        return inside.SetEquals(now) ? null : code is not null ? Other(year) : OfMembers(year, now.Except(inside), inside.Except(now));
    }

    /// <summary>Of what an area is made for figures of a year: in the nearest year that knows it; null when it is not made of others.</summary>
    private MadeArea? MadeIn(string code, int year) =>
        years.OrderBy(known => Math.Abs(known.Year - year)).ThenByDescending(known => known.Year).Select(known => known.Made(code)).FirstOrDefault(made => made is not null);

    private AreaYear? YearUpTo(int year) => years.Where(known => known.Year <= year).MaxBy(known => known.Year);

    /// <summary>Some sources write new numbers in old years too: a code that was not there yet and only took the place of another is that other.</summary>
    private static string Former(string code, List<AreaRecodingLink> here) =>
        here.Where(link => link.ToCode == code).ToList() is [{ Weight: 1 } only] && here.Count(link => link.FromCode == only.FromCode) == 1 ? only.FromCode : code;

    private AreaBreak Of(string code, int year, List<AreaRecodingLink> here)
    {
        var came = here.Where(link => link.ToCode == code && link.FromCode != code).ToList();
        var went = here.Where(link => link.FromCode == code && link.ToCode != code).ToList();
        var stayed = !here.Exists(link => link.FromCode == code) || here.Exists(link => link.FromCode == code && link.ToCode == code);
        return !stayed ? Other(year)
            : went.Count == 0 && came.Count > 0 && came.TrueForAll(link => link.Weight == 1) ? new(year, T.Of("samengevoegd"), T.Of("sinds {0} samen met {1}", year, Names(came.ConvertAll(link => link.FromCode))))
            : came.Count == 0 && went.Count > 0 ? new(year, T.Of("gesplitst"), T.Of("sinds {0} is een deel een ander gebied", year))
            : new(year, T.Of("andere grenzen"), T.Of("sinds {0} andere grenzen", year));
    }

    private static AreaBreak Other(int year) => new(year, T.Of("ander gebied"), T.Of("sinds {0} is deze code van een ander gebied", year));

    private AreaBreak OfParts(int year, IReadOnlyList<string> moved) => new(year, T.Of("andere grenzen"), T.Of("sinds {0} andere grenzen van {1}", year, Names(moved)));

    private AreaBreak OfMembers(int year, IEnumerable<string> added, IEnumerable<string> gone)
    {
        var (with, without) = (Names([.. added]), Names([.. gone]));
        var words = with.Length == 0 ? T.Of("sinds {0} zonder {1}", year, without) : without.Length == 0 ? T.Of("sinds {0} met {1}", year, with) : T.Of("sinds {0} met {1} en zonder {2}", year, with, without);
        return new(year, T.Of("andere delen"), words);
    }

    private string Names(IReadOnlyList<string> codes)
    {
        const int Most = 3;
        List<string> names = [.. codes.Order(StringComparer.Ordinal).Take(Most).Select(Name)];
        return codes.Count > Most ? T.Of("{0} en nog {1}", string.Join(", ", names), codes.Count - Most)
            : names.Count < 2 ? string.Concat(names) : T.Of("{0} en {1}", string.Join(", ", names.SkipLast(1)), names[^1]);
    }

    private string Name(string code) => years.OrderByDescending(year => year.Year).Select(year => year.Find(code)?.Label).FirstOrDefault(label => label is not null) ?? code;
}
