using OpKoers.Areas.Contracts;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Statistics.Reading;

/// <summary>Finds of which areas in a table the areas are made that were added to it, in the borders of the figures.</summary>
internal sealed class MadeAreas(IAreas areas)
{
    private readonly Dictionary<(Guid, string, int), MadeArea?> found = [];

    /// <summary>The table with every region, class of size and own area of which it has a part, and that it does not have itself.</summary>
    public async Task<StatisticsTable> AddAsync(StatisticsTable table, Guid organisation, CancellationToken cancellation)
    {
        if (await NearestAsync(table.Parts.RestatedToYear, organisation, cancellation) is not { } year)
        {
            return table;
        }

        return table.With(organisation, [.. year.Own.Concat(year.Regions).Where(area => table.Plain.Area(area.Area.Code) is null && area.Parts.Any(part => table.Plain.Area(part) is not null)).Select(area => KeyValuePair.Create(area.Area.Code, area.Area.Label))]);
    }

    /// <summary>
    /// Of what an area is made in a year of a table: in the borders to which the table was restated, else in those of the year itself. Where the areas of that year
    /// are not known, those of the nearest year that knows the area.
    /// </summary>
    public async Task<MadeArea?> InAsync(StatisticsTable table, int place, int year, CancellationToken cancellation)
    {
        var (organisation, code, borders) = (table.SeenBy!.Value, table.Parts.Areas[place].Key, table.Parts.RestatedToYear ?? year);
        if (found.TryGetValue((organisation, code, borders), out var known))
        {
            return known;
        }

        MadeArea? made = null;
        foreach (var near in (await areas.YearsAsync(cancellation)).OrderBy(one => Math.Abs(one.Year - borders)).ThenByDescending(one => one.Year))
        {
            made = (await areas.YearAsync(near.Year, organisation, cancellation))?.Made(code);
            if (made is not null)
            {
                break;
            }
        }

        return found[(organisation, code, borders)] = made;
    }

    private async Task<AreaYear?> NearestAsync(int? wanted, Guid organisation, CancellationToken cancellation)
    {
        var years = await areas.YearsAsync(cancellation);
        return years.Count == 0 ? null : await areas.YearAsync(years.MinBy(one => (Math.Abs(one.Year - (wanted ?? years[0].Year)), -one.Year))!.Year, organisation, cancellation);
    }
}
