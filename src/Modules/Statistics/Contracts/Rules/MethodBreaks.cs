using OpKoers.Areas.Contracts;

namespace OpKoers.Statistics.Contracts.Rules;

/// <summary>Redesigns of a source that are known: figures from before compare with none from after, whoever puts them in one table.</summary>
public static class MethodBreaks
{
    /// <summary>The year in which the Veiligheidsmonitor got other questions and another way of asking.</summary>
    public const int SafetyMonitor = 2021;

    /// <summary>The break between the figures of two years of a table; null when none is known.</summary>
    /// <param name="table">The table.</param>
    /// <param name="before">The earlier year.</param>
    /// <param name="year">The later year.</param>
    public static AreaBreak? Between(StatisticsTable table, int before, int year)
    {
        ArgumentNullException.ThrowIfNull(table);
        return before < SafetyMonitor && year >= SafetyMonitor && IsSafetyMonitor(table)
            ? new AreaBreak(SafetyMonitor, T.Of("andere methode"), T.Of("sinds {0} meet de Veiligheidsmonitor op een andere manier", SafetyMonitor))
            : null;
    }

    /// <summary>Whether the figures of a table come from the Veiligheidsmonitor, by what it says of itself.</summary>
    public static bool IsSafetyMonitor(StatisticsTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new[] { table.Parts.Title, table.Parts.Source, table.Parts.Description }.Any(text => text?.Contains("veiligheidsmonitor", StringComparison.OrdinalIgnoreCase) == true);
    }
}
