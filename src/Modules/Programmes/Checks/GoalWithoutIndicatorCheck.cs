using OpKoers.Kernel;

namespace OpKoers.Programmes.Checks;

/// <summary>A lowest goal that nothing measures.</summary>
internal sealed class GoalWithoutIndicatorCheck : NetworkCheck
{
    public override string Code => "goal-without-indicator";

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => T.Of("Doel zonder indicator");

    public override string Why => T.Of("Zonder indicator is niet te zeggen of het doel op koers ligt.");

    public override string Advice => T.Of("Kies of maak een indicator, of noem bij het doel waarom meten niet kan.");

    public override IEnumerable<Offender> Find(NetworkFacts facts) =>
        facts.Goals.Where(goal => !facts.HasChildren(goal) && goal.Indicators.Count == 0).Select(goal => new Offender(OffenderKind.Goal, goal.Id));
}
