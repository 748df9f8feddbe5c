using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>Where the figures come from.</summary>
internal static class Sources
{
    /// <summary>Per source the indicators that it feeds; null when no source is known.</summary>
    public static EditionBlock? List(params IEnumerable<EditionProgramme> programmes)
    {
        var bySource = Pairs(programmes)
            .GroupBy(pair => pair.Source, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => $"{group.Key}: {Dutch.List([.. group.Select(pair => Dutch.Within(pair.Name)).Distinct(StringComparer.Ordinal)])}.")
            .ToList();
        return bySource.Count == 0 ? null : new ListBlock(bySource);
    }

    /// <summary>The names of the sources of the indicators in one line, without those of single figures; null when no source is known.</summary>
    public static string? Line(EditionProgramme programme)
    {
        var names = programme.Indicators.Select(indicator => indicator.Source?.Trim()).Where(name => !string.IsNullOrEmpty(name)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Count == 0 ? null : "Bronnen: " + string.Join("; ", names) + ".";
    }

    private static IEnumerable<(string Source, string Name)> Pairs(IEnumerable<EditionProgramme> programmes) =>
        from programme in programmes
        from indicator in programme.Indicators
        from source in indicator.Measurements.Select(figure => figure.Source).Append(indicator.Source)
        where !string.IsNullOrWhiteSpace(source)
        select (source.Trim(), indicator.Name);
}
