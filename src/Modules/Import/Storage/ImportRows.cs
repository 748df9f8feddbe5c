using OpKoers.Storage;

namespace OpKoers.Import.Storage;

/// <summary>A mapping of columns that a municipality made, one for each table.</summary>
internal sealed class MappingRow : Entity
{
    /// <summary>Code of the table, in capitals.</summary>
    public required string Table { get; init; }

    public required string Title { get; set; }

    /// <summary>The mapping as a mapping file.</summary>
    public required string Content { get; set; }

    /// <summary>What somebody accepted of a new shape of the table, a line for each; null for nothing.</summary>
    public string? AcceptedShape { get; set; }

    public override string Kind => "figureMapping";

    public override string Label => Title;

    public override IEnumerable<Guid> Scopes => [];
}

/// <summary>A table that is fetched from its source every so often.</summary>
internal sealed class ScheduleRow : Entity
{
    /// <summary>Code of the table at its source.</summary>
    public required string Table { get; set; }

    /// <summary>Address of the source.</summary>
    public required string Origin { get; set; }

    /// <summary>How many days lie between two fetches.</summary>
    public int EveryDays { get; set; }

    /// <summary>Whether it waits.</summary>
    public bool Paused { get; set; }

    /// <summary>What somebody accepted of a new shape of the table, a line for each; null for nothing.</summary>
    public string? AcceptedShape { get; set; }

    public override string Kind => "figureSchedule";

    public override string Label => Table;

    public override IEnumerable<Guid> Scopes => [];
}

/// <summary>How a fetch ended, or that it has not.</summary>
internal enum FetchOutcome
{
    /// <summary>Somebody asked for it; it has not begun.</summary>
    Asked,

    /// <summary>Under way; after a restart it was cut off.</summary>
    Running,

    /// <summary>A new delivery.</summary>
    Taken,

    /// <summary>The source had nothing new.</summary>
    Same,

    /// <summary>Refused or out of reach; tried again.</summary>
    Failed,
}

/// <summary>One fetch of a table, or the wish for one. What happened, not what somebody keeps: it has no history.</summary>
internal sealed class FetchRow
{
    public Guid Id { get; init; }

    public Guid ScheduleId { get; init; }

    /// <summary>When it began, or was asked for; milliseconds since 1970.</summary>
    public long AtMilliseconds { get; set; }

    public long? EndedMilliseconds { get; set; }

    public FetchOutcome Outcome { get; set; }

    /// <summary>Code of the refusal; null for none.</summary>
    public string? Code { get; set; }

    public string? Message { get; set; }

    /// <summary>When the shape of the table was refused: in what it differs, as JSON; null otherwise.</summary>
    public string? ShapeChange { get; set; }

    public int? Delivery { get; set; }

    public long Added { get; set; }

    public long Removed { get; set; }

    public long Revised { get; set; }

    public long Restated { get; set; }

    /// <summary>The function that asked; null for the schedule itself.</summary>
    public string? AskedBy { get; init; }
}
