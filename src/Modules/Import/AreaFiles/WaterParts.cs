using OpKoers.Areas.Contracts;
using OpKoers.Import.Tree;
using OpKoers.Kernel;

namespace OpKoers.Import.AreaFiles;

/// <summary>
/// Official files give a municipality or district on the water twice under one code: its land, with all its figures, and its water without any. The land is
/// the area.
/// </summary>
internal static class WaterParts
{
    /// <summary>The areas without the water of those whose land is there too.</summary>
    public static List<AreaDraft> LeftOut(List<AreaDraft> drafts, FindingList findings)
    {
        var land = drafts.Where(draft => !draft.IsWater).Select(draft => draft.Code).ToHashSet(StringComparer.Ordinal);
        var water = drafts.FindAll(draft => draft.IsWater && land.Contains(draft.Code));
        if (water is not [var first, ..])
        {
            return drafts;
        }

        findings.Add("water-apart", FindingSeverity.Info, new Place(first.Layer, first.Row), $"Van {(water.Count == 1 ? "één gebied" : $"{water.Count} gebieden")} staat het water apart in het bestand; cijfers en kaart zijn van het land.");
        return [.. drafts.Except(water)];
    }
}
