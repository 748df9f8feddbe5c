using System.ComponentModel.DataAnnotations.Schema;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Storage;

namespace OpKoers.Indicators.Storage;

/// <summary>What belongs to the home (programme) of an indicator.</summary>
internal abstract class IndicatorPart : Entity
{
    /// <summary>The programme in which the indicator is at home; other programmes may use it.</summary>
    public Guid ScopeId { get; init; }

    /// <summary>Name of the indicator it belongs to, when whoever changes it knows; histories then say it. Not stored.</summary>
    [NotMapped]
    public string? OwnerName { get; set; }

    public override IEnumerable<Guid> Scopes => [ScopeId];

    private protected string Named(string label) => OwnerName is null ? label : $"{OwnerName}, {label}";
}

internal sealed class Indicator : IndicatorPart, IOrdered
{
    public required string Key { get; set; }

    public required string Name { get; set; }

    public string? ShortName { get; set; }

    public string? Definition { get; set; }

    public string? Unit { get; set; }

    public int? Decimals { get; set; }

    public Direction Direction { get; set; }

    public Reading Reading { get; set; }

    public Measures Measures { get; set; }

    public string? Population { get; set; }

    public string? AreaCode { get; set; }

    public string? Source { get; set; }

    public string? Frequency { get; set; }

    public string? Owner { get; set; }

    /// <summary>The indicator for which this one is a substitute figure. It then never counts in a judgement.</summary>
    public Guid? ProxyForId { get; set; }

    /// <summary>Names of the steps of an ordered scale, lowest first.</summary>
    public List<string> Scale { get; set; } = [];

    public string? Note { get; set; }

    public Basis Basis { get; set; }

    public bool HasBaseline { get; set; }

    public Period? BaselinePeriod { get; set; }

    public Quantity BaselineValue { get; set; } = Quantity.Blank;

    public string? BaselineNote { get; set; }

    public Basis BaselineBasis { get; set; }

    /// <summary>Null when nothing was said about a target at all.</summary>
    public TargetKind? TargetKind { get; set; }

    public Period? TargetPeriod { get; set; }

    public Quantity TargetValue { get; set; } = Quantity.Blank;

    public Quantity TargetLow { get; set; } = Quantity.Blank;

    public Quantity TargetHigh { get; set; } = Quantity.Blank;

    public string? TargetPrinted { get; set; }

    public string? TargetNote { get; set; }

    public Basis TargetBasis { get; set; }

    public int Order { get; set; }

    public override string Kind => "indicator";

    public override string Label => ShortName ?? Name;
}

internal sealed class PathPoint : IndicatorPart
{
    public Guid IndicatorId { get; init; }

    public Period Period { get; init; }

    public Quantity Value { get; set; }

    public override string Kind => "pathPoint";

    public override string Label => Named(Period.ToString());
}

internal sealed class Measurement : IndicatorPart
{
    public Guid IndicatorId { get; init; }

    public Period Period { get; init; }

    public Quantity Value { get; set; }

    public decimal? Numerator { get; set; }

    public decimal? Denominator { get; set; }

    public decimal? Margin { get; set; }

    public int? SampleSize { get; set; }

    public MeasurementStatus Status { get; set; }

    public bool MethodBreakBefore { get; set; }

    public string? Source { get; set; }

    public string? Remark { get; set; }

    public Basis Basis { get; set; }

    /// <summary>The day on which a newer figure of the same period took its place; null for the figure that counts.</summary>
    public DateOnly? SupersededOn { get; set; }

    /// <summary>Table and number of the delivery from which it was taken: "47022NED#2"; null when it came otherwise.</summary>
    public string? Delivery { get; set; }

    public override string Kind => "measurement";

    public override string Label => Named(Period.ToString());
}

/// <summary>The question to a statistical table from which an indicator takes its measurements.</summary>
internal sealed class Binding : IndicatorPart
{
    public Guid IndicatorId { get; init; }

    public required string TableCode { get; set; }

    public required string Measure { get; set; }

    public List<string> Categories { get; set; } = [];

    public List<string> Areas { get; set; } = [];

    public PeriodGrain Grain { get; set; }

    public BindingMethod Method { get; set; }

    public string? WholeMeasure { get; set; }

    public List<string> WholeCategories { get; set; } = [];

    public Period? IndexBase { get; set; }

    public string? CompareWith { get; set; }

    public Period? FromPeriod { get; set; }

    /// <summary>Number of the delivery that was looked at last; 0 for none.</summary>
    public int Delivery { get; set; }

    /// <summary>Why the last delivery could not be used; null when it could.</summary>
    public string? Problem { get; set; }

    public override string Kind => "binding";

    public override string Label => Named("koppeling met " + TableCode);
}
