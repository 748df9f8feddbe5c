using OpKoers.Kernel;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;

namespace OpKoers.Reporting.Features.Report;

/// <summary>The facts beside a report, in words: what it is about, and what is known of it.</summary>
internal static class FactWords
{
    private static FigureText Figures => FigureText.Dutch;

    /// <summary>The words before, in bold, and after.</summary>
    public static (string Before, string Bold, string After) Of(AreaFact fact) => fact switch
    {
        AreaFact.MilestoneLate late => ("Mijlpaal ", late.Name, ": " + Milestones.Days(late.Days) + " te laat"),
        AreaFact.MilestoneMoved moved => ("Mijlpaal ", moved.Name, $": verwacht {Figures.Period(moved.Expected)}, gepland {Figures.Period(moved.Planned)}"),
        AreaFact.MilestoneReached reached => ("Mijlpaal ", reached.Name, ": gehaald op " + Figures.Date(reached.On)),
        AreaFact.TimePassed passed => Time(passed),
        AreaFact.AmountUsed used => Amount(used),
        AreaFact.HoursPerWeek week => ("Afgesproken: ", Figures.Sum(week.Agreed, "uur per week"), string.Empty),
        AreaFact.EarlierMissing missing => (string.Empty, "Geen rapportage", " bij " + missing.Moment),
        AreaFact.EarlierLate late => ($"Bij {late.Moment} ", Milestones.Days(late.Days) + " te laat", " ingediend"),
        AreaFact.NotGreen row => ("Al ", Count(row.Reports) + " keer", " achter elkaar niet op groen"),
        _ => throw new InvalidOperationException($"There are no words for {fact.GetType().Name}."),
    };

    private static (string, string, string) Time(AreaFact.TimePassed passed)
    {
        var milestones = passed.Milestones == 0 ? string.Empty : $"{passed.Reached} van {passed.Milestones} mijlpalen gehaald";
        return passed.Percent is { } percent
            ? (string.Empty, $"{percent}\u00a0%", " van de tijd is voorbij" + (milestones.Length == 0 ? string.Empty : ", " + milestones))
            : (string.Empty, milestones, string.Empty);
    }

    private static (string, string, string) Amount(AreaFact.AmountUsed used)
    {
        var hours = used.Kind == AmountKind.Hours;
        var unit = hours ? "uur" : "euro";
        var what = hours ? "Uren gebruikt: " : "Geld gebruikt: ";
        var budget = Figures.Sum(used.Budget, unit);
        return used.Used.State == QuantityState.Blank
            ? (hours ? "Uren begroot: " : "Geld begroot: ", budget, string.Empty)
            : (what, $"{Figures.Quantity(used.Used)} van {budget}", used.Percent is { } percent ? $" ({percent}\u00a0%)" : string.Empty);
    }

    private static string Count(int reports) => reports switch { 2 => "twee", 3 => "drie", 4 => "vier", 5 => "vijf", _ => reports.ToString(System.Globalization.CultureInfo.InvariantCulture) };
}
