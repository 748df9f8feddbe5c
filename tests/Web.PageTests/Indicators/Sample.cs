using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Import.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Indicators;

/// <summary>A programme of its own for one test, with four indicators; keys end in the mark of the programme.</summary>
internal sealed record Sample(Guid Id, string Slug)
{
    public const string Script = "<script>alert(1)</script>";

    public string Water => "water-" + Slug;

    public string Clean => "schoon-" + Slug;

    public string Schools => "scholen-" + Slug;

    public string Grid => $"/programmas/{Slug}/metingen?jaar=2020";

    public string Page(string key, string? act = null) => $"/indicatoren/{key}" + (act is null ? "" : "/" + act);

    public static Task<Sample> MakeAsync(App app) => TakeInAsync(app, "p" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..10]);

    /// <summary>The same file once more.</summary>
    public Task TakeInAgainAsync(App app) => TakeInAsync(app, Slug);

    private static async Task<Sample> TakeInAsync(App app, string slug)
    {
        var content = Encoding.UTF8.GetBytes(File(slug));
        var id = await app.InScopeAsync(async services =>
        {
            var result = await services.GetRequiredService<IProgrammeFiles>().ImportAsync(new ProgrammeImportRequest { Organisation = app.Organisation.Id, FileName = slug + ".json", Content = content });
            Assert.True(result.Written, string.Join("\n", result.Findings));
            return await services.GetRequiredService<IProgrammeExport>().FindAsync(app.Organisation.Id, slug);
        });
        return new Sample(id!.Value, slug);
    }

    private static string File(string slug) =>
        $$"""
        {
          "format": "opkoers.programme", "version": 1,
          "programme": { "key": "{{slug}}", "name": "Groen {{slug}}", "term": "2019/2022" },
          "goals": [ { "key": "doel-{{slug}}", "code": "1.a", "text": "De stad is groener" } ],
          "indicators": [
            { "key": "water-{{slug}}", "name": "Oppervlakte open water", "shortName": "Open water", "goals": ["doel-{{slug}}"], "unit": "m²", "decimals": 0,
              "direction": "higherIsBetter", "reading": "cumulative", "measures": "performance",
              "baseline": { "period": "2018", "value": 0 }, "target": { "kind": "atLeast", "period": "2022", "value": 5000 },
              "path": [ { "period": "2020", "value": 3000 } ] },
            { "key": "schoon-{{slug}}", "name": "Vindt de eigen buurt schoon", "shortName": "Buurt schoon (WSJG)", "goals": ["doel-{{slug}}"], "unit": "%", "decimals": 0,
              "direction": "higherIsBetter", "reading": "share", "measures": "effect",
              "baseline": { "period": "2017", "value": 61 }, "target": { "kind": "level", "period": "2022", "value": 65 } },
            { "key": "scholen-{{slug}}", "name": "Café's en scholen", "goals": [], "direction": "higherIsBetter", "reading": "level", "measures": "performance",
              "baseline": { "period": "2018", "value": 5 }, "target": { "kind": "level", "period": "2022", "value": { "state": "toBeDetermined" } } },
            { "key": "script-{{slug}}", "name": "{{Script}}", "goals": [], "direction": "none", "reading": "level", "measures": "effect", "target": { "kind": "none" } }
          ],
          "measurements": [
            { "indicator": "water-{{slug}}", "period": "2019", "value": 1000, "source": "Gemeente" },
            { "indicator": "schoon-{{slug}}", "period": "2019", "value": 62, "margin": 3, "status": "provisional" }
          ]
        }
        """;
}
