namespace OpKoers.Programmes.Contracts;

/// <summary>Takes in how an effort stands, from a progress report that was accepted.</summary>
public interface IEffortStatusIntake
{
    /// <summary>Records the status of an effort at a date; a status of the same source at the same date is replaced, so that doing it twice changes nothing.</summary>
    /// <param name="programme">Home programme of the effort.</param>
    /// <param name="effort">The effort.</param>
    /// <param name="status">What was reported.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether the effort is there.</returns>
    Task<bool> RecordAsync(Guid programme, Guid effort, EffortStatusDraft status, CancellationToken cancellation = default);
}
