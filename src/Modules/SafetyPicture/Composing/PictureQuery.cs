using System.Globalization;
using OpKoers.Areas.Contracts;

namespace OpKoers.SafetyPicture.Composing;

/// <summary>What the reader chose; all of it stands in the address, so that a link brings back the same picture. Null is our own choice.</summary>
internal sealed record PictureQuery
{
    /// <summary>Code of the kind of crime or nuisance.</summary>
    public string? Kind { get; init; }

    public int? Year { get; init; }

    /// <summary>By which parts: gemeente, wijk or buurt.</summary>
    public AreaKind? Parts { get; init; }

    /// <summary>Key of the group to compare with.</summary>
    public string? Group { get; init; }

    /// <summary>Whether the address asks for parts of a kind that there is not.</summary>
    public bool HasOtherParts { get; init; }

    /// <summary>A year that is no number is a year without figures.</summary>
    public static PictureQuery Of(string? kind, string? year, string? parts, string? group) => new()
    {
        Kind = Text(kind),
        Year = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Text(year) is null ? null : 0,
        Parts = parts switch { "gemeente" => AreaKind.Municipality, "wijk" => AreaKind.District, "buurt" => AreaKind.Neighbourhood, _ => null },
        HasOtherParts = Text(parts) is not (null or "gemeente" or "wijk" or "buurt"),
        Group = Text(group),
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
