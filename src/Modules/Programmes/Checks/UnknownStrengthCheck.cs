using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Programmes.Checks;

/// <summary>A contribution to a goal of this programme whose strength is not known.</summary>
internal sealed class UnknownStrengthCheck : NetworkCheck
{
    public override string Code => "strength-unknown";

    public override FindingSeverity Severity => FindingSeverity.Info;

    public override string Name => T.Of("Sterkte van de bijdrage onbekend");

    public override string Why => T.Of("Zonder sterkte is niet te kiezen waar extra werk het meest oplevert.");

    public override string Advice => T.Of("Bepaal de sterkte met de trekker, of laat hem bewust open.");

    public override IEnumerable<Offender> Find(NetworkFacts facts) =>
        facts.ToOwnGoals.Where(row => row.Strength == ContributionStrength.Unknown && !row.Negative).Select(row => new Offender(OffenderKind.Effort, row.EffortId, row.GoalId));
}
