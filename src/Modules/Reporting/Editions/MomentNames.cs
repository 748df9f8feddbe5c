using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Editions;

/// <summary>Kinds of moment as an edition names them: always in Dutch, as the document that it is.</summary>
internal static class MomentNames
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
        MomentKind.SafetyTalk => "veiligheidsgesprek met de raad",
        _ => "rapportagemoment",
    };
}
