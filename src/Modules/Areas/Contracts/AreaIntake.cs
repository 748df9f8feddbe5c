using OpKoers.Kernel;

namespace OpKoers.Areas.Contracts;

/// <summary>In which coordinates the shapes of a delivery are given.</summary>
public enum AreaCoordinates
{
    /// <summary>Metres in the Dutch grid (EPSG:28992): x east, y north.</summary>
    Rd,

    /// <summary>Degrees (EPSG:4326 or CRS84): longitude first, then latitude.</summary>
    Wgs84,
}

/// <summary>An area as a file gives it, unchecked.</summary>
public sealed record AreaDraft
{
    /// <summary>The kind.</summary>
    public required AreaKind Kind { get; init; }

    /// <summary>The code, with its letters in front.</summary>
    public required string Code { get; init; }

    /// <summary>The name; null when the file gives none.</summary>
    public string? Name { get; init; }

    /// <summary>Code of the district; null when not said.</summary>
    public string? DistrictCode { get; init; }

    /// <summary>Name of the district; null when not said.</summary>
    public string? DistrictName { get; init; }

    /// <summary>Code of the municipality; null when not said.</summary>
    public string? MunicipalityCode { get; init; }

    /// <summary>Name of the municipality; null when not said.</summary>
    public string? MunicipalityName { get; init; }

    /// <summary>Inhabitants; null when not known.</summary>
    public int? Population { get; init; }

    /// <summary>On what <see cref="Population"/> rests.</summary>
    public PopulationBasis PopulationBasis { get; init; }

    /// <summary>Whether it is water.</summary>
    public bool IsWater { get; init; }

    /// <summary>Every other column of the file by its own name: canonical number, text, or one of the words "geen cijfer" and "geheim".</summary>
    public IReadOnlyDictionary<string, string> Figures { get; init; } = new Dictionary<string, string>();

    /// <summary>Polygons; of each its rings, the outer one first; of each ring its coordinates in turn. Empty when it has no shape.</summary>
    public IReadOnlyList<IReadOnlyList<double[]>> Polygons { get; init; } = [];

    /// <summary>In what <see cref="Polygons"/> are given.</summary>
    public AreaCoordinates Coordinates { get; init; }

    /// <summary>The layer or list it stands in.</summary>
    public required string Layer { get; init; }

    /// <summary>Its place in that layer, from 1.</summary>
    public required int Row { get; init; }
}

/// <summary>Areas of one year, as one file delivers them. Of every municipality it names, it is the whole truth about the kinds of area it holds there.</summary>
public sealed record AreaDelivery
{
    /// <summary>The year of these areas.</summary>
    public required int Year { get; init; }

    /// <summary>Name of the file.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The areas.</summary>
    public required IReadOnlyList<AreaDraft> Areas { get; init; }
}

/// <summary>A region of one year and one of the areas it is made of.</summary>
/// <param name="RegionCode">Code of the region.</param>
/// <param name="RegionName">Name of the region.</param>
/// <param name="Kind">Kind of the region.</param>
/// <param name="MemberCode">Code of the member.</param>
/// <param name="Row">Row of the file, from 1.</param>
public sealed record AreaMemberDraft(string RegionCode, string RegionName, AreaKind Kind, string MemberCode, int Row);

/// <summary>Which share of an area of one year went to an area of a later year.</summary>
/// <param name="FromYear">Year of the old area.</param>
/// <param name="FromCode">The old area.</param>
/// <param name="ToYear">Year of the new area; later.</param>
/// <param name="ToCode">The new area.</param>
/// <param name="Weight">The share, above 0 and at most 1; of one old area the shares add up to 1.</param>
/// <param name="Row">Row of the file, from 1.</param>
public sealed record AreaRecodingDraft(int FromYear, string FromCode, int ToYear, string ToCode, double Weight, int Row);

/// <summary>A change that an import makes, or would make.</summary>
/// <param name="Kind">Kind of area.</param>
/// <param name="Code">Code of the area.</param>
/// <param name="Label">How it is called.</param>
/// <param name="Action">"added", "changed" or "removed".</param>
/// <param name="Fields">The fields that differ, for a change.</param>
public sealed record AreaChange(AreaKind Kind, string Code, string Label, string Action, IReadOnlyList<string> Fields);

/// <summary>Something found in a delivery.</summary>
/// <param name="Code">Stable code of the rule.</param>
/// <param name="Severity">How much it weighs; one error and nothing is written.</param>
/// <param name="Layer">The layer; null for the delivery as a whole.</param>
/// <param name="Row">The row in the layer, from 1; null for the layer as a whole.</param>
/// <param name="Field">The field or column; null for the row as a whole.</param>
/// <param name="Message">What is the matter, in Dutch.</param>
public sealed record AreaFinding(string Code, FindingSeverity Severity, string? Layer, int? Row, string? Field, string Message);

/// <summary>What became of a delivery.</summary>
public sealed record AreaIntakeResult
{
    /// <summary>Whether anything was written. False after a dry run, after a refusal, and when nothing differed.</summary>
    public required bool Written { get; init; }

    /// <summary>The areas that the delivery gives, in its order; empty after a refusal.</summary>
    public IReadOnlyList<Area> Areas { get; init; } = [];

    /// <summary>The areas that follow from them and were given by no file.</summary>
    public IReadOnlyList<Area> Derived { get; init; } = [];

    /// <summary>Every change.</summary>
    public IReadOnlyList<AreaChange> Changes { get; init; } = [];

    /// <summary>Everything that was found.</summary>
    public required IReadOnlyList<AreaFinding> Findings { get; init; }

    /// <summary>Whether it was refused.</summary>
    public bool Refused => Findings.Any(finding => finding.Severity == FindingSeverity.Error);
}

/// <summary>Takes areas in: checked as if typed by hand, all or nothing.</summary>
public interface IAreaIntake
{
    /// <summary>Takes in the areas of a year; a dry run says what would happen and writes nothing. The same delivery twice changes nothing.</summary>
    Task<AreaIntakeResult> ImportAsync(AreaDelivery delivery, bool dryRun, CancellationToken cancellation = default);

    /// <summary>Takes in of which areas regions are made in a year. The regions named are replaced; others stay.</summary>
    Task<AreaIntakeResult> ImportMembersAsync(int year, IReadOnlyList<AreaMemberDraft> members, bool dryRun, CancellationToken cancellation = default);

    /// <summary>Takes in changes between years. Every pair of years that is named is replaced as a whole.</summary>
    Task<AreaIntakeResult> ImportRecodingsAsync(IReadOnlyList<AreaRecodingDraft> recodings, bool dryRun, CancellationToken cancellation = default);
}
