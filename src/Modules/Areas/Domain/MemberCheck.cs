using OpKoers.Areas.Contracts;

namespace OpKoers.Areas.Domain;

/// <summary>Checks of which areas regions are made.</summary>
internal static class MemberCheck
{
    public static void Of(int year, IReadOnlyList<AreaMemberDraft> members, AreaFindings findings)
    {
        if (year is < DeliveryCheck.FirstYear or > DeliveryCheck.LastYear)
        {
            findings.Error("year-unlikely", null, null, $"{year} is geen jaar waarvan gebieden bekend zijn.");
        }

        if (members.Count == 0)
        {
            findings.Error("no-members", null, null, "Het bestand bevat geen regio’s.");
        }

        var seen = new HashSet<(string, string)>();
        foreach (var member in members)
        {
            if (!AreaCodes.Fits(member.Kind, member.RegionCode) || AreaCodes.LiesInMunicipality(member.Kind) || member.Kind is AreaKind.Own)
            {
                findings.Error("code-wrong", member.Row, "regiocode", $"‘{member.RegionCode}’ is geen code van een {AreaWords.Of(member.Kind)}.");
            }

            if (!seen.Add((member.RegionCode, member.MemberCode)))
            {
                findings.Error("member-twice", member.Row, "gebiedscode", $"{member.MemberCode} staat twee keer bij {member.RegionCode}.");
            }
        }

        FindCycles(members, findings);
    }

    /// <summary>A member must be an area of that year, or a region of the same file.</summary>
    public static void AgainstYear(int year, IReadOnlyList<AreaMemberDraft> members, Func<string, bool> known, AreaFindings findings)
    {
        var regions = members.Select(member => member.RegionCode).ToHashSet(StringComparer.Ordinal);
        foreach (var member in members.Where(member => !known(member.MemberCode) && !regions.Contains(member.MemberCode)))
        {
            findings.Error("member-unknown", member.Row, "gebiedscode", $"{member.MemberCode} is in {year} geen bekend gebied. Lees eerst de gebieden van dat jaar in.");
        }
    }

    public static Area Region(int year, IReadOnlyList<AreaMemberDraft> members, Func<string, int?> population)
    {
        var counts = members.Select(member => population(member.MemberCode)).ToList();
        var complete = counts.TrueForAll(count => count is not null);
        return new Area
        {
            Year = year,
            Code = members[0].RegionCode,
            Kind = members[0].Kind,
            Name = members[0].RegionName.Length == 0 ? null : members[0].RegionName,
            // A sum without one of its parts would look like a figure and be none.
            Population = complete ? counts.Sum() : null,
            PopulationBasis = complete ? PopulationBasis.SumOfParts : PopulationBasis.NotStated,
        };
    }

    private static void FindCycles(IReadOnlyList<AreaMemberDraft> members, AreaFindings findings)
    {
        var below = members.ToLookup(member => member.RegionCode, StringComparer.Ordinal);
        foreach (var start in below)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var waiting = new Queue<string>(start.Select(member => member.MemberCode));
            while (waiting.TryDequeue(out var next))
            {
                if (next == start.Key)
                {
                    findings.Error("region-in-itself", start.First().Row, "gebiedscode", $"De regio {start.Key} is, langs een omweg, deel van zichzelf.");
                    return;
                }

                if (seen.Add(next))
                {
                    foreach (var member in below[next])
                    {
                        waiting.Enqueue(member.MemberCode);
                    }
                }
            }
        }
    }
}
