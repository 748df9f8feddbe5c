namespace OpKoers.Areas.Contracts;

/// <summary>Answers questions about areas: which there are in a year, where they lie, how many people live there, and what became of them.</summary>
public interface IAreas
{
    /// <summary>The years of which areas are known, latest first. One statement.</summary>
    Task<IReadOnlyList<AreaYearSummary>> YearsAsync(CancellationToken cancellation = default);

    /// <summary>The areas of a year; null when none are known. Kept in memory until an import changes them.</summary>
    Task<AreaYear?> YearAsync(int year, CancellationToken cancellation = default);

    /// <summary>
    /// The areas of a year as one municipality sees them: with the areas that it drew itself, brought to the borders of that year, and with regions and classes
    /// of size as areas that are made of others. Null when the year is not known. At most two statements per request, however many years are asked for.
    /// </summary>
    /// <param name="year">The year.</param>
    /// <param name="organisation">The municipality; no other's own areas are among them.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<AreaYear?> YearAsync(int year, Guid organisation, CancellationToken cancellation = default);

    /// <summary>
    /// The shapes of areas that lie side by side, without details that are too small to see. Areas without a shape are left out; a region takes the
    /// shape of its members.
    /// </summary>
    /// <param name="year">The year.</param>
    /// <param name="codes">The areas, all of one kind.</param>
    /// <param name="tolerance">Details smaller than this many metres may go; 0 keeps all.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<AreaMap> MapAsync(int year, IReadOnlyCollection<string> codes, double tolerance, CancellationToken cancellation = default);

    /// <summary>The shapes of areas of a year as one municipality sees it: what it drew itself takes the shape of its neighbourhoods together.</summary>
    /// <param name="year">The year.</param>
    /// <param name="codes">The areas, all of one kind.</param>
    /// <param name="tolerance">Details smaller than this many metres may go; 0 keeps all.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<AreaMap> MapAsync(AreaYear year, IReadOnlyCollection<string> codes, double tolerance, CancellationToken cancellation = default);

    /// <summary>How areas of one year became areas of another; areas that did not change map to themselves.</summary>
    /// <param name="fromYear">The earlier year.</param>
    /// <param name="toYear">The later year.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<AreaRecoding> RecodingAsync(int fromYear, int toYear, CancellationToken cancellation = default);

    /// <summary>The changes that name any of these areas, between any years, earliest first.</summary>
    Task<IReadOnlyList<AreaRecodingLink>> ChangesOfAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation = default);

    /// <summary>When figures of these areas are of other areas than before, by everything that is known of their borders and parts.</summary>
    /// <param name="codes">The areas.</param>
    /// <param name="organisation">The municipality: what it drew itself may be among them.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<AreaBreaks> BreaksAsync(IReadOnlyCollection<string> codes, Guid organisation, CancellationToken cancellation = default);

    /// <summary>The number of inhabitants of an area in every year that knows it, latest first.</summary>
    Task<IReadOnlyList<Area>> VersionsAsync(string code, CancellationToken cancellation = default);

    /// <summary>The columns of the file that gave an area, by the names that the file gives them; empty when it is not known.</summary>
    Task<IReadOnlyDictionary<string, string>> FiguresAsync(int year, string code, CancellationToken cancellation = default);
}
