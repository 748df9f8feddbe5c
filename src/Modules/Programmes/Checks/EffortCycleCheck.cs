using OpKoers.Kernel;

namespace OpKoers.Programmes.Checks;

/// <summary>Efforts that are part of themselves. Forms refuse it; data may come from elsewhere.</summary>
internal sealed class EffortCycleCheck : NetworkCheck
{
    public override string Code => "effort-cycle";

    public override FindingSeverity Severity => FindingSeverity.Error;

    public override string Name => T.Of("Inspanningen in een kring");

    public override string Why => T.Of("Een inspanning kan geen onderdeel van zichzelf zijn.");

    public override string Advice => T.Of("Kies bij een van deze inspanningen een ander geheel.");

    public override IEnumerable<Offender> Find(NetworkFacts facts) =>
        Cycles.In(facts.Efforts.Select(effort => (effort.Id, effort.ParentId))).Select(id => new Offender(OffenderKind.Effort, id));
}
