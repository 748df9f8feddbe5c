namespace OpKoers.Indicators.Contracts;

/// <summary>Tells what stands as a tag beside a judgement, such as an accepted deviation. It never changes the judgement. A module of a higher rank registers it.</summary>
public interface IJudgementTags
{
    /// <summary>The tags by indicator, of programmes that may be seen; with one statement.</summary>
    /// <param name="organisation">The municipality.</param>
    /// <param name="programmes">The programmes in which the indicators are at home, by identity and slug.</param>
    /// <param name="asOf">The reference date of the page, inclusive.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<ILookup<Guid, JudgementTag>> ReadAsync(Guid organisation, IReadOnlyDictionary<Guid, string> programmes, DateOnly asOf, CancellationToken cancellation = default);
}

/// <summary>A tag beside a judgement.</summary>
/// <param name="Text">What it says: "aanvaarde afwijking tot en met 31 december 2021".</param>
/// <param name="Href">Where it is explained.</param>
public sealed record JudgementTag(string Text, string Href);
