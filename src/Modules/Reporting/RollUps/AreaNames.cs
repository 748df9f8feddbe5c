using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.RollUps;

/// <summary>The eight areas in words and as the letter above a column of marks.</summary>
internal static class AreaNames
{
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
}
