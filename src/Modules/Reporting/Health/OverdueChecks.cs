using OpKoers.Kernel;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Signals;

namespace OpKoers.Reporting.Health;

/// <summary>A report that is still to come at an open moment whose last day has passed.</summary>
internal sealed class ReportOverdueCheck : HealthCheck
{
    public override string Code => "report-overdue";

    public override HealthGroup Group => HealthGroup.Overdue;

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => "Rapportage nog niet binnen";

    public override string Why => "De laatste dag is voorbij. Zonder deze rapportage weet de programmamanager niet hoe de inspanning ervoor staat.";

    public override string Advice => "Lever de rapportage in, ook als zij kort is. Lukt het niet, zeg dan tegen de programmamanager wanneer wel.";

    public override IEnumerable<HealthFinding> Find(HealthFacts facts) =>
        facts.Duties.Where(duty => duty.IsAsked && duty.Duty.IsLate).Select(duty => About(duty, duty.Holder, HealthText.Days(duty.Duty.DaysLate), duty.Moment));
}

/// <summary>A roll-up that is still with the programme manager after its last day.</summary>
internal sealed class RollUpOverdueCheck : HealthCheck
{
    public override string Code => "roll-up-overdue";

    public override HealthGroup Group => HealthGroup.Overdue;

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => "Programmarapportage nog niet ingediend";

    public override string Why => "De opdrachtgevers wachten erop, en het moment kan zonder deze rapportage niet compleet sluiten.";

    public override string Advice => "Dien de programmarapportage in. Noem wat nog ontbreekt; dat mag.";

    public override IEnumerable<HealthFinding> Find(HealthFacts facts) =>
        facts.RollUps.Where(rollUp => rollUp.WithManager && rollUp.Due < facts.Today)
            .Select(rollUp => About(rollUp, rollUp.Holder, HealthText.Days(facts.Today.DayNumber - rollUp.Due!.Value.DayNumber), rollUp.Moment));
}

/// <summary>A milestone whose planned period is over and that was not reached.</summary>
internal sealed class MilestoneOverdueCheck : HealthCheck
{
    public override string Code => "milestone-overdue";

    public override HealthGroup Group => HealthGroup.Overdue;

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => "Mijlpaal niet gehaald op tijd";

    public override string Why => "De geplande periode is voorbij. Is de mijlpaal gehaald, dan is dat nog niet opgeschreven.";

    public override string Advice => "Schrijf op dat hij gehaald is, of wanneer u hem verwacht.";

    public override IEnumerable<HealthFinding> Find(HealthFacts facts) =>
        facts.Milestones.Where(milestone => milestone.Timing.State == MilestoneState.Overdue).Select(milestone => About(milestone, milestone.Holder, HealthText.Days(milestone.Timing.DaysLate)));
}

/// <summary>A deviation that was accepted until a day that has passed.</summary>
internal sealed class DeviationExpiredCheck : HealthCheck
{
    public override string Code => "deviation-expired";

    public override HealthGroup Group => HealthGroup.Overdue;

    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override string Name => "Geaccepteerde afwijking is verlopen";

    public override string Why => "De einddatum van het besluit is voorbij. De afwijking telt weer gewoon mee.";

    public override string Advice => "Beëindig de afwijking als zij over is, of vraag een nieuw besluit.";

    public override IEnumerable<HealthFinding> Find(HealthFacts facts) =>
        facts.Deviations.Where(deviation => deviation.State == DeviationState.Expired)
            .Select(deviation => About(deviation, deviation.Holder, "verlopen op " + FigureText.Dutch.Date(deviation.Until)));
}

/// <summary>Figures behind a finding, in words.</summary>
internal static class HealthText
{
    public static string Days(int days) => days == 1 ? "1 dag voorbij" : $"{days} dagen voorbij";

    public static string Count(int count, string one, string more) => count == 1 ? "1 " + one : $"{count} {more}";
}
