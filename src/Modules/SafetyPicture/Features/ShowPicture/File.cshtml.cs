using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using OpKoers.Areas.Contracts;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Maps;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Svg;
using OpKoers.Editions.Contracts;
using OpKoers.Kernel;
using OpKoers.SafetyPicture.Features.Shared;
using OpKoers.SafetyPicture.Writing;
using OpKoers.Ui.Localisation;
using OpKoers.Ui.Shell;

namespace OpKoers.SafetyPicture.Features.ShowPicture;

/// <summary>A drawing, a table or the whole of a picture as a file; its address says everything that was chosen.</summary>
internal sealed class FileModel(PictureTools tools, IReportWriter writer) : AreaPicturePage(tools)
{
    private const string Whole = "beeld";

    private DateOnly Today => DateOnly.FromDateTime(Tools.Time.GetLocalNow().DateTime);

    public async Task<IActionResult> OnGetAsync(string area, string file, string? soort, string? jaar, string? per, string? vergelijk)
    {
        var (name, ending) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file).TrimStart('.'));
        var notMade = T.Of("Het bestand is niet gemaakt.");
        // A drawing speaks as its page; tables and reports are Dutch.
        using var speech = ending == "svg" ? null : new DutchSpeech();
        if (!await ReadAsync(area, soort, jaar, per, vergelijk) || View is null)
        {
            return NotFound();
        }

        // A page says that it shows something else than was asked; a file that was kept cannot.
        if (View.Facts.Ignored.Count > 0)
        {
            return NotFound();
        }

        return ending switch
        {
            "svg" => Svg(name),
            "csv" => Csv(name),
            _ when name == Whole => await ReportAsync(ending, notMade),
            _ => NotFound(),
        };
    }

    private string NameOf(string part, string ending) => $"{part}-{Area.Code}-{Slug.From(View!.Facts.Chosen.Kind.Name)}-{View.Facts.Year}.{ending}";

    private IActionResult Svg(string name)
    {
        Scene? scene = name switch
        {
            "kaart" => ChoroplethMap.Draw(PictureReport.WithoutLinks(View!.MapModel)),
            "rangorde" => View!.Maps.Ranking() is { } model ? RankingChart.Draw(model with { Rows = [.. model.Rows.Select(row => row with { Href = null })] }, IndicatorChart.Wide) : null,
            "ontwikkeling" => ComparisonChart.Draw(View!.Maps.Trend(), IndicatorChart.Wide),
            _ => null,
        };
        return scene is null ? NotFound() : File(SvgWriter.ToUtf8(scene, SvgOptions.File), "image/svg+xml", NameOf(name, "svg"));
    }

    private IActionResult Csv(string name)
    {
        var tables = View!.Tables.Where(table => name == Whole || table.Key == name).ToList();
        return tables.Count == 0 ? NotFound() : File(PictureCsv.Write(tables, $"{View.MapSource} {Request.GetDisplayUrl()}"), "text/csv; charset=utf-8", NameOf(name, "csv"));
    }

    private async Task<IActionResult> ReportAsync(string ending, string notMade)
    {
        var made = await writer.WriteAsync(PictureReport.Of(View!), PictureOrigin.Of(View!, Access.OrganisationName, Today, $"{Request.Scheme}://{Request.Host}{View!.Link(View.Query)}"), ending, Cancellation);
        if (made.TryGet(out var file, out var refusal))
        {
            return File(file.Bytes.ToArray(), file.MediaType, NameOf("veiligheidsbeeld", file.Ending));
        }

        if (refusal.Code == "form-unknown")
        {
            return NotFound();
        }

        TempData.Notice(new Notice(notMade, refusal.Message));
        return Redirect(View!.Link(View.Query));
    }
}
