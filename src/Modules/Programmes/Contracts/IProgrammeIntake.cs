using OpKoers.Kernel;

namespace OpKoers.Programmes.Contracts;

/// <summary>
/// Takes in the whole state of a programme, checked as if typed by hand. Works inside the caller's transaction: the caller rolls back on an error
/// finding, or after a dry run.
/// </summary>
public interface IProgrammeIntake
{
    /// <summary>Makes or finds the programme itself, so that its indicators have a home. Gives its identity, or the findings that refuse it.</summary>
    Task<ProgrammeStart> StartAsync(Guid organisation, ProgrammeDraft draft, CancellationToken cancellation = default);

    /// <summary>Brings everything in the programme to the state of the draft: adds, changes, restores, and removes what is not in it.</summary>
    /// <param name="programme">As given by <see cref="StartAsync"/>.</param>
    /// <param name="draft">The state to reach.</param>
    /// <param name="indicators">Identities of the municipality's indicators by key.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<Finding>> ApplyAsync(Guid programme, ProgrammeDraft draft, IReadOnlyDictionary<string, Guid> indicators, CancellationToken cancellation = default);
}

/// <summary>What <see cref="IProgrammeIntake.StartAsync"/> found.</summary>
/// <param name="Programme">The programme; empty when it was refused.</param>
/// <param name="Findings">Why it was refused.</param>
public sealed record ProgrammeStart(Guid Programme, IReadOnlyList<Finding> Findings);

/// <summary>Gives the whole state of a programme, as <see cref="IProgrammeIntake"/> takes it.</summary>
public interface IProgrammeExport
{
    /// <summary>The identity of the programme with this key; null when there is none.</summary>
    Task<Guid?> FindAsync(Guid organisation, string key, CancellationToken cancellation = default);

    /// <summary>The programme with this key; null when there is none.</summary>
    /// <param name="organisation">The municipality.</param>
    /// <param name="key">Slug of the programme.</param>
    /// <param name="indicatorKeys">Gives the keys of indicators by identity.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<ProgrammeDraft?> GetAsync(Guid organisation, string key, Func<IReadOnlyCollection<Guid>, Task<IReadOnlyDictionary<Guid, string>>> indicatorKeys, CancellationToken cancellation = default);
}
