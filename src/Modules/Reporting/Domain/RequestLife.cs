using OpKoers.Kernel;

namespace OpKoers.Reporting.Domain;

/// <summary>Who is deciding.</summary>
/// <param name="Official">Whether it is the official commissioner.</param>
/// <param name="Administrative">Whether it is the administrative commissioner.</param>
internal readonly record struct Decider(bool Official, bool Administrative);

/// <summary>What may be done with a change request, by where it stands and by who decides according to the contract.</summary>
internal static class RequestLife
{
    public static Refusal Decided { get; } = new("request-decided", "Over dit verzoek is besloten. Dat verandert niet meer; dien een nieuw verzoek in.");

    public static Refusal WithDeciders { get; } = new("request-proposed", "Dit verzoek ligt voor ter besluitvorming. Trek het eerst terug als u het wilt wijzigen.");

    public static Refusal NotProposed { get; } = new("request-not-proposed", "Dit verzoek is niet voorgelegd. Er valt nog niet over te besluiten.");

    public static Refusal NoPlace { get; } = new("request-without-place", "Voor dit programma is niet vastgelegd wie over wijzigingen besluit. Leg dat eerst vast.");

    /// <summary>Why what is asked cannot be changed; null when it can.</summary>
    public static Refusal? WhyNotChange(RequestState state) => state switch
    {
        RequestState.Draft => null,
        RequestState.Proposed => WithDeciders,
        _ => Decided,
    };

    /// <summary>Why it cannot go from one state to the other, whatever act would do it; null when it can.</summary>
    public static Refusal? WhyNotBecome(RequestState from, RequestState to)
    {
        var allowed = from == to || (from, to) is
            (RequestState.Draft, RequestState.Proposed or RequestState.Withdrawn)
            or (RequestState.Withdrawn, RequestState.Draft)
            or (RequestState.Proposed, RequestState.Draft or RequestState.Withdrawn or RequestState.Accepted or RequestState.Refused or RequestState.Applied)
            or (RequestState.Accepted, RequestState.Applied)
            // The change that carried it out was taken back.
            or (RequestState.Applied, RequestState.Accepted);
        return allowed ? null : Decided;
    }

    /// <summary>Why this decider cannot decide; null when he can.</summary>
    public static Refusal? WhyNotDecide(RequestState state, DecisionBody? body, Decider who) => (state, body) switch
    {
        (not RequestState.Proposed, _) => state is RequestState.Draft or RequestState.Withdrawn ? NotProposed : Decided,
        (_, null) => NoPlace,
        (_, DecisionBody.Mayor) when !who.Administrative => new Refusal("decision-by-mayor", "Over wijzigingen van dit programma besluit de burgemeester. Alleen de bestuurlijk opdrachtgever legt dat besluit vast."),
        (_, DecisionBody.Commissioners) when who is { Official: false, Administrative: false } => new Refusal("decision-by-commissioners", "De bestuurlijk en de ambtelijk opdrachtgever besluiten hierover samen."),
        _ => null,
    };

    /// <summary>Whether the body decides by a document that has a number or a title.</summary>
    public static bool NeedsReference(DecisionBody body) => body is DecisionBody.College or DecisionBody.Directorate;

    /// <summary>Whether an acceptance by this decider is the last one that was needed.</summary>
    public static bool IsFinal(DecisionBody body, Decider who, bool officialAgreed, bool administrativeAgreed) =>
        body != DecisionBody.Commissioners || ((who.Official || officialAgreed) && (who.Administrative || administrativeAgreed));

    /// <summary>Where an accepted request stands: going on needs nothing, stopping is carried out at once, adjusting is work for people.</summary>
    public static RequestState Accepted(EffortAdvice advice) => advice == EffortAdvice.Adjust ? RequestState.Accepted : RequestState.Applied;
}
