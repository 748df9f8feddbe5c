using OpKoers.Kernel;

namespace OpKoers.Programmes.Checks;

/// <summary>An effort that works against a goal of this programme.</summary>
internal sealed class WorksAgainstCheck : NetworkCheck
{
    public override string Code => "works-against";

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => T.Of("Inspanning werkt een doel tegen");

    public override string Why => T.Of("Wat het ene doel helpt, schaadt het andere. Dat moet een keuze zijn en geen verrassing.");

    public override string Advice => T.Of("Spreek af hoe u een stijging of daling leest, en wie de afweging maakt.");

    public override IEnumerable<Offender> Find(NetworkFacts facts) =>
        facts.ToOwnGoals.Where(row => row.Negative).Select(row => new Offender(OffenderKind.Effort, row.EffortId, row.GoalId));
}
