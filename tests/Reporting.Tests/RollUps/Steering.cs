using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.RollUps;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Tests.RollUps;

/// <summary>Accepted deviations, motions and reports for tests, and the facts that are made with them.</summary>
internal static class Steering
{
    public static RollUpFacts Facts(this RollUpSource source) => RollUpMaking.Of(source, JudgementTolerance.Default, JudgementWords.Dutch);

    public static RollUpSource At(this ProgrammeReading programme, int year, int month, int day) => new() { Programme = programme, AsOf = new DateOnly(year, month, day) };

    public static Guid EffortId(this ProgrammeReading programme, string key) => programme.Efforts.Single(effort => effort.Key == key).Id;

    public static Guid IndicatorId(this ProgrammeReading programme, string key) => programme.Indicators.Single(view => view.Indicator.Definition.Key == key).Indicator.Id;

    public static Deviation Accept(this ProgrammeReading programme, string indicator, string from, string until, string? ended = null) => new()
    {
        ProgrammeId = programme.Id,
        IndicatorId = programme.IndicatorId(indicator),
        Subject = indicator,
        Reason = "Door de lockdown",
        Decision = "collegebesluit 12",
        DecidedBy = "college",
        DecidedOn = Day(from),
        Until = Day(until),
        EndedOn = ended is null ? null : Day(ended),
    };

    public static CouncilItem Motion(string title, CouncilState state, string on) => new()
    {
        ItemKind = CouncilKind.Motion,
        State = state,
        Title = title,
        Text = title,
        Date = Day(on),
        StateOn = Day(on),
    };

    public static ReportFact Accepted(params (AttentionArea Area, AreaRating Rating)[] areas) => new(ReportState.Accepted) { Areas = AreaMarks.Of(areas) };

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
