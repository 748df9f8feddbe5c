using OpKoers.Areas.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Domain.Bindings;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Indicators.Bindings;

/// <summary>What a table answers to a binding.</summary>
/// <param name="Table">The table, as its latest delivery left it.</param>
/// <param name="Figures">The figures, in order of time.</param>
internal sealed record BoundAnswer(StatisticsTable Table, IReadOnlyList<BoundFigure> Figures)
{
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
    public async Task<Result<BoundAnswer>> ReadAsync(BindingDraft binding, CancellationToken cancellation)
    {
        if (await statistics.TableAsync(binding.Table, null, cancellation) is not { } table)
        {
            return Result<BoundAnswer>.Refused("table-unknown", $"De tabel {binding.Table} is er niet.");
        }

        if (BindingQuestion.Of(binding, table) is var asked && !asked.TryGet(out var question, out var refusal))
        {
            return Result<BoundAnswer>.Refused(refusal);
        }

        var series = await statistics.SeriesAsync(table, question.Keys, cancellation);
        var own = await PeopleAsync(binding, table, binding.Areas, cancellation);
        var other = binding.CompareWith is { } code ? await PeopleAsync(binding, table, [code], cancellation) : null;
        var cells = new BoundCells(question, table, series);
        return Result<BoundAnswer>.Of(new BoundAnswer(table, BindingMath.Figures(binding.Method, binding.IndexBase, cells.Own(own), other is null ? null : cells.Other(other))));
    }

    private async Task<AreaPeople> PeopleAsync(BindingDraft binding, StatisticsTable table, IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        var changes = await areas.ChangesOfAsync([.. codes], cancellation);
        var versions = new List<IReadOnlyList<Area>>();
        if (binding.Method == BindingMethod.PerThousand)
        {
            foreach (var code in codes)
            {
                versions.Add(await areas.VersionsAsync(code, cancellation));
            }
        }

        return new AreaPeople(codes, versions, changes, table.Parts.RestatedToYear);
    }
}
