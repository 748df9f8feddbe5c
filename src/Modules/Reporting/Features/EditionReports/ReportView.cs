using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Outputs.Files;
using OpKoers.Reporting.Outputs.Writing;
using OpKoers.Ui.Localisation;

namespace OpKoers.Reporting.Features.EditionReports;

/// <summary>A report on a page of the application, with the ways to its files.</summary>
internal sealed class ReportView
{
    private readonly Func<ReportForm, string> address;

    public ReportView(FoundReport found, bool canPrint, Func<ReportForm, string> address)
    {
        this.address = address;
        (Report, Cover, CanPrint) = (found.Report, found.Cover, canPrint);
        Body = Written(found);
    }

    public EditionReport Report { get; }

    public ReportCover Cover { get; }

    /// <summary>Whether this server can make PDF.</summary>
    public bool CanPrint { get; }

    /// <summary>The sections, and where they come from.</summary>
    public IHtmlContent Body { get; }

    public string Href(ReportForm form) => address(form);

    // A report is a Dutch document, also for who reads the application in English.
    private static HtmlString Written(FoundReport found)
    {
        using var speech = new DutchSpeech();
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        EditionHtml.Sections([.. found.Report.Sections, new EditionSection { Id = "verantwoording", Title = "Verantwoording", Blocks = [new FactBlock(found.Cover.Colophon(found.Report))] }])
            .WriteTo(writer, HtmlEncoder.Default);
        return new HtmlString(writer.ToString());
    }
}
