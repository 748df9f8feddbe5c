using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OpKoers.Drawing.Pdf;
using OpKoers.Drawing.Svg;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Ui.Text;

namespace OpKoers.Programmes.Features.ShowNetwork;

/// <summary>The drawing as a file that stands on its own, with the letters it shows.</summary>
internal abstract class DrawingFile(PageTools tools, NetworkCache cache) : NetworkPage(tools, cache)
{
    protected string Origin => $"{Request.Scheme}://{Request.Host}";

    protected FileContentResult Send(byte[] bytes, string type, string ending)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"doelen-en-inspanningen-{Slug}-{AsOf.Date:yyyy-MM-dd}{ending}");
        // Shown where it can be, and saved under its own name.
        Response.Headers.ContentDisposition = $"inline; filename=\"{name}\"";
        return new FileContentResult(bytes, type);
    }
}

/// <summary>The drawing as SVG.</summary>
internal sealed class SvgModel(PageTools tools, NetworkCache cache) : DrawingFile(tools, cache)
{
    public IActionResult OnGet(string? kies)
    {
        var chosen = Choose(kies);
        // A drawing on its own carries its letters and its looks inside it, and may do nothing else.
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'; sandbox allow-top-navigation-by-user-activation";
        var bytes = Cache.Get($"{Key}|svg|{Origin}|{chosen}", () => SvgWriter.ToUtf8(Draw(chosen, forPrint: true, Origin), SvgOptions.File), made => made.Length);
        return Send(bytes, "image/svg+xml; charset=utf-8", ".svg");
    }
}

/// <summary>The drawing as PDF of one page, A3 or A4.</summary>
internal sealed class PdfModel(PageTools tools, NetworkCache cache) : DrawingFile(tools, cache)
{
    private readonly TimeProvider time = tools.Time;

    public IActionResult OnGet(string? formaat, string? kies)
    {
        var chosen = Choose(kies);
        var paper = string.Equals(formaat, "a4", StringComparison.OrdinalIgnoreCase) ? PdfPaper.A4 : PdfPaper.A3;
        var bytes = Cache.Get($"{Key}|pdf|{paper}|{Origin}|{chosen}", () => PdfWriter.Write(Draw(chosen, forPrint: true, Origin), Options(paper)), made => made.Length);
        return Send(bytes, "application/pdf", paper == PdfPaper.A4 ? "-a4.pdf" : "-a3.pdf");
    }

    private PdfOptions Options(PdfPaper paper) => new()
    {
        Paper = paper,
        HeaderLeft = T.Of("Gemeente {0} · Programma {1}", Access.OrganisationName, Course.Snapshot.Programme.Name),
        HeaderRight = T.Of("Peildatum {0}", Dates.Long(AsOf.Date)),
        Footer = T.Of("OpKoers · Doelen en inspanningen"),
        PageWords = T.Of("1 van 1"),
        Created = time.GetUtcNow(),
        BaseAddress = new Uri(Origin),
    };
}
