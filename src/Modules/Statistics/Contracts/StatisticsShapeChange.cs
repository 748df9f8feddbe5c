namespace OpKoers.Statistics.Contracts;

/// <summary>In what a description of a table differs from what the table was made of. A new code or measure is ordinary; a dimension more or less, or a measure less, somebody must accept.</summary>
/// <param name="Dimensions">Dimensions that are gone and new.</param>
/// <param name="Measures">Measures that are gone and new.</param>
/// <param name="Codes">Codes that are gone and new, for each dimension in which there are any.</param>
public sealed record StatisticsShapeChange(StatisticsShapeLine Dimensions, StatisticsShapeLine Measures, IReadOnlyList<StatisticsShapeLine> Codes)
{
    /// <summary>What must be accepted, a line for each; empty when nothing must. These words are kept when somebody does.</summary>
    public IReadOnlyList<string> Grave =>
    [
        .. Dimensions.Gone.Select(name => $"vervalt: dimensie {name}"),
        .. Dimensions.New.Select(name => $"nieuw: dimensie {name}"),
        .. Measures.Gone.Select(name => $"vervalt: onderwerp {name}"),
    ];

    /// <summary>Whether everything that must be accepted was accepted already. Less may be: what is new is not new the next time.</summary>
    /// <param name="accepted">The lines that were accepted, one under the other; null for none.</param>
    public bool IsWithin(string? accepted) => Grave.Except(accepted?.Split('\n') ?? [], StringComparer.Ordinal).FirstOrDefault() is null;
}

/// <summary>What is gone and what is new of one kind. Of many codes the first are named and all are counted.</summary>
/// <param name="Of">The dimension of codes; empty for dimensions and measures themselves.</param>
/// <param name="Gone">What is gone.</param>
/// <param name="GoneCount">How many.</param>
/// <param name="New">What is new.</param>
/// <param name="NewCount">How many.</param>
public sealed record StatisticsShapeLine(string Of, IReadOnlyList<string> Gone, int GoneCount, IReadOnlyList<string> New, int NewCount);
