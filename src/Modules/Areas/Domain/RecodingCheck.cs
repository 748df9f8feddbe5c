using OpKoers.Areas.Contracts;

namespace OpKoers.Areas.Domain;

/// <summary>Checks changes between years, and says of each what happened.</summary>
internal static class RecodingCheck
{
    // Shares in files are rounded; more than this is not rounding.
    private const double Rounding = 0.001;

    public static IReadOnlyList<AreaRecodingLink> Of(IReadOnlyList<AreaRecodingDraft> drafts, AreaFindings findings)
    {
        if (drafts.Count == 0)
        {
            findings.Error("no-recodings", null, null, "Het bestand bevat geen wijzigingen van gebieden.");
        }

        var seen = new HashSet<(int, string, int, string)>();
        foreach (var draft in drafts)
        {
            CheckRow(draft, seen, findings);
        }

        foreach (var group in drafts.GroupBy(draft => (draft.FromYear, draft.ToYear, draft.FromCode)))
        {
            var sum = group.Sum(draft => draft.Weight);
            if (Math.Abs(sum - 1) > Rounding)
            {
                findings.Error("weights-sum", group.First().Row, "gewicht", FormattableString.Invariant($"De gewichten van {group.Key.FromCode} ({group.Key.FromYear} naar {group.Key.ToYear}) tellen op tot {sum:0.####}, niet tot 1."));
            }
        }

        return findings.HasErrors ? [] : Linked(drafts);
    }

    private static void CheckRow(AreaRecodingDraft draft, HashSet<(int, string, int, string)> seen, AreaFindings findings)
    {
        if (draft.FromYear >= draft.ToYear || draft.FromYear < DeliveryCheck.FirstYear || draft.ToYear > DeliveryCheck.LastYear)
        {
            findings.Error("years-wrong", draft.Row, "naar_jaar", $"Het jaar na de wijziging ({draft.ToYear}) ligt niet na het jaar ervoor ({draft.FromYear}).");
        }

        if (!(draft.Weight > 0 && draft.Weight <= 1))
        {
            findings.Error("weight-wrong", draft.Row, "gewicht", "Een gewicht is groter dan 0 en hoogstens 1.");
        }

        if (draft.FromCode.Length is 0 or > 20 || draft.ToCode.Length is 0 or > 20)
        {
            findings.Error("code-missing", draft.Row, "van_code", "De code voor of na de wijziging ontbreekt.");
        }

        if (!seen.Add((draft.FromYear, draft.FromCode, draft.ToYear, draft.ToCode)))
        {
            findings.Error("recoding-twice", draft.Row, null, $"De wijziging van {draft.FromCode} in {draft.ToCode} staat er twee keer.");
        }
    }

    private static List<AreaRecodingLink> Linked(IReadOnlyList<AreaRecodingDraft> drafts)
    {
        var links = new List<AreaRecodingLink>(drafts.Count);
        foreach (var pair in drafts.GroupBy(draft => (draft.FromYear, draft.ToYear)))
        {
            var targets = pair.ToLookup(draft => draft.FromCode, StringComparer.Ordinal);
            var sources = pair.ToLookup(draft => draft.ToCode, StringComparer.Ordinal);
            links.AddRange(pair.Select(draft => new AreaRecodingLink(
                draft.FromYear, draft.FromCode, draft.ToYear, draft.ToCode, draft.Weight, Kind(targets[draft.FromCode], code => sources[code].Count()))));
        }

        return links;
    }

    private static AreaRecodingKind Kind(IEnumerable<AreaRecodingDraft> targets, Func<string, int> sources)
    {
        var all = targets.ToList();
        var shared = all.Exists(target => sources(target.ToCode) > 1);
        return all.Count == 1
            ? shared ? AreaRecodingKind.Merge : AreaRecodingKind.Renumber
            : shared ? AreaRecodingKind.Border : AreaRecodingKind.Split;
    }
}
