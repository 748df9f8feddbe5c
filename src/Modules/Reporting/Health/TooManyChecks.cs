using OpKoers.Kernel;

namespace OpKoers.Reporting.Health;

/// <summary>A function that leads or owns more than the number that the installation calls much.</summary>
internal sealed class HoldsManyCheck : HealthCheck
{
    public override string Code => "holds-many";

    public override HealthGroup Group => HealthGroup.TooMany;

    public override FindingSeverity Severity => FindingSeverity.Info;

    public override string Name => "Eén functie met veel doelen, indicatoren en inspanningen";

    public override string Why => "Wie veel draagt, kan weinig bijhouden. Het getal zegt niets over hoe iemand werkt.";

    public override string Advice => "Kijk samen of het beter te verdelen is.";

    public override IEnumerable<HealthFinding> Find(HealthFacts facts) =>
        from held in Held(facts).GroupBy(one => one.Holder, StringComparer.OrdinalIgnoreCase)
        where held.Count() > facts.Most
        let kinds = held.CountBy(one => one.Fact switch { EffortFact => 0, IndicatorFact => 1, _ => 2 }).ToDictionary()
        select About(held.First().Fact, held.First().Holder, Detail(kinds)) with
        {
            Label = held.First().Holder,
            Programme = TooMany.Programme(held.Select(one => one.Fact.Programme)),
        };

    private static IEnumerable<(string Holder, HealthFact Fact)> Held(HealthFacts facts) =>
    [
        .. facts.Efforts.Where(effort => effort.Counts && effort.Lead is not null).Select(effort => (effort.Lead!, (HealthFact)effort)),
        .. facts.Indicators.Where(indicator => indicator.Owner is not null).Select(indicator => (indicator.Owner!, (HealthFact)indicator)),
        .. facts.Goals.Where(goal => goal.Owner is not null).Select(goal => (goal.Owner!, (HealthFact)goal)),
    ];

    private static string Detail(Dictionary<int, int> kinds) => string.Join(", ", new[]
    {
        kinds.TryGetValue(0, out var efforts) ? HealthText.Count(efforts, "inspanning", "inspanningen") : null,
        kinds.TryGetValue(1, out var indicators) ? HealthText.Count(indicators, "indicator", "indicatoren") : null,
        kinds.TryGetValue(2, out var goals) ? HealthText.Count(goals, "doel", "doelen") : null,
    }.OfType<string>());
}

/// <summary>An account that reports on more than the number that the installation calls much.</summary>
internal sealed class ReportsOnManyCheck : HealthCheck
{
    public override string Code => "reports-on-many";

    public override HealthGroup Group => HealthGroup.TooMany;

    public override FindingSeverity Severity => FindingSeverity.Info;

    public override string Name => "Eén rapporteur met veel inspanningen";

    public override string Why => "Elke rapportage kost tijd. Bij veel tegelijk lijdt de inhoud.";

    public override string Advice => "Laat anderen over een deel rapporteren.";

    public override IEnumerable<HealthFinding> Find(HealthFacts facts) =>
        from mine in facts.Efforts.Where(effort => effort.Counts && effort.ReporterAccount is not null).GroupBy(effort => effort.ReporterAccount!.Value)
        where mine.Count() > facts.Most
        select About(mine.First(), mine.First().Reporter, HealthText.Count(mine.Count(), "inspanning", "inspanningen")) with
        {
            Label = mine.First().Reporter ?? mine.First().Label,
            Programme = TooMany.Programme(mine.Select(effort => effort.Programme)),
        };
}

internal static class TooMany
{
    /// <summary>The programme in which all of it lies; null when there are more.</summary>
    public static Guid? Programme(IEnumerable<Guid> programmes) => programmes.Distinct().Take(2).ToList() is [var only] ? only : null;
}
