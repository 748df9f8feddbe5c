using OpKoers.Kernel;

namespace OpKoers.Programmes.Checks;

/// <summary>A place kept for an effort, of which nobody said what it is for.</summary>
internal sealed class PlaceholderWithoutGoalCheck : NetworkCheck
{
    public override string Code => "placeholder-without-goal";

    public override FindingSeverity Severity => FindingSeverity.Info;

    public override string Name => "Lege plek zonder doel";

    public override string Why => "De plek is bewust open gehouden. Dat is geen fout.";

    public override string Advice => "Zeg alvast aan welk doel de inspanning moet gaan bijdragen.";

    public override IEnumerable<Offender> Find(NetworkFacts facts) =>
        Contributing.Without(facts).Where(effort => effort.Placeholder).Select(effort => new Offender(OffenderKind.Effort, effort.Id));
}
