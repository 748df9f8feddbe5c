using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>Figures that earlier editions show and that were revised since. Those editions stay as they are; this one tells.</summary>
internal static class RevisionList
{
    /// <summary>Those of the indicators of these programmes; null when there are none.</summary>
    public static ListBlock? Of(EditionDocument document, params IReadOnlyList<EditionProgramme> programmes)
    {
        var keys = programmes.SelectMany(programme => programme.Indicators).Select(indicator => indicator.Key).ToHashSet(StringComparer.Ordinal);
        var lines = document.Revisions.Where(revision => keys.Contains(revision.Indicator))
            .Select(revision => $"{revision.IndicatorName}, {revision.PeriodName}: in {Dutch.Within(revision.EditionTitle)} getoond, {revision.Words}{(revision.On is { } day ? $" op {Dutch.Date(day)}" : "")}.")
            .ToList();
        return lines.Count == 0 ? null : new ListBlock(lines);
    }
}
