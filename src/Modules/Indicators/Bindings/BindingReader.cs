using OpKoers.Areas.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Domain.Bindings;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Contracts.Rules;
using OpKoers.Ui.Localisation;

namespace OpKoers.Indicators.Bindings;

/// <summary>What a table answers to a binding.</summary>
/// <param name="Table">The table, as its latest delivery left it.</param>
/// <param name="Figures">The figures, in order of time.</param>
internal sealed record BoundAnswer(StatisticsTable Table, IReadOnlyList<BoundFigure> Figures)
{
    /// <summary>Of an area that is made of others: the periods of the table in which parts have no figure, with the names of those.</summary>
    public IReadOnlyList<(Period Period, IReadOnlyList<string> Parts)> Lacking { get; init; } = [];

    /// <summary>From where the figures come, with the source in words.</summary>
    public BoundOrigin Origin(FigureText words) => new(
        Table.Code,
        Table.Delivery.Number,
        $"{Table.Parts.Source}, tabel {Table.Code}, levering {Table.Delivery.Number} ({words.Date(DateOnly.FromDateTime(Table.Delivery.At.UtcDateTime))})");
}

/// <summary>Asks a table what a binding says: the series of all its cells in one statement, the inhabitants with one per area.</summary>
internal sealed class BindingReader(IStatistics statistics, IAreas areas)
{
    /// <summary>The figures; refused when the table does not have what the binding asks.</summary>
    /// <param name="binding">What is asked.</param>
    /// <param name="organisation">The municipality of the indicator: what it drew itself may be asked too.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Result<BoundAnswer>> ReadAsync(BindingDraft binding, Guid organisation, CancellationToken cancellation)
    {
        if (await statistics.TableAsync(binding.Table, null, cancellation) is not { } plain)
        {
            return Result<BoundAnswer>.Refused("table-unknown", $"De tabel {binding.Table} is er niet.");
        }

        // Areas that are made of others are only looked up when the table does not know an area itself; what is hidden on a page is no measurement either.
        var table = binding.Areas.Append(binding.CompareWith).OfType<string>().All(code => plain.Area(code) is not null) && !statistics.Hides(plain) ? plain : await statistics.ForAsync(plain, organisation, cancellation);
        if (BindingQuestion.Of(binding, table) is var asked && !asked.TryGet(out var question, out var refusal))
        {
            return Result<BoundAnswer>.Refused(refusal);
        }

        var series = await statistics.SeriesAsync(table, question.Keys, cancellation);
        var breaks = table.Parts.RestatedToYear is null ? await areas.BreaksAsync([.. binding.Areas.Append(binding.CompareWith).OfType<string>()], organisation, cancellation) : AreaBreaks.None;
        var own = await PeopleAsync(binding, table, binding.Areas, breaks, cancellation);
        var other = binding.CompareWith is { } code ? await PeopleAsync(binding, table, [code], breaks, cancellation) : null;
        // What changed is kept with the measurement.
        using var speech = new DutchSpeech();
        var cells = new BoundCells(question, table, series);
        return Result<BoundAnswer>.Of(new BoundAnswer(table, BindingMath.Figures(binding.Method, binding.IndexBase, cells.Own(own), other is null ? null : cells.Other(other))) { Lacking = Lacking(binding, table, series) });
    }

    private static IReadOnlyList<(Period, IReadOnlyList<string>)> Lacking(BindingDraft binding, StatisticsTable table, IReadOnlyList<StatisticsSeries> series) =>
    [
        .. from code in table.Chronological
           where binding.From is not { } first || code.Period!.Value.Start >= first.Start
           let parts = series.SelectMany(one => one.Lacking.GetValueOrDefault(code.Place, [])).Distinct(StringComparer.Ordinal).Select(part => table.Area(part)?.Title.Trim() ?? part).ToList()
           where parts.Count > 0
           select (code.Period!.Value, (IReadOnlyList<string>)parts),
    ];

    /// <summary>Who lived in an area that is made of others: in each year the inhabitants of the parts that make it.</summary>
    private async Task<IReadOnlyList<Area>> MadeAsync(StatisticsTable table, string code, CancellationToken cancellation)
    {
        List<Area> versions = [];
        foreach (var year in await areas.YearsAsync(cancellation))
        {
            var people = (await statistics.InhabitantsAsync(table, year.Year, cancellation))[table.Area(code)!.Place];
            versions.Add(new Area { Year = year.Year, Code = code, Kind = AreaKind.Own, PopulationBasis = PopulationBasis.SumOfParts, Population = double.IsFinite(people) ? (int)people : null });
        }

        return versions;
    }

    private async Task<AreaPeople> PeopleAsync(BindingDraft binding, StatisticsTable table, IReadOnlyList<string> codes, AreaBreaks breaks, CancellationToken cancellation)
    {
        var counted = codes.ToList();
        if (table.SeenBy is { } organisation && table.Parts.RestatedToYear is { } borders && await areas.YearAsync(borders, organisation, cancellation) is { } year)
        {
            // Of a table in the borders of one year the inhabitants of another count only while the parts stayed what they were.
            counted.AddRange(codes.SelectMany(code => year.Made(code)?.Parts ?? []));
        }

        var changes = await areas.ChangesOfAsync(counted, cancellation);
        var versions = new List<IReadOnlyList<Area>>();
        if (binding.Method == BindingMethod.PerThousand)
        {
            foreach (var code in codes)
            {
                versions.Add(table.IsMade(code) ? await MadeAsync(table, code, cancellation) : await areas.VersionsAsync(code, cancellation));
            }
        }

        return new AreaPeople(counted, versions, changes, table.Parts.RestatedToYear) { BreakOf = (code, before, year) => breaks.Between(code, before, year)?.Words, MethodBreak = (before, year) => MethodBreaks.Between(table, before, year)?.Words };
    }
}
