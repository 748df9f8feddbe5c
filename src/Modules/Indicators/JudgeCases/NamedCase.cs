using OpKoers.Indicators.Contracts;

namespace OpKoers.Indicators.JudgeCases;

/// <summary>A case with the id by which its answer is found.</summary>
/// <param name="Id">As given.</param>
/// <param name="IdIsNumber">Whether it was given as a number, so that the answer gives it back as one.</param>
/// <param name="Case">What is judged.</param>
internal sealed record NamedCase(string Id, bool IdIsNumber, IndicatorCase Case);
