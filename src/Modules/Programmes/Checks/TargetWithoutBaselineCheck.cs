using OpKoers.Kernel;

namespace OpKoers.Programmes.Checks;

/// <summary>A target that says a change, on an indicator without a baseline.</summary>
internal sealed class TargetWithoutBaselineCheck : NetworkCheck
{
    public override string Code => "target-without-baseline";

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => T.Of("Streefwaarde zonder nulmeting");

    public override string Why => T.Of("De streefwaarde noemt een verandering. Zonder beginwaarde is niet te zien of die er is.");

    public override string Advice => T.Of("Zoek de nulmeting, of noem een streefwaarde die op zichzelf staat.");

    public override IEnumerable<Offender> Find(NetworkFacts facts) =>
        facts.Indicators.Where(indicator => indicator is { IsProxy: false, NeedsBaseline: true, HasBaseline: false }).Select(indicator => new Offender(OffenderKind.Indicator, indicator.Id));
}
