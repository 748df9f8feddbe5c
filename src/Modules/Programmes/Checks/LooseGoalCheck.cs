using OpKoers.Kernel;

namespace OpKoers.Programmes.Checks;

/// <summary>A goal at the top with nothing under it, in a programme whose goals have levels.</summary>
internal sealed class LooseGoalCheck : NetworkCheck
{
    public override string Code => "goal-loose";

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => T.Of("Doel hangt los");

    public override string Why => T.Of("Het doel staat op het hoogste niveau, maar er hangt niets onder, terwijl andere doelen wel zijn uitgewerkt.");

    public override string Advice => T.Of("Hang het onder een ander doel, of werk het uit in doelen eronder.");

    public override IEnumerable<Offender> Find(NetworkFacts facts) =>
        facts.Goals.Any(goal => goal.ParentId is not null)
            ? facts.Goals.Where(goal => goal.ParentId is null && !facts.HasChildren(goal)).Select(goal => new Offender(OffenderKind.Goal, goal.Id))
            : [];
}
