using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Intake;
using OpKoers.Indicators.Storage;

namespace OpKoers.Indicators.Features.EditIndicator;

/// <summary>An indicator as the form edits it.</summary>
internal sealed class IndicatorInput : IFormInput
{
    public required Indicator Row { get; init; }

    public List<PathPointDraft> Path { get; set; } = [];

    /// <summary>Slug of the goal that a new indicator serves; null for none.</summary>
    public string? Goal { get; set; }

    public Guid Id { get; private init; }

    public int Version { get; private init; }

    public string Label => Row.Label;

    public static IndicatorInput New(Guid organisation, Guid scope, string? goal) =>
        new() { Row = new Indicator { OrganisationId = organisation, ScopeId = scope, Key = string.Empty, Name = string.Empty }, Goal = goal };

    /// <summary>A copy of what is stored.</summary>
    public static IndicatorInput Of(Indicator stored, IReadOnlyList<PathPoint> path)
    {
        var draft = IndicatorMapping.Draft(stored, null, path, []);
        var copy = new Indicator { Id = stored.Id, OrganisationId = stored.OrganisationId, ScopeId = stored.ScopeId, Key = stored.Key, Name = stored.Name, ProxyForId = stored.ProxyForId };
        IndicatorMapping.Fill(copy, draft, stored.Order);
        return new IndicatorInput { Row = copy, Path = [.. draft.Path], Id = stored.Id, Version = stored.Version };
    }

    /// <summary>What was typed as a draft. A baseline is there as soon as anything is said of it.</summary>
    public IndicatorDraft Draft(string? proxyFor)
    {
        Row.HasBaseline = Row.BaselinePeriod is not null || Row.BaselineValue.State != Kernel.QuantityState.Blank || Row.BaselineNote is not null;
        return IndicatorMapping.Draft(Row, proxyFor, [], []) with { Path = [.. Path.OrderBy(point => point.Period)] };
    }
}
