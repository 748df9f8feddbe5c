using OpKoers.Kernel;

namespace OpKoers.Programmes.Checks;

/// <summary>A place kept for an effort, of which nobody said what it is for.</summary>
internal sealed class PlaceholderWithoutGoalCheck : NetworkCheck
{
    public override string Code => "placeholder-without-goal";

    public override FindingSeverity Severity => FindingSeverity.Info;

    public override string Name => T.Of("Lege plek zonder doel");

    public override string Why => T.Of("De plek is bewust open gehouden. Dat is geen fout.");

    public override string Advice => T.Of("Zeg alvast aan welk doel de inspanning moet gaan bijdragen.");

    public override IEnumerable<Offender> Find(NetworkFacts facts) =>
        Contributing.Without(facts).Where(effort => effort.Placeholder).Select(effort => new Offender(OffenderKind.Effort, effort.Id));
}
