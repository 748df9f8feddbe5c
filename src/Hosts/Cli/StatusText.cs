using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Cli;

/// <summary>The status of programmes for a person at a terminal.</summary>
internal static class StatusText
{
    public static async Task WriteAsync(IReadOnlyList<ProgrammeStatusView> programmes, DateOnly asOf, TextWriter output)
    {
        await output.WriteLineAsync($"Peildatum {FigureText.Dutch.Date(asOf)}");
        foreach (var programme in programmes)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"{programme.Name} ({programme.Slug})");
            await output.WriteLineAsync($"  Doelen: gemeten {programme.Measured} van {programme.Targets}; {Counted(programme.GoalOutcomes, outcome => JudgementWords.Dutch.Outcome(outcome))}");
            await output.WriteLineAsync($"  Inspanningen: bekend {programme.Reported} van {programme.Efforts}; {Counted(programme.EffortOutcomes, Word)}");
            foreach (var view in programme.Indicators.Where(view => view.Indicator.IsJudged))
            {
                await output.WriteLineAsync($"  - {view.Indicator.Definition.Name}: {JudgementWords.Dutch.Outcome(view.Judgement.Outcome)}. {JudgementWords.Dutch.Reason(view.Case, view.Judgement)}");
            }
        }
    }

    private static string Counted<T>(IReadOnlyDictionary<T, int> counts, Func<T, string> word)
        where T : notnull
    {
        var parts = counts.Where(pair => pair.Value > 0).Select(pair => $"{pair.Value} {word(pair.Key)}").ToList();
        return parts.Count == 0 ? "nog geen oordeel" : string.Join(", ", parts);
    }

    private static string Word(EffortStatus status) => status switch
    {
        EffortStatus.OnCourse => "op koers",
        EffortStatus.AtRisk => "let op",
        EffortStatus.OffCourse => "niet op koers",
        EffortStatus.Completed => "afgerond",
        _ => "stilgelegd",
    };
}
