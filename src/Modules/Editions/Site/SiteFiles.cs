using System.Text;
using OpKoers.Editions.Blocks;
using OpKoers.Editions.Site.Data;
using OpKoers.Editions.Site.Pages;

namespace OpKoers.Editions.Site;

/// <summary>Every file of a site. The live host and the static export take theirs from here, so that they are the same.</summary>
internal static class SiteFiles
{
    private const string Json = "application/json; charset=utf-8";
    private const string Csv = "text/csv; charset=utf-8";

    /// <summary>The files that belong to no edition.</summary>
    public static IEnumerable<SiteFile> OfRoot(SiteState site, EditionView? latest)
    {
        yield return new StartPage(site, latest).AsFile();
        yield return new ArchivePage(site).AsFile();
        yield return new AboutPage(site).AsFile();
        yield return new OpenDataPage(site).AsFile();
        yield return new AccessibilityPage(site).AsFile();
        yield return new PrivacyPage(site).AsFile();
        yield return new NotFoundPage(site, SitePaths.NotFound).AsFile();
        yield return new SiteFile(SitePaths.Feed, "application/atom+xml; charset=utf-8", () => Feed.Write(site));
        yield return new SiteFile(SitePaths.CatalogueJson, "application/ld+json; charset=utf-8", () => new Catalogue(site).AsJsonLd());
        yield return new SiteFile(SitePaths.CatalogueTurtle, "text/turtle; charset=utf-8", () => new Catalogue(site).AsTurtle());
        foreach (var file in site.Assets.Files)
        {
            yield return file;
        }
    }

    /// <summary>The files of one edition.</summary>
    public static IEnumerable<SiteFile> OfEdition(SiteState site, EditionView view, SearchIndex index)
    {
        var paths = view.Paths;
        yield return new EditionStartPage(site, view).AsFile();
        yield return new FiguresPage(site, view).AsFile();
        yield return new SourcesPage(site, view).AsFile();
        yield return new DownloadsPage(site, view).AsFile();
        yield return new SearchPage(site, view, index).AsFile();
        yield return new SiteFile(paths.Json, Json, () => view.Published.Content);
        yield return new SiteFile(paths.Csv, Csv, () => FigureTable.Of(view));
        yield return new SiteFile(paths.CsvMetadata, Json, () => FigureSchemas.Csvw(view, site.Settings));
        yield return new SiteFile(paths.Package, Json, () => FigureSchemas.Package(view, site.Settings));
        foreach (var report in view.Document.Reports)
        {
            yield return new ReportPage(site, view, report).AsFile();
        }

        foreach (var file in view.Programmes.SelectMany(programme => OfProgramme(site, programme)))
        {
            yield return file;
        }
    }

    private static IEnumerable<SiteFile> OfProgramme(SiteState site, ProgrammeView programme)
    {
        var (shown, paths) = (programme.Programme, programme.Edition.Paths);
        yield return new ProgrammePage(site, programme).AsFile();
        yield return new NetworkPage(site, programme).AsFile();
        if (shown.NetworkSvg is { } svg && DrawingHtml.ForFile(svg) is { } drawing)
        {
            yield return new SiteFile(paths.NetworkDrawing(shown.Slug), "image/svg+xml; charset=utf-8", () => Encoding.UTF8.GetBytes(drawing));
        }

        foreach (var goal in shown.AllGoals)
        {
            yield return new GoalPage(site, programme, goal).AsFile();
        }

        foreach (var indicator in shown.Indicators)
        {
            yield return new IndicatorPage(site, programme, indicator).AsFile();
            yield return new SiteFile(paths.IndicatorCsv(shown.Slug, indicator.Key), Csv, () => FigureTable.Of(shown, indicator));
        }

        foreach (var effort in programme.OwnEfforts)
        {
            yield return new EffortPage(site, programme, effort).AsFile();
        }
    }
}
