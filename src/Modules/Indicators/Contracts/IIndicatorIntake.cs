using OpKoers.Kernel;

namespace OpKoers.Indicators.Contracts;

/// <summary>
/// Takes in all indicators that are at home in one programme, checked as if typed by hand. Works inside the caller's transaction: the caller rolls
/// back on an error finding, or after a dry run.
/// </summary>
public interface IIndicatorIntake
{
    /// <summary>Brings the indicators of a home to the wanted state; what is not in it is removed.</summary>
    Task<IReadOnlyList<Finding>> ApplyAsync(Guid organisation, Guid scope, IReadOnlyList<IndicatorDraft> drafts, CancellationToken cancellation = default);
}

/// <summary>Finds indicators by key or identity.</summary>
public interface IIndicatorDirectory
{
    /// <summary>Identities of all indicators of the municipality, by key.</summary>
    Task<IReadOnlyDictionary<string, Guid>> IdsAsync(Guid organisation, CancellationToken cancellation = default);

    /// <summary>The drafts of all indicators at home in a programme, in their order.</summary>
    Task<IReadOnlyList<IndicatorDraft>> ExportAsync(Guid organisation, Guid scope, CancellationToken cancellation = default);
}
