using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Intake;
using OpKoers.Indicators.Storage;
using OpKoers.Kernel;
using OpKoers.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Indicators.Features.EditIndicator;

/// <summary>Adds an indicator to a programme, and to a goal of it.</summary>
internal class NewModel(ChangeTools tools) : IndicatorFormPage(tools)
{
    private string key = string.Empty;

    protected IReadOnlyList<ServedGoal> Goals { get; private set; } = [];

    public override string Back => IndicatorLinks.Programme(Home.Slug);

    // A slug is unique in the whole municipality.
    protected override Guid LockScope => Access.OrganisationId;

    protected override string Title => T.Of("Indicator toevoegen");

    protected override string Done => T.Of("Indicator toegevoegd.");

    protected override async Task<IndicatorInput?> FindAsync()
    {
        Goals = await Tools.Usage.GoalsAsync(Home, Cancellation);
        var goal = Request.Query["doel"].FirstOrDefault();
        return IndicatorInput.New(Access.OrganisationId, Home.Id, Goals.Any(row => row.Key == goal) ? goal : null);
    }

    protected override IReadOnlyList<FormField<IndicatorInput>> Describe(IndicatorInput target) => IndicatorFields.Of(Others(Guid.Empty), Goals);

    protected override async Task StoreAsync(IndicatorInput typed)
    {
        key = await FreeKeyAsync(typed.Row.ShortName ?? typed.Row.Name);
        var order = await Db.Indicators.Where(row => row.ScopeId == Home.Id).MaxAsync(row => (int?)row.Order, Cancellation) ?? -1;
        var row = new Indicator { Id = Ids.New(Time), OrganisationId = Access.OrganisationId, ScopeId = Home.Id, Key = key, Name = typed.Row.Name };
        IndicatorMapping.Fill(row, typed.Draft(null), order + 1);
        row.ProxyForId = typed.Row.ProxyForId;
        Db.Add(row);
        await StorePathAsync(row, typed.Path);
        await Db.SaveChangesAsync(Cancellation);
        if (typed.Goal is { } goal)
        {
            await Tools.Usage.LinkAsync(Home, goal, row.Id, row.Label, Cancellation);
        }

        await StoreMoreAsync(row);
    }

    /// <summary>What comes with the new indicator.</summary>
    protected virtual Task StoreMoreAsync(Indicator added) => Task.CompletedTask;

    protected override string After(IndicatorInput saved) => IndicatorLinks.Indicator(key);

    // Removed indicators keep their slug, so that a removal can be taken back.
    private async Task<string> FreeKeyAsync(string name)
    {
        var stem = Slug.From(name);
        stem = stem.Length > Slug.MaxLength - 8 ? stem[..(Slug.MaxLength - 8)] : stem;
        var taken = await Db.Indicators.IgnoreQueryFilters()
            .Where(row => row.OrganisationId == Access.OrganisationId && row.Key.StartsWith(stem))
            .Select(row => row.Key)
            .ToListAsync(Cancellation);
        return Slug.Free(name, taken.ToHashSet(StringComparer.Ordinal).Contains);
    }
}
