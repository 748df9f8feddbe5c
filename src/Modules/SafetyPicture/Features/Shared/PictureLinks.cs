using System.Globalization;
using OpKoers.Areas.Contracts;
using OpKoers.SafetyPicture.Composing;

namespace OpKoers.SafetyPicture.Features.Shared;

/// <summary>Addresses of the safety picture; no page writes one by hand.</summary>
internal static class PictureLinks
{
    public const string All = "/veiligheidsbeeld";

    /// <summary>The picture of an area, with everything that was chosen.</summary>
    public static string Area(string code, PictureQuery query) => $"{All}/{Uri.EscapeDataString(code)}{Query(query)}";

    /// <summary>A file of it.</summary>
    public static string File(string code, string file, PictureQuery query) => $"{All}/{Uri.EscapeDataString(code)}/{file}{Query(query)}";

    /// <summary>The picture as it is shown now, whatever was left out of the address: kind, year, parts and group are all in it.</summary>
    public static PictureQuery Whole(PictureFacts facts) => new()
    {
        Kind = facts.Chosen.Kind.Code,
        Year = facts.Year,
        Parts = facts.PartKinds.Count > 0 ? facts.PartKind : null,
        Group = facts.Group.Key,
    };

    /// <summary>A kind of parts in an address, in whatever language the page is; null for a kind that is no part.</summary>
    public static string? Part(AreaKind kind) => kind switch { AreaKind.Municipality => "gemeente", AreaKind.District => "wijk", AreaKind.Neighbourhood => "buurt", _ => null };

    private static string Query(PictureQuery query)
    {
        List<string> parts = [];
        Add("soort", query.Kind);
        Add("jaar", query.Year?.ToString(CultureInfo.InvariantCulture));
        Add("per", query.Parts is { } kind ? Part(kind) : null);
        Add("vergelijk", query.Group);
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
    }
}
