using Microsoft.Playwright;

namespace OpKoers.EndToEnd.Tests.Hosting;

/// <summary>What people keep and the sample has none of, made through the forms before anybody looks: in a programme that no picture shows.</summary>
internal static class Keepsakes
{
    public const string Manager = "pm-omgevingswet";
    public const string Programme = "/programmas/omgevingswet";
    public const string Figure = "tabel=OVERLAST-VB&maat=Meldingen_1&k0=verward&gebied=GM0141&per=jaar";

    /// <summary>Evidence with the programme, and a saved view of its manager.</summary>
    public static async Task MakeAsync(IPage page)
    {
        await page.GotoAsync($"{Programme}/onderbouwing/nieuw?{Figure}");
        await page.GetByLabel("Opmerking").FillAsync("Voorbeeldcijfers: zo ziet onderbouwing eruit.");
        await Acts.PressAsync(page, "Opslaan");
        await page.GotoAsync("/cijfers?" + Figure);
        await page.Locator("#bewaren").GetByLabel("Naam").FillAsync("Verward gedrag in Almelo");
        await Acts.PressAsync(page, "Bewaar");
        await page.Context.CloseAsync();
    }
}
