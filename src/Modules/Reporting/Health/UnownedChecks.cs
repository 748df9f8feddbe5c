using OpKoers.Kernel;

namespace OpKoers.Reporting.Health;

/// <summary>An effort that is asked for at an open moment and on which nobody reports.</summary>
internal sealed class EffortWithoutReporterCheck : HealthCheck
{
    public override string Code => "effort-without-reporter";

    public override HealthGroup Group => HealthGroup.Unowned;

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => "Inspanning zonder rapporteur";

    public override string Why => "Er is een moment open dat om een rapportage vraagt. Niemand krijgt daar nu bericht over.";

    public override string Advice => "Wijs iemand aan die over de inspanning rapporteert.";

    public override IEnumerable<HealthFinding> Find(HealthFacts facts) =>
        facts.Efforts.Where(effort => effort.Counts && effort is { OpenMoment: not null, ReporterAccount: null }).Select(effort => About(effort, effort.Lead, moment: effort.OpenMoment));
}

/// <summary>An effort that nobody leads.</summary>
internal sealed class EffortWithoutLeadCheck : HealthCheck
{
    public override string Code => "effort-without-lead";

    public override HealthGroup Group => HealthGroup.Unowned;

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => "Inspanning zonder trekker";

    public override string Why => "Niemand is aan te spreken op het werk. Plekken die nog ingevuld worden, tellen niet mee.";

    public override string Advice => "Noem de functie die de inspanning trekt.";

    public override IEnumerable<HealthFinding> Find(HealthFacts facts) =>
        facts.Efforts.Where(effort => effort.Counts && effort.Lead is null).Select(effort => About(effort, null));
}

/// <summary>An indicator with a target that nobody keeps.</summary>
internal sealed class IndicatorWithoutOwnerCheck : HealthCheck
{
    public override string Code => "indicator-without-owner";

    public override HealthGroup Group => HealthGroup.Unowned;

    public override FindingSeverity Severity => FindingSeverity.Info;

    public override string Name => "Indicator zonder eigenaar";

    public override string Why => "Niemand zorgt dat er cijfers komen.";

    public override string Advice => "Noem de functie die de cijfers levert.";

    public override IEnumerable<HealthFinding> Find(HealthFacts facts) =>
        facts.Indicators.Where(indicator => indicator.IsJudged && indicator.Owner is null).Select(indicator => About(indicator, null));
}

/// <summary>A goal that nobody answers for.</summary>
internal sealed class GoalWithoutOwnerCheck : HealthCheck
{
    public override string Code => "goal-without-owner";

    public override HealthGroup Group => HealthGroup.Unowned;

    public override FindingSeverity Severity => FindingSeverity.Info;

    public override string Name => "Doel zonder eigenaar";

    public override string Why => "Niemand is aan te spreken op het effect.";

    public override string Advice => "Noem de functie die voor het doel staat.";

    public override IEnumerable<HealthFinding> Find(HealthFacts facts) => facts.Goals.Where(goal => goal.Owner is null).Select(goal => About(goal, null));
}

/// <summary>A role that every programme needs and that nobody holds today.</summary>
internal sealed class RoleWithoutHolderCheck : HealthCheck
{
    public override string Code => "role-without-holder";

    public override HealthGroup Group => HealthGroup.Unowned;

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => "Rol zonder houder";

    public override string Why => "Een programma heeft een opdrachtgever en een programmamanager nodig om te kunnen sturen.";

    public override string Advice => "Zeg in het contract welke functie de rol heeft, en vanaf wanneer.";

    public override IEnumerable<HealthFinding> Find(HealthFacts facts) => facts.Roles.Where(role => role.Holder is null).Select(role => About(role, null));
}
