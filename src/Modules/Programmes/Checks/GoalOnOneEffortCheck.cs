using OpKoers.Kernel;

namespace OpKoers.Programmes.Checks;

/// <summary>A goal with a single contribution.</summary>
internal sealed class GoalOnOneEffortCheck : NetworkCheck
{
    public override string Code => "goal-on-one-effort";

    public override FindingSeverity Severity => FindingSeverity.Info;

    public override string Name => T.Of("Doel rust op één inspanning");

    public override string Why => T.Of("Valt die ene inspanning weg, dan draagt niets meer aan het doel bij.");

    public override string Advice => T.Of("Zoek een tweede inspanning, of leg vast waarom één genoeg is.");

    public override IEnumerable<Offender> Find(NetworkFacts facts) =>
        facts.Goals.Where(goal => facts.To(goal).Count(row => !row.Negative) == 1).Select(goal => new Offender(OffenderKind.Goal, goal.Id));
}
