using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Features.Shared;

/// <summary>The words on screen for questions, motions and promises.</summary>
internal static class CouncilWords
{
    public static string Of(CouncilKind kind) => kind switch
    {
        CouncilKind.Question => "vraag",
        CouncilKind.Motion => "motie",
        _ => "toezegging",
    };

    public static string Plural(CouncilKind kind) => kind switch
    {
        CouncilKind.Question => "vragen",
        CouncilKind.Motion => "moties",
        _ => "toezeggingen",
    };

    public static string Of(CouncilState state) => state switch
    {
        CouncilState.Answered => "beantwoord",
        CouncilState.Adopted => "aangenomen",
        CouncilState.Rejected => "verworpen",
        CouncilState.InProgress => "in uitvoering",
        CouncilState.Settled => "afgedaan",
        _ => "open",
    };
}
