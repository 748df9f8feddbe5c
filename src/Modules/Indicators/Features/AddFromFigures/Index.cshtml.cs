using OpKoers.Indicators.Bindings;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Domain.Bindings;
using OpKoers.Indicators.Features.EditIndicator;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Storage;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Indicators.Features.AddFromFigures;

/// <summary>Adds a figure of a statistical table to a programme as an indicator that fills itself: definition, binding and measurements in one act.</summary>
internal sealed class IndexModel(ChangeTools tools, IStatisticsReferences references, BindingReader reader, BindingRefresh refresh) : NewModel(tools)
{
    private static readonly HashSet<string> Asked = ["naam", "korteNaam", "doel", "eenheid", "richting", "meet", "definitie", "bron"];

    /// <summary>The figure that the address names.</summary>
    public StatisticsReference Figure { get; private set; } = null!;

    public StatisticsReferred Referred { get; private set; } = null!;

    /// <summary>The measurements that come along; null when the figure cannot be bound.</summary>
    public IReadOnlyList<PlannedFigure>? Plan { get; private set; }

    /// <summary>Why it cannot be bound; null when it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>With what unit and decimals the figures are shown before there is an indicator.</summary>
    public IndicatorDraft Shown => Prefill(IndicatorInput.New(Access.OrganisationId, Home.Id, null)).Draft(null);

    public override string Back => IndicatorLinks.Programme(Home.Slug);

    protected override string Title => T.Of("Cijfer toevoegen als indicator");

    protected override async Task<IndicatorInput?> FindAsync()
    {
        if (await base.FindAsync() is not { } added || (Plan is null && Problem is null && !await ReadAsync()))
        {
            return null;
        }

        return Prefill(added);
    }

    protected override IReadOnlyList<FormField<IndicatorInput>> Describe(IndicatorInput target) => [.. base.Describe(target).Where(field => Asked.Contains(field.Name)).Select(field => field.Name == "eenheid" ? field with { Optional = false } : field)];

    protected override async Task CheckAsync(IndicatorInput typed, IndicatorInput stored)
    {
        await base.CheckAsync(typed, stored);
        if (Problem is { } problem)
        {
            Form.Refuse("naam", problem);
        }
    }

    protected override async Task StoreMoreAsync(Indicator added)
    {
        var binding = Db.Add(new Binding { Id = Ids.New(Time), OrganisationId = Access.OrganisationId, ScopeId = Home.Id, IndicatorId = added.Id, TableCode = Referred.Table.Code, Measure = Figure.Measure }).Entity;
        BindingMapping.Fill(binding, Draft());
        await refresh.ApplyAsync(binding, added.Label, Cancellation);
    }

    private async Task<bool> ReadAsync()
    {
        if (StatisticsReference.Parse(Request.QueryString.Value) is not { } figure || (await references.FollowAsync([figure], Access.OrganisationId, Cancellation))[0] is not { } referred)
        {
            return false;
        }

        (Figure, Referred) = (figure, referred);
        if (!(await reader.ReadAsync(Draft(), Access.OrganisationId, Cancellation)).TryGet(out var answer, out var refusal))
        {
            Problem = refusal.Message;
            return true;
        }

        var plan = BindingPlan.Of(answer.Figures, [], answer.Origin(Figures));
        (Plan, Problem) = plan.Any(row => row.Change == PlannedChange.Add) ? (plan, (string?)null) : (null, T.Of("De tabel geeft hiermee geen enkel cijfer."));
        return true;
    }

    private BindingDraft Draft()
    {
        var first = Referred.Table.Chronological.FirstOrDefault(code => code.Period!.Value.Grain == Figure.Grain)?.Period;
        return new BindingDraft
        {
            Table = Referred.Table.Code,
            Measure = Figure.Measure,
            Categories = [Figure.Category],
            Areas = [Figure.Area],
            Grain = Figure.Grain,
            Method = Figure.PerThousand ? BindingMethod.PerThousand : BindingMethod.Sum,
            From = Figure.FromYear is { } year && first is { } known && year > known.Start.Year ? Period.Year(year) : null,
        };
    }

    private IndicatorInput Prefill(IndicatorInput added)
    {
        var (row, table) = (added.Row, Referred.Table);
        row.Name = Referred.Title;
        row.Unit = Referred.Unit;
        row.Decimals = Referred.Decimals;
        row.Direction = Direction.None;
        row.Reading = Referred.Unit switch { "%" => Reading.Share, "aantal" => Reading.Flow, "cijfer" => Reading.Mark, _ => Reading.Level };
        row.AreaCode = Figure.Area;
        row.Source = T.Of("{0}, tabel {1}", table.Parts.Source, table.Code);
        row.Definition = T.Of("{0} van {1}, {2}, uit ‘{3}’ (tabel {4}).", Referred.Measure.Title.Trim(), Referred.Title, Referred.Unit, table.Parts.Title, table.Code);
        row.Frequency = BindIndicator.BindingFields.Words(Figure.Grain);
        return added;
    }
}
