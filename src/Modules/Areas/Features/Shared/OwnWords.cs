using OpKoers.Areas.Storage;

namespace OpKoers.Areas.Features.Shared;

/// <summary>What is said of areas of a municipality's own.</summary>
internal static class OwnWords
{
    public static string Of(OwnAreaPurpose purpose) => purpose switch
    {
        OwnAreaPurpose.Focus => T.Of("focusgebied"),
        OwnAreaPurpose.Team => T.Of("werkgebied van een wijkteam"),
        _ => T.Of("ander gebied"),
    };

    /// <summary>What it is for, its size and its years, in one line.</summary>
    public static string Line(OwnArea area)
    {
        var size = area.Members.Count == 1 ? T.Of("1 buurt") : T.Of("{0} buurten", area.Members.Count);
        return string.Join(", ", new[] { Of(area.Purpose), size, Years(area) }.OfType<string>());
    }

    /// <summary>The years in which it holds; null when nothing was said.</summary>
    public static string? Years(OwnArea area) => (area.FromYear, area.UntilYear) switch
    {
        (null, null) => null,
        ({ } from, null) => T.Of("vanaf {0}", from),
        (null, { } until) => T.Of("tot en met {0}", until),
        ({ } from, { } until) when from == until => T.Of("in {0}", from),
        var (from, until) => T.Of("{0} tot en met {1}", from, until),
    };
}
