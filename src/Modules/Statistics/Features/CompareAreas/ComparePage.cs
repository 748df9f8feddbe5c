using Microsoft.AspNetCore.Mvc.Rendering;
using OpKoers.Areas.Contracts;
using OpKoers.Statistics.Contracts.Rules;
using OpKoers.Statistics.Features.Shared;

namespace OpKoers.Statistics.Features.CompareAreas;

/// <summary>A page, or a file, that compares the areas of a group.</summary>
internal abstract class ComparePage(FigureTools tools) : FigurePage(tools)
{
    // In a smaller group a place says little.
    private const int LeastPeers = 8;

    /// <summary>The municipality around which groups are made; null when no areas are known.</summary>
    public Area? Municipality { get; private set; }

    /// <summary>The areas of the year of the figure, or of the year nearest to it.</summary>
    public AreaYear? Year { get; private set; }

    public IReadOnlyList<AreaGroup> Groups { get; private set; } = [];

    public AreaGroup? Group { get; private set; }

    public Benchmark? Benchmark { get; private set; }

    /// <summary>What the address asks and is not there to compare.</summary>
    public IReadOnlyList<string> Unknown =>
    [
        .. Choice!.Unknown, .. TableChoice.Strange(Request.Query["groep"], key => Groups.Any(group => group.Key == key)), .. TableChoice.Strange(Request.Query["gemeente"], key => Municipality?.Code == key),
        .. TableChoice.Strange(Request.Query["gebied"], key => key == "geen" || Choice.Table.Area(key) is not null),
    ];

    /// <summary>The area that the others are compared with; null for none.</summary>
    public string? Chosen { get; private set; }

    public string Title => $"{Choice!.Subject}, {Choice.PeriodWords}, {Group!.Words}";

    public IEnumerable<SelectListItem> TableOptions => Tables.Select(table => new SelectListItem($"{table.Title} ({table.Code})", table.Code, table.Code == Choice?.Table.Code));

    public IEnumerable<SelectListItem> GroupOptions => Groups.Select(group => new SelectListItem(char.ToUpperInvariant(group.Words[0]) + group.Words[1..] + $" ({group.Members.Count})", group.Key, group == Group));

    public IEnumerable<SelectListItem> MunicipalityOptions => (Year?.Areas ?? []).Where(area => area.Kind == AreaKind.Municipality && Choice!.Table.Area(area.Code) is not null)
        .OrderBy(area => area.Label, StringComparer.CurrentCultureIgnoreCase).Select(area => new SelectListItem(area.Label, area.Code, area == Municipality));

    public IEnumerable<SelectListItem> ChosenOptions =>
        (Group?.Members ?? []).OrderBy(area => area.Label, StringComparer.CurrentCultureIgnoreCase).Select(area => new SelectListItem(area.Label, area.Code, area.Code == Chosen)).Prepend(new SelectListItem(T.Of("(geen)"), "", Chosen is null));

    /// <summary>An address that shows the same again; pinned to its delivery it shows it with the same figures.</summary>
    public string Address(string address, bool pinned = false, string? chosen = null) =>
        FigureLinks.With(address, Choice!.Query(pinned).Concat([("gemeente", Municipality?.Code), ("groep", Group?.Key), ("gebied", chosen ?? Chosen ?? "geen")]));

    /// <summary>Reads what the address asks; false when there is nothing to compare.</summary>
    protected async Task<bool> FillAsync()
    {
        if (Choice is null || await NearestYearAsync(Choice.Period.Period!.Value.EndYear) is not { } year)
        {
            return false;
        }

        Year = year;
        var own = (await Tools.Organisations.FindAsync(Access.OrganisationId, Cancellation))?.Code;
        bool InTable(Area area) => area.Kind == AreaKind.Municipality && Choice.Table.Area(area.Code) is not null;
        var asked = Request.Query["gemeente"].FirstOrDefault() is { Length: > 0 } code ? code : own;
        Municipality = year.Areas.FirstOrDefault(area => InTable(area) && area.Code == asked) ?? year.Areas.FirstOrDefault(area => InTable(area) && area.Code == own) ?? year.Areas.FirstOrDefault(InTable);
        Groups = Municipality is null ? [] : AreaGroup.Around(Municipality, year, Choice.Table, Words);
        // Municipalities of the same size say most, when there are enough of them; else those of the region.
        Group = Groups.FirstOrDefault(group => group.Key == Request.Query["groep"])
            ?? Groups.FirstOrDefault(group => group.IsOfMunicipalities && group.Members.Count >= LeastPeers)
            ?? (Groups.LastOrDefault(group => group.IsOfMunicipalities) ?? (Groups.Count > 0 ? Groups[^1] : null));
        if (Group is null)
        {
            return false;
        }

        var named = Request.Query["gebied"].FirstOrDefault();
        Chosen = Group.Members.FirstOrDefault(area => area.Code == named)?.Code ?? (named is "" or "geen" ? null : Group.Members.FirstOrDefault(area => area.Code == Municipality!.Code)?.Code);
        Benchmark = Benchmark.Of(await Benchmark.ReadAsync(Tools.Statistics, Choice, Group.Members, Cancellation), Chosen, ProvisionalRule.IsComparable(Choice.Period.State), year);
        return true;
    }

    private async Task<AreaYear?> NearestYearAsync(int wanted)
    {
        var years = await Tools.Areas.YearsAsync(Cancellation);
        return years.Count == 0 ? null : await Tools.Areas.YearAsync(years.MinBy(year => (Math.Abs(year.Year - wanted), -year.Year))!.Year, Access.OrganisationId, Cancellation);
    }
}
