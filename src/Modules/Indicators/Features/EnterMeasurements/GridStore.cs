using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Intake;
using OpKoers.Indicators.Storage;
using OpKoers.Kernel;
using OpKoers.Storage;

namespace OpKoers.Indicators.Features.EnterMeasurements;

/// <summary>The stored figures that count, of all indicators of one programme, to be changed together in one act.</summary>
internal sealed class GridStore
{
    private readonly IndicatorsDb db;
    private readonly IndicatorHome home;
    private readonly TimeProvider time;
    private readonly DateOnly today;
    private readonly Dictionary<(Guid Indicator, Period Period), Measurement> counting;
    private readonly HashSet<(Guid Indicator, Period Period)> replacedToday;

    private GridStore(IndicatorsDb db, IndicatorHome home, TimeProvider time, DateOnly today, List<Measurement> rows)
    {
        this.db = db;
        this.home = home;
        this.time = time;
        this.today = today;
        counting = rows.Where(row => row.SupersededOn is null).GroupBy(row => (row.IndicatorId, row.Period)).ToDictionary(group => group.Key, group => group.Last());
        replacedToday = [.. rows.Where(row => row.SupersededOn == today).Select(row => (row.IndicatorId, row.Period))];
    }

    /// <summary>Loads them with one statement; of one period, or of all.</summary>
    public static async Task<GridStore> LoadAsync(IndicatorsDb db, IndicatorHome home, Period? period, TimeProvider time, DateOnly today, CancellationToken cancellation)
    {
        var rows = db.Measurements.Where(row => row.OrganisationId == home.OrganisationId && row.ScopeId == home.Id && (row.SupersededOn == null || row.SupersededOn == today));
        if (period is { } one)
        {
            rows = rows.Where(row => row.Period == one);
        }

        return new GridStore(db, home, time, today, await rows.ToListAsync(cancellation));
    }

    public Guid? IdOf(Guid indicator, Period period) => counting.TryGetValue((indicator, period), out var row) ? row.Id : null;

    public MeasurementDraft? At(Guid indicator, Period period) => counting.TryGetValue((indicator, period), out var row) ? IndicatorMapping.Draft(row) : null;

    public void Remove(Guid indicator, Period period) => counting[(indicator, period)].Removed = true;

    /// <summary>Stores a figure; a revision leaves the old one visible with the day, once a day.</summary>
    public void Put(IndicatorData indicator, MeasurementDraft draft, bool isRevision)
    {
        var place = (indicator.Id, draft.Period);
        if (counting.TryGetValue(place, out var row) && isRevision && replacedToday.Add(place))
        {
            row.SupersededOn = today;
            counting.Remove(place);
        }

        if (!counting.TryGetValue(place, out row))
        {
            row = new Measurement { Id = Ids.New(time), OrganisationId = home.OrganisationId, ScopeId = home.Id, IndicatorId = indicator.Id, Period = draft.Period };
            db.Add(row);
            counting[place] = row;
        }

        IndicatorMapping.Fill(row, draft);
    }
}
