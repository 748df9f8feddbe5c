using OpKoers.Kernel;

namespace OpKoers.Programmes.Checks;

/// <summary>A lowest goal to which nothing contributes.</summary>
internal sealed class GoalWithoutEffortCheck : NetworkCheck
{
    public override string Code => "goal-without-effort";

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => T.Of("Doel zonder inspanning");

    public override string Why => T.Of("Niemand werkt aan dit doel. Wordt het toch gehaald, dan weet niemand waardoor.");

    public override string Advice => T.Of("Zoek de inspanning die bijdraagt, maak een plek die nog ingevuld wordt, of schrap het doel.");

    public override IEnumerable<Offender> Find(NetworkFacts facts) =>
        facts.Goals.Where(goal => !facts.HasChildren(goal) && !facts.To(goal).Any(row => !row.Negative)).Select(goal => new Offender(OffenderKind.Goal, goal.Id));
}
