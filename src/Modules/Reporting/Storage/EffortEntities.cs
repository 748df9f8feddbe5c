using OpKoers.Kernel;
using OpKoers.Storage;

namespace OpKoers.Reporting.Storage;

/// <summary>A milestone of an effort. It stands beside the planning; reports change what is expected.</summary>
internal sealed class Milestone : Entity
{
    public Guid ProgrammeId { get; init; }

    public Guid EffortId { get; init; }

    public required string Name { get; set; }

    public string? PlannedPrinted { get; set; }

    public Period? Planned { get; set; }

    public string? ExpectedPrinted { get; set; }

    public Period? Expected { get; set; }

    public DateOnly? ReachedOn { get; set; }

    public int Order { get; set; }

    public override string Kind => "milestone";

    public override string Label => Name;

    public override IEnumerable<Guid> Scopes => [ProgrammeId];
}

/// <summary>Who reports on an effort.</summary>
internal sealed class ReporterAssignment : Entity
{
    public Guid ProgrammeId { get; init; }

    public Guid EffortId { get; init; }

    public Guid AccountId { get; set; }

    /// <summary>Function of the account when it was assigned.</summary>
    public required string FunctionLabel { get; set; }

    public override string Kind => "reporterAssignment";

    public override string Label => FunctionLabel;

    public override IEnumerable<Guid> Scopes => [ProgrammeId];
}
