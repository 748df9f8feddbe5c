using System.Globalization;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.RollUps;

/// <summary>The four texts of a roll-up.</summary>
internal sealed record RollUpTexts
{
    /// <summary>What goes well.</summary>
    public required string GoesWell { get; init; }

    /// <summary>What deviates.</summary>
    public required string Deviates { get; init; }

    /// <summary>What was decided.</summary>
    public required string Decided { get; init; }

    /// <summary>What is asked.</summary>
    public required string Asked { get; init; }
}

/// <summary>
/// Proposes the four texts from the facts, for the programme manager to take over and rewrite. It lists; it weighs nothing and leaves nothing out without
/// saying how much.
/// </summary>
internal static class RollUpProposal
{
    /// <summary>A longer list ends in how many more there are.</summary>
    public const int MostLines = 15;

    private const int MostNames = 4;

    // One line never takes more than its part of the text.
    private const int LongestLine = 320;

    /// <summary>The proposal.</summary>
    public static RollUpTexts Of(RollUpFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new RollUpTexts { GoesWell = GoesWell(facts), Deviates = Deviates(facts), Decided = Decided(facts), Asked = Asked(facts) };
    }

    private static string GoesWell(RollUpFacts facts)
    {
        var targets = facts.Targets.Where(target => IsGood(target.Mark)).ToList();
        var efforts = facts.RealEfforts.Where(effort => IsGood(effort.Mark)).ToList();
        return Text(
            facts.Targets.Count == 0 ? null : $"Doelen: {targets.Count} van de {facts.Targets.Count} streefwaarden {(targets.Count == 1 ? "is" : "zijn")} gehaald of op koers (gemeten {facts.Measured} van {facts.Targets.Count}).",
            targets.Select(target => $"{target.Name}: {Status.Word(target.Mark)}. {Sentence(target.Reason)}"),
            !facts.RealEfforts.Any() ? null : $"Inspanningen: {efforts.Count} van de {facts.RealEfforts.Count()} {(efforts.Count == 1 ? "is" : "zijn")} afgerond of op koers (gerapporteerd {facts.Reported} van {facts.RealEfforts.Count()}).",
            efforts.Where(effort => effort.Results is not null).Select(effort => $"{effort.Title}: {Sentence(effort.Results!)}"));
    }

    private static string Deviates(RollUpFacts facts)
    {
        var targets = facts.Targets.Where(target => IsBad(target.Mark)).OrderByDescending(target => target.Mark).ToList();
        var efforts = facts.RealEfforts.Where(effort => IsBad(effort.Mark)).OrderByDescending(effort => effort.Mark).ToList();
        return Text(
            targets.Count == 0 ? null : $"Doelen: {targets.Count} van de {facts.Targets.Count} streefwaarden {(targets.Count == 1 ? "wijkt" : "wijken")} af.",
            targets.Select(target => $"{target.Name}: {Status.Word(target.Mark)}. {Sentence(target.Reason)}{Beside(target.Verdict?.Verdict, target.Verdict?.By)}{Beside(target.Deviation)}"),
            efforts.Count == 0 ? null : $"Inspanningen: {efforts.Count} van de {facts.RealEfforts.Count()} {(efforts.Count == 1 ? "wijkt" : "wijken")} af.",
            efforts.Select(effort => $"{effort.Title}: {Status.Word(effort.Mark)}{Areas(effort.Areas)}.{(effort.Reason is { } reason ? " " + Sentence(reason) : string.Empty)}{Beside(effort.Deviation)}"),
            null,
            Unknown(facts));
    }

