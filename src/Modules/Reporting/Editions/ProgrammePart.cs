using System.Globalization;
using OpKoers.Editions.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Editions;

/// <summary>Writes a programme into an edition.</summary>
internal static class ProgrammePart
{
    public static EditionProgramme Of(ProgrammeSources sources)
    {
        var sheet = sources.Sheet;
        var programme = sheet.Reading;
        var keys = sources.Indicators.ToDictionary(indicator => indicator.Id, indicator => indicator.Definition.Key);
        var verdicts = programme.Verdicts.ToLookup(verdict => verdict.Indicator);
        return new EditionProgramme
        {
            Slug = programme.Slug,
            Name = programme.Name,
            Slogan = programme.Slogan,
            Vision = programme.Vision,
            Term = sheet.Term,
            Contract = sheet.Contract,
            Answer = sheet.GoalAnswer,
            Goals = Tally("gemeten", programme.Status.Measured, programme.Status.Targets, sheet.GoalMarks),
            Efforts = Tally("gerapporteerd", programme.Status.Reported, programme.Status.Efforts, sheet.EffortMarks),
            Verdicts = [.. verdicts[null].Select(Verdict)],
            AllGoals = [.. programme.Goals.Select(goal => Goal(goal, sources, keys, programme.Goals))],
            Indicators = [.. sources.Indicators.Select(indicator => IndicatorPart.Of(indicator, keys, [.. verdicts[indicator.Id].Select(Verdict)]))],
            AllEfforts = [.. sheet.Efforts.Select(effort => Effort(effort, sources))],
            Contributions = [.. sheet.Contributions.Select(Contribution)],
            RollUp = RollUpPart.Of(sources.RollUp, sources.Deviations),
            Amounts = [.. sheet.Amounts.Select(AmountPart.Of)],
            NetworkSvg = sheet.NetworkSvg,
        };
    }

    private static EditionTally Tally(string word, int known, int total, IReadOnlyList<StatusMark> marks) => new()
    {
        Known = known,
        Total = total,
        Marks = marks,
        Words = string.Create(CultureInfo.InvariantCulture, $"{word} {known} van {total}"),
    };

    private static EditionGoal Goal(GoalReading goal, ProgrammeSources sources, Dictionary<Guid, string> keys, IReadOnlyList<GoalReading> all) => new()
    {
        Key = goal.Key,
        Code = goal.Code,
        Parent = goal.Parent is { } parent ? all.FirstOrDefault(other => other.Id == parent)?.Key : null,
        Level = goal.Level,
        LevelName = goal.Level < sources.Sheet.LevelNames.Count ? sources.Sheet.LevelNames[goal.Level] : "Doel",
        Text = goal.Text,
        ShortText = goal.ShortText,
        Indicators = [.. goal.Indicators.Where(keys.ContainsKey).Select(id => keys[id])],
        Council = sources.Council.GetValueOrDefault(goal.Id) ?? [],
    };

    private static EditionEffort Effort(EffortSheet sheet, ProgrammeSources sources)
    {
        var effort = sheet.Reading;
        var report = sources.Reports.GetValueOrDefault(effort.Id);
        return new EditionEffort
        {
            Key = effort.Key,
            Programme = sheet.Programme,
            Code = effort.Code,
            Title = effort.Title,
            Description = effort.Description,
            Kind = sheet.Kind,
            Parent = effort.Parent is { } parent ? sources.Sheet.Efforts.FirstOrDefault(other => other.Reading.Id == parent)?.Reading.Key : null,
            Track = effort.Track,
            Partners = effort.Partners,
            Planning = Planning(sheet.Planning, report?.ExpectedEnd),
            Result = effort.Result,
            Mark = sheet.Mark,
            ReportedOn = effort.Status?.Date,
            Reason = effort.Status?.Reason,
            Reached = report?.Results,
        };
    }

    private static string? Planning(string? printed, string? expected) => (printed, expected) switch
    {
        (_, null) => printed,
        (null, _) => "nu verwacht: " + expected,
        _ => $"{printed}; nu verwacht: {expected}",
    };

    private static EditionContribution Contribution(ContributionSheet sheet) => new()
    {
        Effort = sheet.Effort,
        Goal = sheet.Goal,
        Strength = sheet.Strength,
        Negative = sheet.Reading.Negative,
        Reason = sheet.Reading.Reason,
    };

    private static EditionVerdict Verdict(VerdictReading verdict) => new()
    {
        Mark = MarkOf(verdict.Verdict),
        Date = verdict.Date,
        By = verdict.By,
        Reason = verdict.Reason,
    };

    private static StatusMark MarkOf(EffortStatus status) => status switch
    {
        EffortStatus.OnCourse => StatusMark.OnCourse,
        EffortStatus.AtRisk => StatusMark.AtRisk,
        EffortStatus.OffCourse => StatusMark.OffCourse,
        EffortStatus.Completed => StatusMark.Achieved,
        _ => StatusMark.Suspended,
    };
}
