namespace OpKoers.Programmes.Contracts;

/// <summary>Requests to change an effort, kept and decided by a module of a higher rank. The page that changes an effort shows one and says which change carried it out.</summary>
public interface IEffortRequests
{
    /// <summary>The request, when it was accepted for this effort and still has to be carried out; else null.</summary>
    /// <param name="programme">Slug of the home programme of the effort.</param>
    /// <param name="effort">The effort.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<EffortRequest?> FindAsync(string programme, Guid effort, Guid request, CancellationToken cancellation = default);

    /// <summary>Marks it as carried out by an act. Works inside the caller's transaction.</summary>
    /// <param name="request">The request.</param>
    /// <param name="batch">The act, as the change log names it.</param>
    /// <param name="cancellation">Stops it.</param>
    Task ApplyAsync(Guid request, Guid batch, CancellationToken cancellation = default);
}

/// <summary>A request to change an effort.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Proposal">What is to change.</param>
/// <param name="Decision">Who decided it, and when.</param>
/// <param name="Href">Where it is shown.</param>
public sealed record EffortRequest(Guid Id, string Proposal, string Decision, string Href);

/// <summary>Ends efforts by a decision. An effort that is ended stays where it is, with its history.</summary>
public interface IEffortEnding
{
    /// <summary>Notes that an effort stopped: its status, and the end of its planning. Doing it twice changes nothing. Works inside the caller's transaction.</summary>
    /// <param name="programme">Home programme of the effort.</param>
    /// <param name="effort">The effort.</param>
    /// <param name="end">What was decided.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether the effort is there.</returns>
    Task<bool> EndAsync(Guid programme, Guid effort, EffortEndDraft end, CancellationToken cancellation = default);
}

/// <summary>That an effort stops.</summary>
/// <param name="On">Its last day, inclusive.</param>
/// <param name="Reason">Why, as it may be published.</param>
/// <param name="Source">The decision.</param>
public sealed record EffortEndDraft(DateOnly On, string Reason, string Source);