    // Not knowing deviates from nothing, but the reader must not think that all else goes well.
    private static IEnumerable<string> Unknown(RollUpFacts facts)
    {
        foreach (var (mark, one, many) in new[]
        {
            (StatusMark.NoDemonstrableChange, "streefwaarde is niet aantoonbaar veranderd", "streefwaarden zijn niet aantoonbaar veranderd"),
            (StatusMark.NotAssessable, "streefwaarde is niet te beoordelen", "streefwaarden zijn niet te beoordelen"),
        })
        {
            var names = facts.Targets.Where(target => target.Mark == mark).Select(target => target.Name + (target.Substitutes.Count > 0 ? $" (alleen een vervangend cijfer: {string.Join(", ", target.Substitutes)})" : string.Empty)).ToList();
            if (names.Count > 0)
            {
                yield return $"{names.Count} {(names.Count == 1 ? one : many)}: {Names(names)}.";
            }
        }

        foreach (var (mark, words) in new[] { (StatusMark.Suspended, "opgeschort"), (StatusMark.NotReported, "niet gerapporteerd") })
        {
            var titles = facts.RealEfforts.Where(effort => effort.Mark == mark).Select(effort => effort.Title).ToList();
            if (titles.Count > 0)
            {
                yield return $"{titles.Count} {(titles.Count == 1 ? "inspanning" : "inspanningen")} {words}: {Names(titles)}.";
            }
        }
    }

    private static string Names(List<string> names) =>
        string.Join("; ", names.Take(MostNames)) + (names.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $"; en nog {names.Count - MostNames}") : string.Empty);

    private static string Decided(RollUpFacts facts) =>
        Text(null, facts.Decisions.Select(decision => $"{RollUpWords.Day(decision.Date)}, {decision.By}: {decision.Text}"));

    private static string Asked(RollUpFacts facts) => Text(
        null,
        facts.RealEfforts.Where(effort => effort.Asked is not null).Select(effort => $"{effort.Title}: {Sentence(effort.Asked!)}"),
        null,
        facts.Deviations.Where(deviation => deviation.State == DeviationState.Expired && IsLast(facts, deviation) && StillDeviates(facts, deviation.Subject))
            .Select(deviation => $"{deviation.Name}: de aanvaarding van de afwijking liep af op {RollUpWords.Day(deviation.Until)} en de afwijking is er nog. Is een nieuw besluit nodig?"));

    private static bool IsLast(RollUpFacts facts, DeviationFact deviation) =>
        RollUpMaking.Relevant(facts.Deviations.Where(other => other.Subject == deviation.Subject)) == deviation;

    private static bool StillDeviates(RollUpFacts facts, Guid subject) =>
        facts.Targets.Any(target => target.Id == subject && IsBad(target.Mark)) || facts.Efforts.Any(effort => effort.Id == subject && IsBad(effort.Mark));

    private static string Text(string? first, IEnumerable<string> firstLines, string? second = null, IEnumerable<string>? secondLines = null, string? third = null, IEnumerable<string>? thirdLines = null)
    {
        var text = new List<string>();
        foreach (var (head, lines) in new[] { (first, firstLines), (second, secondLines ?? []), (third, thirdLines ?? []) })
        {
            var all = lines.Select(Short).ToList();
            if (head is not null)
            {
                text.Add(head);
            }

            text.AddRange(all.Take(MostLines).Select(line => "- " + line));
            if (all.Count > MostLines)
            {
                text.Add(string.Create(CultureInfo.InvariantCulture, $"- en nog {all.Count - MostLines}; zie de tabel."));
            }
        }

        return string.Join('\n', text);
    }

    private static string Areas(AreaMarks areas)
    {
        var named = areas.With(AreaRating.Red).Concat(areas.With(AreaRating.Amber)).Select(CycleWords.Of).ToList();
        return named.Count == 0 ? string.Empty : " (" + string.Join(", ", named) + ")";
    }

    private static string Beside(DeviationFact? deviation) => deviation is null or { State: DeviationState.NotYet } ? string.Empty : " " + RollUpWords.Sentence(deviation);

    private static string Beside(Programmes.Contracts.EffortStatus? verdict, string? by) =>
        verdict is { } given ? $" Oordeel {by}: {Status.Word(RollUpMaking.GoalMarkOf(given))}." : string.Empty;

    private static string Sentence(string text)
    {
        var line = string.Join(' ', text.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 0 && line[^1] is '.' or '?' or '!' ? line : line + ".";
    }

    private static string Short(string line) => line.Length <= LongestLine ? line : line[..(LongestLine - 1)].TrimEnd() + "…";

    private static bool IsGood(StatusMark mark) => mark is StatusMark.Achieved or StatusMark.Completed or StatusMark.OnCourse;

    private static bool IsBad(StatusMark mark) => mark is StatusMark.AtRisk or StatusMark.OffCourse;
}
