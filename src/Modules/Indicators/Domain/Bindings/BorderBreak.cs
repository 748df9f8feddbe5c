using OpKoers.Indicators.Contracts;

namespace OpKoers.Indicators.Domain.Bindings;

/// <summary>Why a measurement from a table stands after a break, as its remark keeps it.</summary>
internal static class BorderBreak
{
    private const string Mark = "Breuk: ";

    /// <summary>The remark that goes with a break; null for none.</summary>
    public static string? Remark(string? words) => words is null ? null : Mark + words;

    /// <summary>What changed before a measurement, by its remark; null when no table said so.</summary>
    public static string? WordsOf(MeasurementDraft? measurement) =>
        measurement is { MethodBreakBefore: true, Delivery: not null, Remark: { } remark } && remark.StartsWith(Mark, StringComparison.Ordinal) ? remark[Mark.Length..] : null;
}
