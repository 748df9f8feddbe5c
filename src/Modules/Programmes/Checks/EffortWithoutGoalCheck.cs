using OpKoers.Kernel;

namespace OpKoers.Programmes.Checks;

/// <summary>An effort that contributes to nothing: not itself, not through its whole, not through its parts.</summary>
internal sealed class EffortWithoutGoalCheck : NetworkCheck
{
    public override string Code => "effort-without-goal";

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => T.Of("Inspanning zonder doel");

    public override string Why => T.Of("Werk dat aan geen doel bijdraagt, hoort misschien in een ander programma, of er ontbreekt een lijn.");

    public override string Advice => T.Of("Voeg de bijdrage toe, of haal de inspanning uit het programma.");

    public override IEnumerable<Offender> Find(NetworkFacts facts) =>
        Contributing.Without(facts).Where(effort => !effort.Placeholder).Select(effort => new Offender(OffenderKind.Effort, effort.Id));
}
