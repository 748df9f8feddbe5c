using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Samples;

/// <summary>Questions, motions and promises as a file, format "opkoers.council" version 1.</summary>
internal sealed record CouncilFile : ISampleFormat
{
    public required string Format { get; init; }

    public required int Version { get; init; }

    /// <summary>What in it comes from which source and what was invented, for who opens it.</summary>
    public string? About { get; init; }

    public IReadOnlyList<CouncilFileItem> Items { get; init; } = [];
}

/// <summary>One of them.</summary>
internal sealed record CouncilFileItem
{
    /// <summary>Goals as "programme/goal", by slug; the first decides where it is kept.</summary>
    public required IReadOnlyList<string> Goals { get; init; }

    public required CouncilKind Kind { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public string? From { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Number of the document; says so when it was invented.</summary>
    public string? Registration { get; init; }

    public CouncilState State { get; init; }

    /// <summary>Since when; null while it is open.</summary>
    public DateOnly? Since { get; init; }

    public DateOnly? Due { get; init; }

    public string? Answer { get; init; }

    public string? AnsweredBy { get; init; }

    public bool Public { get; init; }
}
