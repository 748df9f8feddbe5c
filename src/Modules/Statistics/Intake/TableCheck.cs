using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Statistics.Intake;

/// <summary>Whether a description of a table makes sense.</summary>
internal static class TableCheck
{
    /// <summary>More combinations of categories than this are not a table but a register.</summary>
    private const long MostCategories = 1 << 24;

    private const int MostCodes = 1 << 20;

    /// <summary>Why it does not; null when it does.</summary>
    public static Refusal? Of(StatisticsTableDraft table)
    {
        if (string.IsNullOrWhiteSpace(table.Code) || table.Code.Length > 80)
        {
            return new("table-code", "De code van de tabel ontbreekt of is te lang.");
        }

        if (table.Measures.Count == 0)
        {
            return new("no-measures", "De tabel heeft geen onderwerpen met cijfers.");
        }

        foreach (var kind in new[] { StatisticsDimensionKind.Area, StatisticsDimensionKind.Time })
        {
            var count = table.Dimensions.Count(dimension => dimension.Kind == kind);
            if (count != 1)
            {
                var word = kind == StatisticsDimensionKind.Area ? "gebieden" : "perioden";
                return new("dimension-missing", count == 0 ? $"De tabel heeft geen dimensie met {word}." : $"De tabel heeft meer dan een dimensie met {word}.");
            }
        }

        return Doubles(table) ?? (new StatisticsCategories(table).Count > MostCategories
            ? new("table-too-wide", "De tabel heeft meer combinaties van categorieën dan wij kunnen bewaren.")
            : null);
    }

    private static Refusal? Doubles(StatisticsTableDraft table)
    {
        if (table.Measures.GroupBy(measure => measure.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } measure)
        {
            return new("measure-twice", $"Het onderwerp {measure.Key} staat er twee keer.");
        }

        foreach (var dimension in table.Dimensions)
        {
            if (dimension.Codes.Count is 0 or > MostCodes)
            {
                return new("dimension-size", $"De dimensie {dimension.Key} heeft {dimension.Codes.Count} codes.");
            }

            if (dimension.Codes.GroupBy(code => code.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } code)
            {
                return new("code-twice", $"De code {code.Key} staat twee keer in {dimension.Key}.");
            }
        }

        return null;
    }
}
