using OpKoers.Kernel;

namespace OpKoers.Programmes.Checks;

/// <summary>A target that can be read in more than one way.</summary>
internal sealed class AmbiguousTargetCheck : NetworkCheck
{
    public override string Code => "target-ambiguous";

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => T.Of("Streefwaarde op twee manieren te lezen");

    public override string Why => T.Of("Procent of procentpunt? Zolang dat niet vaststaat, is het oordeel niet te geven.");

    public override string Advice => T.Of("Vraag de opsteller wat bedoeld is en leg de keuze vast, met de reden.");

    public override IEnumerable<Offender> Find(NetworkFacts facts) =>
        facts.Indicators.Where(indicator => indicator is { IsProxy: false, IsAmbiguous: true }).Select(indicator => new Offender(OffenderKind.Indicator, indicator.Id));
}
