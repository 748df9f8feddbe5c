using System.ComponentModel.DataAnnotations.Schema;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Storage;

namespace OpKoers.Programmes.Storage;

internal sealed class Programme : Entity
{
    public required string Key { get; set; }

    public required string Name { get; set; }

    public string? Slogan { get; set; }

    public string? Vision { get; set; }

    public string? Mission { get; set; }

    public string? Nature { get; set; }

    public string? TermPrinted { get; set; }

    public Period? Term { get; set; }

    public string? ContractVersion { get; set; }

    public ContractStatus? ContractStatus { get; set; }

    public List<string> Registrations { get; set; } = [];

    public string? Scope { get; set; }

    public List<string> ScopeExclusions { get; set; } = [];

    public string? Note { get; set; }

    public string? Source { get; set; }

    public List<string> LevelNames { get; set; } = [];

    public List<string> LevelQuestions { get; set; } = [];

    public override string Kind => "programme";

    public override string Label => Name;

    public override IEnumerable<Guid> Scopes => [Id];
}

/// <summary>What belongs to one programme.</summary>
internal abstract class ProgrammePart : Entity
{
    public Guid ProgrammeId { get; init; }

    public override IEnumerable<Guid> Scopes => [ProgrammeId];

    /// <summary>Name of the object it is a part of, when whoever changes it knows; histories then say it. Not stored.</summary>
    [NotMapped]
    public string? OwnerName { get; set; }

    private protected string Named(string label) => OwnerName is null ? label : $"{OwnerName}, {label}";
}

internal sealed class Track : ProgrammePart, IOrdered
{
    public required string Key { get; set; }

    public string? Code { get; set; }

    public required string Name { get; set; }

    public string? Description { get; set; }

    public int Order { get; set; }

    public override string Kind => "track";

    public override string Label => Name;
}

internal sealed class Goal : ProgrammePart, IOrdered
{
    public required string Key { get; set; }

    public string? Code { get; set; }

    public Guid? ParentId { get; set; }

    public required string Text { get; set; }

    public string? ShortText { get; set; }

    public Period? Period { get; set; }

    public string? Owner { get; set; }

    public string? Note { get; set; }

    public Basis Basis { get; set; }

    public int Order { get; set; }

    public override string Kind => "goal";

    public override string Label => Code is null ? ShortText ?? Text : Code + " " + (ShortText ?? Text);
}

internal sealed class GoalIndicator : ProgrammePart, IOrdered
{
    public Guid GoalId { get; init; }

    public Guid IndicatorId { get; init; }

    public int Order { get; set; }

    /// <summary>Names of both ends at the moment of linking, for the history.</summary>
    public required string LinkLabel { get; set; }

    public override string Kind => "goalIndicator";

    public override string Label => LinkLabel;
}

internal sealed class Effort : ProgrammePart, IOrdered
{
    public required string Key { get; set; }

    public string? Code { get; set; }

    public required string Title { get; set; }

    public string? ShortTitle { get; set; }

    public string? Description { get; set; }

    public EffortKind EffortKind { get; set; }

    public Guid? ParentId { get; set; }

    public Guid? TrackId { get; set; }

    public bool Placeholder { get; set; }

    public SteeringRole? SteeringInternal { get; set; }

    public SteeringRole? SteeringExternal { get; set; }

    public string? Lead { get; set; }

    public string? Unit { get; set; }

    public List<string> Partners { get; set; } = [];

    public string? PlanningPrinted { get; set; }

    public Period? Planning { get; set; }

    public string? Result { get; set; }

    public string? Note { get; set; }

    public Basis Basis { get; set; }

    public int Order { get; set; }

    public override string Kind => "effort";

    public override string Label => ShortTitle ?? Title;
}

internal sealed class EffortStatusReport : ProgrammePart
{
    public Guid EffortId { get; init; }

    public DateOnly Date { get; set; }

    public EffortStatus Status { get; set; }

    public string? Reason { get; set; }

    public string? Source { get; set; }

    public override string Kind => "effortStatus";

    public override string Label => Named(Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}

internal sealed class Contribution : ProgrammePart
{
    public Guid GoalId { get; init; }

    public Guid EffortId { get; init; }

    /// <summary>Home of the effort; the same as the programme of the goal unless the effort is shared.</summary>
    public Guid EffortProgrammeId { get; init; }

    public ContributionStrength Strength { get; set; }

    public bool Negative { get; set; }

    public string? Reason { get; set; }

    public Basis Basis { get; set; }

    public required string LinkLabel { get; set; }

    public override string Kind => "contribution";

    public override string Label => LinkLabel;

    public override IEnumerable<Guid> Scopes => EffortProgrammeId == ProgrammeId ? [ProgrammeId] : [ProgrammeId, EffortProgrammeId];
}

internal sealed class AmountLine : ProgrammePart, IOrdered
{
    public required string Key { get; set; }

    public required string List { get; set; }

    public required string Unit { get; set; }

    public int Scale { get; set; } = 1;

    public required string Row { get; set; }

    public string? Group { get; set; }

    public Coverage? Coverage { get; set; }

    public bool IsStatedTotal { get; set; }

    public Guid? EffortId { get; set; }

    public string? Note { get; set; }

    public int Order { get; set; }

    public override string Kind => "amountLine";

    public override string Label => List + ": " + Row;
}

internal sealed class AmountValue : ProgrammePart
{
    public Guid LineId { get; init; }

    public Period? Period { get; init; }

    public Quantity Value { get; set; }

    public override string Kind => "amount";

    public override string Label => Named(Period?.ToString() ?? "-");
}

internal sealed class Verdict : ProgrammePart
{
    /// <summary>The indicator it is about; null for the programme as a whole.</summary>
    public Guid? IndicatorId { get; init; }

    public EffortStatus Value { get; set; }

    public required string Reason { get; set; }

    public DateOnly Date { get; set; }

    public required string By { get; set; }

    public string? Source { get; set; }

    public override string Kind => "verdict";

    public override string Label => By;
}

/// <summary>A statistical figure that supports a goal or the programme as a whole. It keeps where the figure stands and never the figure, so it does not grow old.</summary>
internal sealed class Evidence : ProgrammePart
{
    /// <summary>The goal; null for the programme as a whole.</summary>
    public Guid? GoalId { get; set; }

    public required string Title { get; set; }

    /// <summary>Where the figure stands, as the module of statistics writes it.</summary>
    public required string Address { get; set; }

    public required string TableCode { get; set; }

    public string? Remark { get; set; }

    public override string Kind => "evidence";

    public override string Label => Title;
}
