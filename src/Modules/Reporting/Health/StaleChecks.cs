using OpKoers.Kernel;

namespace OpKoers.Reporting.Health;

/// <summary>When a figure is late: its next period is over, and half a period more for counting and publishing, a month at least.</summary>
internal static class Measuring
{
    /// <summary>Last day on which a next figure is in time.</summary>
    public static DateOnly Due(DateOnly last, int months) => last.AddMonths(months + Math.Max(1, months / 2));
}

/// <summary>An indicator that was measured, and not again within its own frequency.</summary>
internal sealed class IndicatorStaleCheck : HealthCheck
{
    public override string Code => "indicator-stale";

    public override HealthGroup Group => HealthGroup.Stale;

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => "Indicator niet gemeten binnen zijn frequentie";

    public override string Why => "De volgende meting had er volgens zijn eigen frequentie al moeten zijn, met een half tijdvak extra om te tellen en te publiceren.";

    public override string Advice => "Voer de nieuwe meting in, of pas de frequentie aan als er minder vaak gemeten wordt.";

    public override IEnumerable<HealthFinding> Find(HealthFacts facts) =>
        from indicator in facts.Indicators
        where indicator.Measured is not null && Frequency.Months(indicator.Frequency) is { } months && Measuring.Due(indicator.Measured.Value, months) < facts.Today
        select About(indicator, indicator.Owner, $"{indicator.Frequency}, laatste meting tot en met {FigureText.Dutch.Date(indicator.Measured!.Value)}");
}

/// <summary>An effort of which nobody said how it stands at the last closed moment, though somebody did before.</summary>
internal sealed class ReportStaleCheck : HealthCheck
{
    public override string Code => "report-stale";

    public override HealthGroup Group => HealthGroup.Stale;

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => "Laatste rapportage is ouder dan het laatste moment";

    public override string Why => "Bij het laatste gesloten moment kwam er geen nieuw bericht. Wat er staat, is van daarvoor.";

    public override string Advice => "Meld hoe de inspanning er nu voor staat, of dat zij is afgerond of opgeschort.";

    public override IEnumerable<HealthFinding> Find(HealthFacts facts) =>
        from effort in facts.Efforts
        where effort.Counts && effort.Reported is not null && effort.LastAsOf is { } asOf && effort.Reported < asOf
        select About(effort, effort.Holder, "laatste bericht van " + FigureText.Dutch.Date(effort.Reported!.Value), effort.LastMoment);
}

/// <summary>An indicator with a target and no figure at all, when there could have been one.</summary>
internal sealed class IndicatorNeverMeasuredCheck : HealthCheck
{
    /// <summary>When nobody said how often: once a year.</summary>
    private const int Yearly = 12;

    public override string Code => "indicator-never-measured";

    public override HealthGroup Group => HealthGroup.Never;

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => "Indicator nog nooit gemeten";

    public override string Why => "Het eerste cijfer had er kunnen zijn. Zonder cijfer is niet te zeggen of het doel op koers ligt.";

    public override string Advice => "Voer een eerste meting in. Is er geen bron, zoek een andere indicator of zeg dat erbij.";

    public override IEnumerable<HealthFinding> Find(HealthFacts facts) =>
        from indicator in facts.Indicators
        where indicator.IsJudged && indicator.Measured is null && indicator.Since is { } since && Measuring.Due(since, Frequency.Months(indicator.Frequency) ?? Yearly) < facts.Today
        select About(indicator, indicator.Owner);
}

/// <summary>An effort of which nobody ever said how it stands, though a moment that asked for it has closed.</summary>
internal sealed class EffortNeverReportedCheck : HealthCheck
{
    public override string Code => "effort-never-reported";

    public override HealthGroup Group => HealthGroup.Never;

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => "Over de inspanning is nog nooit gerapporteerd";

    public override string Why => "Er is al een moment gesloten waarvoor rapportages werden gevraagd. Over deze inspanning kwam er geen.";

    public override string Advice => "Zeg hoe de inspanning ervoor staat, of dat zij niet is begonnen.";

    public override IEnumerable<HealthFinding> Find(HealthFacts facts) =>
        facts.Efforts.Where(effort => effort.Counts && effort is { Reported: null, LastMoment: not null }).Select(effort => About(effort, effort.Holder, moment: effort.LastMoment));
}
