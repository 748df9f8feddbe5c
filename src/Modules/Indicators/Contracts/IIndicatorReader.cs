namespace OpKoers.Indicators.Contracts;

/// <summary>All indicators at home in one programme, at one stamp.</summary>
public sealed class IndicatorSet
{
    private readonly Dictionary<Guid, IndicatorData> byId;
    private readonly Dictionary<string, IndicatorData> byKey;

    internal IndicatorSet(Guid scope, long stamp, IReadOnlyList<IndicatorData> indicators)
    {
        ScopeId = scope;
        Stamp = stamp;
        Indicators = indicators;
        byId = indicators.ToDictionary(indicator => indicator.Id);
        byKey = indicators.ToDictionary(indicator => indicator.Definition.Key, StringComparer.Ordinal);
        Weight = 1 + indicators.Count + indicators.Sum(indicator => indicator.Count);
    }

    /// <summary>The programme.</summary>
    public Guid ScopeId { get; }

    /// <summary>The stamp at which it was read.</summary>
    public long Stamp { get; }

    /// <summary>The indicators, in the order of the document.</summary>
    public IReadOnlyList<IndicatorData> Indicators { get; }

    internal int Weight { get; }

    /// <summary>The indicator with this identity; null when it is not at home here.</summary>
    public IndicatorData? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>The indicator with this slug; null when it is not at home here.</summary>
    public IndicatorData? Find(string key) => byKey.GetValueOrDefault(key);
}

/// <summary>Reads the indicators of programmes, from memory while the stamp of the programme holds.</summary>
public interface IIndicatorReader
{
    /// <summary>The sets of these programmes. What is not in memory is read with a fixed number of statements, however many programmes there are.</summary>
    /// <param name="organisation">The municipality that owns them.</param>
    /// <param name="scopes">The programmes that may be seen, with their stamps.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyDictionary<Guid, IndicatorSet>> LoadAsync(Guid organisation, IReadOnlyCollection<KeyValuePair<Guid, long>> scopes, CancellationToken cancellation = default);
}
