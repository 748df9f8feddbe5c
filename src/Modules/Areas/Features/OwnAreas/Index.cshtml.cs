using Microsoft.AspNetCore.Mvc;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Areas.Features.OwnAreas;

/// <summary>An area of the municipality's own, on the map of the neighbourhoods of a year.</summary>
internal sealed class IndexModel(AreaTools tools) : OwnAreaPage(tools)
{
    public AreaPicture Picture { get; private set; } = new(null, null);

    /// <summary>The neighbourhoods of the chosen year, with the share that counts.</summary>
    public IReadOnlyList<(Area Area, double Share)> Parts { get; private set; } = [];

    /// <summary>Codes that the chosen year does not have.</summary>
    public IReadOnlyList<string> Gone { get; private set; } = [];

    public decimal Population => Math.Round(Parts.Sum(part => (part.Area.Population ?? 0) * (decimal)part.Share), 0, MidpointRounding.AwayFromZero);

    public async Task<IActionResult> OnGetAsync(string sleutel)
    {
        if (YearOrNone is null || !await FindAsync(sleutel))
        {
            return NotFound();
        }

        await DivideAsync();
        var around = Parts.Select(part => part.Area.MunicipalityCode).OfType<string>().Distinct(StringComparer.Ordinal)
            .SelectMany(municipality => Year.PartsOf(municipality, AreaKind.Neighbourhood)).ToList();
        var map = await Tools.Areas.MapAsync(Year.Year, [.. around.Select(area => area.Code)], AreaPicture.Tolerance(around), Cancellation);
        var title = T.Of("{0} in haar omgeving, inwoners per km² per buurt, {1}", Own.Name, Year.Year);
        Picture = AreaPicture.Draw(AreaPicture.Model(title, around, map, Parts.Select(part => part.Area.Code).ToHashSet(StringComparer.Ordinal), Figures));
        ViewData["Kaart"] = title;
        ViewData["KaartOnder"] = T.Of("De buurten van dit gebied hebben een zware rand.");
        ViewData["KaartBron"] = Source(Year.Year);
        Head(new PageHead { Title = Own.Name, Eyebrow = T.Of("Eigen gebied · indeling van {0}", Year.Year), Lead = Lead(), Crumbs = Crumbs() });
        return Page();
    }

    private string Lead() => Parts.Count == 1
        ? T.Of("{0} inwoners in 1 buurt op 1 januari {1}.", Figures.Number(Population), Year.Year)
        : T.Of("{0} inwoners in {1} buurten op 1 januari {2}.", Figures.Number(Population), Parts.Count, Year.Year);

    /// <summary>Neighbourhoods of the year in which it was drawn become those of the chosen year, whole or in part.</summary>
    private async Task DivideAsync()
    {
        var recoding = Year.Year > Own.BaseYear ? await Tools.Areas.RecodingAsync(Own.BaseYear, Year.Year, Cancellation) : AreaRecoding.None(Year.Year, Year.Year);
        var shares = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (code, share) in Own.Members.SelectMany(recoding.Of))
        {
            // Parts of two old neighbourhoods in one new one: what share of the new one that is, is not known; more than all of it cannot be.
            shares[code] = Math.Min(1, shares.GetValueOrDefault(code) + share);
        }

        Gone = [.. shares.Keys.Where(code => Year.Find(code) is null)];
        Parts = [.. shares.Where(pair => Year.Find(pair.Key) is not null).Select(pair => (Year.Find(pair.Key)!, pair.Value))];
    }
}
