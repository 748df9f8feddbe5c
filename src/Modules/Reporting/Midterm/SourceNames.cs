using OpKoers.Kernel;

namespace OpKoers.Reporting.Midterm;

/// <summary>How sources are named within a publication.</summary>
internal static class SourceNames
{
    /// <summary>A source without the words that say that it was found in this very publication.</summary>
    public static string Within(string source, string? publication)
    {
        var at = publication is null ? -1 : source.IndexOf(", in " + publication, StringComparison.Ordinal);
        return at > 0 ? source[..at] : source;
    }
}

/// <summary>Periods inside a sentence.</summary>
internal static class PeriodWords
{
    /// <summary>"in 2019", "op 1 juli 2020".</summary>
    public static string When(string canonical)
    {
        var period = Period.Parse(canonical);
        return (period.Grain == PeriodGrain.Day ? "op " : "in ") + FigureText.Dutch.Period(period);
    }
}
