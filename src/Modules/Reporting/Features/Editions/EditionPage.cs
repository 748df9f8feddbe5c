using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Editions;

/// <summary>A page of one edition. An edition that is not there and one that is not for this user end in the same 404.</summary>
internal abstract class EditionPage(ReportingTools tools, EditionReader reader) : ReportingPage(tools)
{
    public ReadableEdition Edition { get; private set; } = null!;

    /// <summary>What is known of it without opening it.</summary>
    public ShelfHead Shelved => Edition.Head;

    protected EditionReader Reader => reader;

    protected override async Task<bool> FindRestAsync()
    {
        if (RouteData.Values["edition"] is not string slug || await reader.FindAsync(Access, slug, Cancellation) is not { } found)
        {
            return false;
        }

        Edition = found;
        return true;
    }

    protected Task<EditionDocument> OpenAsync() => reader.OpenAsync(Edition, Cancellation);

    /// <summary>The steps above a page of the edition itself.</summary>
    protected static IReadOnlyList<Crumb> EditionCrumbs() => MomentCrumbs(new Crumb("Edities", ReportingLinks.Editions));

    /// <summary>The steps above a page below it.</summary>
    protected IReadOnlyList<Crumb> BelowEdition() => [.. EditionCrumbs(), new Crumb(Shelved.Title, ReportingLinks.Edition(Shelved.Slug))];
}
