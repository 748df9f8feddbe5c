using OpKoers.Kernel;

namespace OpKoers.Programmes.Checks;

/// <summary>An indicator that measures no goal.</summary>
internal sealed class IndicatorWithoutGoalCheck : NetworkCheck
{
    public override string Code => "indicator-without-goal";

    public override FindingSeverity Severity => FindingSeverity.Info;

    public override string Name => T.Of("Indicator zonder doel");

    public override string Why => T.Of("Een cijfer dat niets over een doel zegt, kost werk en stuurt niet.");

    public override string Advice => T.Of("Koppel de indicator aan een doel, of stop met meten.");

    public override IEnumerable<Offender> Find(NetworkFacts facts)
    {
        var used = facts.Goals.SelectMany(goal => goal.Indicators).ToHashSet();
        return facts.Indicators.Where(indicator => !indicator.IsProxy && !used.Contains(indicator.Id)).Select(indicator => new Offender(OffenderKind.Indicator, indicator.Id));
    }
}
