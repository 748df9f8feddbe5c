using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Features.Shared;

/// <summary>The words and marks on screen for what the cycle is made of.</summary>
internal static class CycleWords
{
    public static string Of(MomentKind kind) => kind switch
    {
        MomentKind.Outlook => "perspectiefnota",
        MomentKind.Budget => "begroting",
        MomentKind.InterimReport => "bestuursrapportage",
        MomentKind.AnnualAccounts => "jaarverantwoording",
        MomentKind.MidtermReview => "midterm review",
        MomentKind.TwoWeeklySheet => "tweewekelijks overzicht",
        MomentKind.QuarterlyReport => "kwartaalrapportage",
        MomentKind.SafetyTalk => "jaarlijks veiligheidsgesprek",
        _ => "ander moment",
    };

    public static string Of(MomentState state) => state switch
    {
        MomentState.Open => "open",
        MomentState.Closed => "gesloten",
        _ => "gepland",
    };

    /// <summary>Where a moment stands today: one that was never opened although its days are over is no plan any more.</summary>
    public static string Of(ReportingMoment moment, DateOnly today) =>
        moment.State == MomentState.Planned && (moment.ClosesOn ?? moment.AsOf) < today ? "niet geopend" : Of(moment.State);

    public static string Of(AttentionArea area) => area switch
    {
        AttentionArea.Results => "prestaties",
        AttentionArea.Planning => "planning",
        AttentionArea.Quality => "kwaliteit",
        AttentionArea.Money => "financiën",
        AttentionArea.Risks => "risico’s",
        AttentionArea.Stakeholders => "stakeholders",
        AttentionArea.Developments => "toekomstige ontwikkelingen",
        _ => "mogelijke belemmeringen",
    };

    /// <summary>The question that an area asks of the reporter.</summary>
    public static string Question(AttentionArea area) => area switch
    {
        AttentionArea.Results => "Wat is er bereikt?",
        AttentionArea.Planning => "Loopt het op tijd?",
        AttentionArea.Quality => "Is het goed genoeg?",
        AttentionArea.Money => "Komt u uit met geld en uren?",
        AttentionArea.Risks => "Wat kan er misgaan?",
        AttentionArea.Stakeholders => "Doen de partners mee?",
        AttentionArea.Developments => "Wat komt eraan?",
        _ => "Wat houdt u tegen?",
    };

    public static StatusMark MarkOf(AreaRating rating) => rating switch
    {
        AreaRating.Green => StatusMark.OnCourse,
        AreaRating.Amber => StatusMark.AtRisk,
        AreaRating.Red => StatusMark.OffCourse,
        _ => StatusMark.NotReported,
    };

    public static StatusMark MarkOf(EffortStatus status) => status switch
    {
        EffortStatus.OnCourse => StatusMark.OnCourse,
        EffortStatus.AtRisk => StatusMark.AtRisk,
        EffortStatus.OffCourse => StatusMark.OffCourse,
        EffortStatus.Completed => StatusMark.Completed,
        _ => StatusMark.Suspended,
    };

    public static string Of(AreaRating rating) => rating == AreaRating.NotChosen ? "nog niet gekozen" : Status.Word(MarkOf(rating));

    /// <summary>Where a report stands; null while nobody started it.</summary>
    public static string Of(ReportState? state) => state switch
    {
        ReportState.Draft => "concept",
        ReportState.Submitted => "ingediend",
        ReportState.Returned => "teruggegeven",
        ReportState.Accepted => "geaccepteerd",
        _ => "nog niet begonnen",
    };

    public static string Of(CommissionerKind commissioner) => commissioner == CommissionerKind.Official ? "ambtelijk opdrachtgever" : "bestuurlijk opdrachtgever";

    /// <summary>With a capital, for the start of a line.</summary>
    public static string Capital(string words) => char.ToUpper(words[0], System.Globalization.CultureInfo.CurrentCulture) + words[1..];
}
