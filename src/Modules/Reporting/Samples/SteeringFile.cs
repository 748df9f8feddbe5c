using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Samples;

/// <summary>Roll-ups and accepted deviations of a programme as a file, format "opkoers.steering" version 1.</summary>
internal sealed record SteeringFile : ISampleFormat
{
    public required string Format { get; init; }

    public required int Version { get; init; }

    /// <summary>What in it comes from which source and what was invented, for who opens it.</summary>
    public string? About { get; init; }

    /// <summary>Slug of the programme.</summary>
    public required string Programme { get; init; }

    public IReadOnlyList<SteeringFileRollUp> RollUps { get; init; } = [];

    public IReadOnlyList<SteeringFileDeviation> Deviations { get; init; } = [];
}

/// <summary>A roll-up.</summary>
internal sealed record SteeringFileRollUp
{
    /// <summary>Slug of its moment.</summary>
    public required string Moment { get; init; }

    public required RollUpState State { get; init; }

    /// <summary>The day of its last step.</summary>
    public required DateOnly On { get; init; }

    public string? GoesWell { get; init; }

    public string? Deviates { get; init; }

    public string? Decided { get; init; }

    public string? Asked { get; init; }
}

/// <summary>An accepted deviation of an indicator or an effort, by slug.</summary>
internal sealed record SteeringFileDeviation
{
    public string? Indicator { get; init; }

    public string? Effort { get; init; }

    public required string Reason { get; init; }

    public required string Decision { get; init; }

    public required string By { get; init; }

    public required DateOnly On { get; init; }

    public required DateOnly Until { get; init; }
}
