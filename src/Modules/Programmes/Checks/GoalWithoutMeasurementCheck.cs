using OpKoers.Kernel;

namespace OpKoers.Programmes.Checks;

/// <summary>A goal with indicators of which none has a figure of its own.</summary>
internal sealed class GoalWithoutMeasurementCheck : NetworkCheck
{
    public override string Code => "goal-without-measurement";

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => T.Of("Doel zonder eigen meting");

    public override string Why => T.Of("Er is wel een indicator, maar nog geen cijfer. Een vervangend cijfer telt niet mee in het oordeel.");

    public override string Advice => T.Of("Wijs een bron en een eigenaar aan, en spreek af wanneer het eerste cijfer komt.");

    public override IEnumerable<Offender> Find(NetworkFacts facts)
    {
        var measured = facts.Indicators.Where(indicator => indicator is { IsProxy: false, HasFigure: true }).Select(indicator => indicator.Id).ToHashSet();
        return facts.Goals.Where(goal => goal.Indicators.Count > 0 && !goal.Indicators.Any(measured.Contains)).Select(goal => new Offender(OffenderKind.Goal, goal.Id));
    }
}
