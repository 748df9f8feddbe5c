using OpKoers.Areas.Storage;

namespace OpKoers.Areas.Features.Shared;

/// <summary>What is said of areas of a municipality's own.</summary>
internal static class OwnWords
{
    public static string Of(OwnAreaPurpose purpose) => purpose switch
    {
        OwnAreaPurpose.Focus => "focusgebied",
        OwnAreaPurpose.Team => "werkgebied van een wijkteam",
        _ => "ander gebied",
    };

    /// <summary>The years in which it holds; null when nothing was said.</summary>
    public static string? Years(OwnArea area) => (area.FromYear, area.UntilYear) switch
    {
        (null, null) => null,
        ({ } from, null) => $"vanaf {from}",
        (null, { } until) => $"tot en met {until}",
        ({ } from, { } until) when from == until => $"in {from}",
        var (from, until) => $"{from} tot en met {until}",
    };
}
