using OpKoers.Kernel;

namespace OpKoers.Programmes.Checks;

/// <summary>Goals that stand under themselves. Forms refuse it; data may come from elsewhere.</summary>
internal sealed class GoalCycleCheck : NetworkCheck
{
    public override string Code => "goal-cycle";

    public override FindingSeverity Severity => FindingSeverity.Error;

    public override string Name => T.Of("Doelen in een kring");

    public override string Why => T.Of("Een doel dat via andere doelen onder zichzelf hangt, heeft geen waarom meer.");

    public override string Advice => T.Of("Kies bij een van deze doelen een ander bovenliggend doel.");

    public override IEnumerable<Offender> Find(NetworkFacts facts) =>
        Cycles.In(facts.Goals.Select(goal => (goal.Id, goal.ParentId))).Select(id => new Offender(OffenderKind.Goal, id));
}
