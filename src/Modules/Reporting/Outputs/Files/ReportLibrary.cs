using OpKoers.Access.Contracts;
using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Outputs.Writing;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Outputs.Files;

/// <summary>A report for one user.</summary>
/// <param name="Report">The report.</param>
/// <param name="Cover">The edition it is from, or that it is a preview.</param>
/// <param name="Edition">The edition, when this user may read it as such; null for a preview, and for who may read this report alone.</param>
internal sealed record FoundReport(EditionReport Report, ReportCover Cover, ShelfHead? Edition);

/// <summary>
/// Finds reports for a user. Whoever may read an edition may read the reports in it. Besides, a report about one programme is for whoever may read that programme:
/// the sheet of the commissioners is made for them. A preview is for who works on it: manager and commissioners of the programme, and the controller.
/// </summary>
internal sealed class ReportLibrary(EditionShelf shelf, EditionReader reader, EditionWorkshop workshop, OpenEditions kept, IProgrammeLookup programmes)
{
    private static readonly Permission[] Working = [Permission.AcceptReports, Permission.AcceptRollUp, Permission.AgreeRollUp];

    /// <summary>A report of an edition; null when it is not there or not for this user.</summary>
    public async Task<FoundReport?> FindAsync(AccessState access, string edition, string report, CancellationToken cancellation) =>
        await shelf.FindAsync(access.OrganisationId, edition, cancellation) is { } head
            ? (await OfEditionAsync(access, head, report, cancellation)).FirstOrDefault()
            : null;

    /// <summary>The reports of a moment for this user: of its latest edition, or as they would be now.</summary>
    public async Task<IReadOnlyList<FoundReport>> OfMomentAsync(AccessState access, ReportingMoment moment, CancellationToken cancellation)
    {
        if (moment.State != MomentState.Closed)
        {
            return await PreviewsAsync(access, moment, null, cancellation);
        }

        return await shelf.OfMomentAsync(moment.Id, cancellation) is [.., var latest] ? await OfEditionAsync(access, latest, null, cancellation) : [];
    }

    /// <summary>A report of a moment that is not closed, as it would be now; null when it is not there or not for this user.</summary>
    public async Task<FoundReport?> PreviewAsync(AccessState access, ReportingMoment moment, string report, CancellationToken cancellation) =>
        moment.State == MomentState.Closed ? null : (await PreviewsAsync(access, moment, report, cancellation)).FirstOrDefault();

    private async Task<List<FoundReport>> OfEditionAsync(AccessState access, ShelfHead head, string? report, CancellationToken cancellation)
    {
        var document = await kept.OpenAsync(shelf, head, cancellation);
        var readable = await reader.FindAsync(access, head.Slug, cancellation);
        var cover = ReportCover.Of(document, head.Hash);
        List<FoundReport> found = [];
        foreach (var one in document.Reports.Where(one => report is null || one.Key == report))
        {
            if ((readable is not null && (readable.Whole || one.Audience == Audience.Public)) || await ProgrammeAsync(access, one, cancellation) is not null)
            {
                found.Add(new FoundReport(one, cover, readable?.Head));
            }
        }

        return found;
    }

    private async Task<List<FoundReport>> PreviewsAsync(AccessState access, ReportingMoment moment, string? report, CancellationToken cancellation)
    {
        var document = await workshop.MakeAsync(moment, new EditionPlace(moment.Key, 1), cancellation);
        var cover = ReportCover.Concept(document);
        var all = access.Can(Permission.FreezeEdition);
        List<FoundReport> found = [];
        foreach (var one in document.Reports.Where(one => report is null || one.Key == report))
        {
            if (all || (await ProgrammeAsync(access, one, cancellation) is { } programme && Array.Exists(Working, permission => access.Can(permission, programme))))
            {
                found.Add(new FoundReport(one, cover, null));
            }
        }

        return found;
    }

    /// <summary>The programme of a report, when it is about one that this user may read.</summary>
    private async Task<Guid?> ProgrammeAsync(AccessState access, EditionReport report, CancellationToken cancellation) =>
        report.Programme is { } slug && await programmes.FindAsync(access.OrganisationId, slug, cancellation) is { } found && access.Can(Permission.ReadProgramme, found.Id) ? found.Id : null;
}
