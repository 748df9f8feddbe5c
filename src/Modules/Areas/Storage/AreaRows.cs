using OpKoers.Areas.Contracts;
using OpKoers.Storage;

namespace OpKoers.Areas.Storage;

/// <summary>An area in one year. National reference data: of no organisation, replaced by a newer delivery.</summary>
internal sealed class AreaRow
{
    public int Year { get; init; }

    public required string Code { get; init; }

    public AreaKind Kind { get; set; }

    public string? Name { get; set; }

    public string? ParentCode { get; set; }

    public string? MunicipalityCode { get; set; }

    public int? Population { get; set; }

    public PopulationBasis PopulationBasis { get; set; }

    public bool IsWater { get; set; }

    public double? Hectares { get; set; }

    public bool IsDerived { get; set; }

    /// <summary>Stands for the points of its shape; null for no shape.</summary>
    public string? ShapeHash { get; set; }

    /// <summary>The other columns of the file, as a JSON object of texts; null for none.</summary>
    public string? Figures { get; set; }

    public Guid DeliveryId { get; set; }
}

/// <summary>A map sheet: areas of one kind that lie side by side, packed.</summary>
internal sealed class SheetRow
{
    /// <summary>Container of the sheet that holds all areas of a kind, without small details.</summary>
    public const string Overview = "NL";

    public int Year { get; init; }

    public AreaKind Kind { get; init; }

    /// <summary>The municipality whose parts it shows, the area itself for larger kinds, or <see cref="Overview"/>.</summary>
    public required string Container { get; init; }

    public required byte[] Packed { get; set; }
}

/// <summary>One delivery of areas: where they came from.</summary>
internal sealed class DeliveryRow
{
    public Guid Id { get; init; }

    public int Year { get; init; }

    public required string FileName { get; init; }

    public required string Hash { get; init; }

    public long AtMilliseconds { get; init; }

    public required string ActorLabel { get; init; }

    public int Added { get; init; }

    public int Changed { get; init; }

    public int Removed { get; init; }
}

/// <summary>A year of which areas are known.</summary>
internal sealed class YearRow
{
    public int Year { get; init; }

    /// <summary>Grows with every change, so that what is kept in memory knows when it is old.</summary>
    public long Stamp { get; set; }

    public int Count { get; set; }
}

/// <summary>One area of which a region is made.</summary>
internal sealed class MemberRow
{
    public int Year { get; init; }

    public required string RegionCode { get; init; }

    public required string MemberCode { get; init; }
}

/// <summary>A change between two years.</summary>
internal sealed class RecodingRow
{
    public int FromYear { get; init; }

    public int ToYear { get; init; }

    public required string FromCode { get; init; }

    public required string ToCode { get; init; }

    public double Weight { get; init; }

    public AreaRecodingKind Kind { get; init; }
}

/// <summary>What a municipality draws an area of its own for.</summary>
internal enum OwnAreaPurpose
{
    /// <summary>Extra attention for some years.</summary>
    Focus,

    /// <summary>The working area of a neighbourhood team.</summary>
    Team,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>An area of a municipality's own: a name for a number of neighbourhoods of one year.</summary>
internal sealed class OwnArea : Entity
{
    public required string Key { get; init; }

    public required string Name { get; set; }

    public string? Description { get; set; }

    public OwnAreaPurpose Purpose { get; set; }

    /// <summary>The year whose neighbourhoods <see cref="Members"/> names.</summary>
    public int BaseYear { get; set; }

    /// <summary>Codes of neighbourhoods, in order.</summary>
    public List<string> Members { get; set; } = [];

    /// <summary>First year in which it holds, inclusive; null when not said.</summary>
    public int? FromYear { get; set; }

    /// <summary>Last year in which it holds, inclusive; null when open.</summary>
    public int? UntilYear { get; set; }

    public override string Kind => "ownArea";

    public override string Label => Name;

    public override IEnumerable<Guid> Scopes => [];
}
