using System.Globalization;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Domain;
using OpKoers.Kernel;

namespace OpKoers.Areas.Features.Shared;

/// <summary>Addresses of the pages of areas; no page writes one by hand.</summary>
internal static class AreaLinks
{
    public const string All = "/gebieden";

    /// <summary>The page from which the figures and the areas that they are about are reached.</summary>
    public const string Figures = "/cijfers";

    public const string NewOwn = "/gebieden/eigen/nieuw";

    public static string Area(string code, int? year = null) => $"/gebieden/{Uri.EscapeDataString(code)}{Year(year)}";

    public static string File(string code, string file, int year) => $"/gebieden/{Uri.EscapeDataString(code)}/{file}{Year(year)}";

    public static string Own(string key, int? year = null) => $"/gebieden/eigen/{key}{Year(year)}";

    public static string Act(string key, string act) => $"/gebieden/eigen/{key}/{act}";

    public static string Undo(Guid batch) => $"/ongedaan/{batch:N}";

    /// <summary>The list, of one year, kind, search text and page.</summary>
    public static string List(int year, AreaKind? kind, string? query = null, int page = 1)
    {
        var address = All + Year(year);
        address += kind is { } known ? "&soort=" + Word(known) : "";
        address += query is { Length: > 0 } ? "&q=" + Uri.EscapeDataString(query) : "";
        return address + (page > 1 ? string.Create(CultureInfo.InvariantCulture, $"&bladzijde={page}") : "");
    }

    /// <summary>A kind in an address: "veiligheidsregio".</summary>
    public static string Word(AreaKind kind) => Slug.From(AreaWords.Of(kind));

    /// <summary>The kind that a word in an address names; null for none.</summary>
    public static AreaKind? Kind(string? word) => Enum.GetValues<AreaKind>().Where(kind => Word(kind) == word).Select(kind => (AreaKind?)kind).FirstOrDefault();

    private static string Year(int? year) => year is { } known ? string.Create(CultureInfo.InvariantCulture, $"?jaar={known}") : "";
}
