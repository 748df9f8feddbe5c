using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Indicators.Bindings;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Domain.Bindings;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Storage;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Indicators.Features.BindIndicator;

/// <summary>Binds an indicator to a table: choose the table, say which cells, look at the figures, and take them over.</summary>
internal sealed class IndexModel(ChangeTools tools, IStatistics statistics, BindingRefresh refresh) : FormPage<BindingInput>(tools)
{
    /// <summary>More rows than this no preview shows.</summary>
    private const int MostCodes = 500;

    /// <summary>So many periods without a sum, and so many parts of each, are named.</summary>
    private const int MostLacking = 4;

    /// <summary>The tables to choose from; only read while none is chosen.</summary>
    public IReadOnlyList<StatisticsTableSummary> Tables { get; private set; } = [];

    public StatisticsTable? Table { get; private set; }

    /// <summary>The binding that is there now; null for none.</summary>
    public Binding? Stored { get; private set; }

    /// <summary>What would happen, once the figures were asked for.</summary>
    public IReadOnlyList<PlannedFigure>? Plan { get; private set; }

    /// <summary>Where an area that is made of others has no sum, in words: per period the parts without a figure; the first few.</summary>
    public IReadOnlyList<string> Lacking { get; private set; } = [];

    /// <summary>Whether the fields of a share, an index or a difference are in use.</summary>
    public bool ShowsSpecial => Form.Shown.Any(shown => BindingFields.IsSpecial(shown.Name) ? shown.Error is not null || shown.Value is { Length: > 0 } : shown is { Name: "veld.maat", Value: nameof(BindingMethod.Share) or nameof(BindingMethod.Index) });

    /// <summary>Whether the figure is of another unit than the indicator says; nobody changes that but its owner.</summary>
    public bool UnitDiffers { get; private set; }

    public override string Back => IndicatorLinks.Indicator(Definition.Key);

    protected override Permission Needed => Permission.EditProgramme;

    protected override string Title => T.Of("Cijfers uit een tabel: {0}", Name);

    protected override string Done => Stored is null ? T.Of("Indicator gekoppeld.") : T.Of("Koppeling gewijzigd.");

    /// <summary>Whoever only looks at the figures changes nothing.</summary>
    protected override bool IsTrial => Request.Form["wat"] != "koppel";

    /// <summary>Codes with their titles, to look up under the form.</summary>
    public IEnumerable<(string Title, IReadOnlyList<StatisticsCode> Codes)> CodeLists =>
        Table is null ? [] : [.. BindingInput.CategoriesOf(Table).Select(dimension => (dimension.Title, Some(Table.Parts.CategoryCodes[dimension.Key]))), (T.Of("Gebieden"), AreasNear(Table))];

    protected override async Task<BindingInput?> FindAsync()
    {
        Stored = await Db.Bindings.AsNoTracking().FirstOrDefaultAsync(row => row.OrganisationId == Access.OrganisationId && row.IndicatorId == Indicator.Id, Cancellation);
        var asked = Request.Query["tabel"].FirstOrDefault();
        if ((asked ?? Stored?.TableCode) is { Length: > 0 } code)
        {
            Table = await statistics.TableAsync(code, null, Cancellation) is { } found ? await statistics.ForAsync(found, Access.OrganisationId, Cancellation) : null;
        }

        if (Table is null)
        {
            Tables = await statistics.TablesAsync(Cancellation);
            return HttpMethods.IsPost(Request.Method) ? null : BindingInput.New(null, null);
        }

        return Stored is null ? BindingInput.New(Table, Definition.Area)
            : Stored.TableCode == Table.Code ? BindingInput.Of(Stored, Table)
            : BindingInput.Moved(Stored, Table, Definition.Area);
    }

    protected override IReadOnlyList<FormField<BindingInput>> Describe(BindingInput target) => target.Table is null ? [] : BindingFields.Of(target.Table);

    protected override async Task CheckAsync(BindingInput typed, BindingInput stored)
    {
        if (typed.Method == BindingMethod.Index && typed.IndexBase is null)
        {
            Form.Refuse("basisperiode", T.Of("Noem de periode die 100 is."));
            return;
        }

        if (typed.Method == BindingMethod.Share && typed.WholeCodes.Any(codes => codes.Count == 0))
        {
            Form.Refuse("geheel1", T.Of("Zeg waarvan het een aandeel is."));
            return;
        }

        UnitDiffers = !BindingFields.Fits(typed.Method, Definition.Unit);
        var planned = await refresh.PlanAsync(Access.OrganisationId, Indicator.Id, typed.Draft(), Cancellation);
        if (!planned.TryGet(out var found, out var refusal))
        {
            Form.Refuse(BindingFields.FieldOf(refusal.Code, Table!), refusal.Message);
            return;
        }

        Plan = found.Plan;
        Lacking = [.. found.Answer.Lacking.Take(MostLacking).Select(lack => T.Of("Geen som in {0}: daar is geen cijfer van {1}.", Figures.Period(lack.Period), string.Join(", ", lack.Parts.Take(MostLacking))))];
        if (!found.Plan.Any(row => row.Change != PlannedChange.Lacks && row.Change != PlannedChange.Gone))
        {
            Form.Refuse("gebieden", T.Of("De tabel geeft hiermee geen enkel cijfer."));
        }
    }

    protected override async Task StoreAsync(BindingInput typed)
    {
        var binding = await Db.Bindings.FirstOrDefaultAsync(row => row.OrganisationId == Access.OrganisationId && row.IndicatorId == Indicator.Id, Cancellation)
            ?? Db.Add(new Binding { Id = Ids.New(Time), OrganisationId = Access.OrganisationId, ScopeId = Home.Id, IndicatorId = Indicator.Id, TableCode = Table!.Code, Measure = typed.Measure }).Entity;
        BindingMapping.Fill(binding, typed.Draft());
        await refresh.ApplyAsync(binding, Name, Cancellation);
    }

    private static IReadOnlyList<StatisticsCode> Some(IReadOnlyList<StatisticsCode> codes) => codes.Count <= MostCodes ? codes : [.. codes.Take(MostCodes)];

    /// <summary>Of a national table the areas around that of the indicator and what is larger; fourteen thousand neighbourhoods help nobody.</summary>
    private IReadOnlyList<StatisticsCode> AreasNear(StatisticsTable table)
    {
        var digits = Definition.Area is { Length: >= 6 } code ? code[2..6] : null;
        return Some([.. table.Parts.Areas.OrderBy(area => !table.IsMade(area.Key)).Where(area => digits is null || area.Key.Length < 6 || area.Key[..2] is not ("GM" or "WK" or "BU") || area.Key.AsSpan(2).StartsWith(digits))]);
    }
}
