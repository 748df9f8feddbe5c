using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Editions;

/// <summary>
/// Reads editions for a user. What is published may be read by everyone who is signed in, without the reports for staff; the whole of an edition, and one that
/// is not published, only by who may see all programmes in it.
/// </summary>
internal sealed class EditionReader(ReportingDb db, EditionShelf shelf)
{
    /// <summary>The editions that this user may read, the latest first.</summary>
    public async Task<IReadOnlyList<ShelfHead>> ListAsync(AccessState access, CancellationToken cancellation)
    {
        var heads = await shelf.ListAsync(access.OrganisationId, cancellation);
        var hidden = await HiddenMomentsAsync(access, [.. heads.Where(head => head.PublishedAt is null).Select(head => head.MomentId)], cancellation);
        return [.. heads.Where(head => head.PublishedAt is not null || !hidden.Contains(head.MomentId))];
    }

    /// <summary>An edition; null when it is not there or not for this user.</summary>
    public async Task<ReadableEdition?> FindAsync(AccessState access, string slug, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(access.OrganisationId, slug, cancellation) is not { } head)
        {
            return null;
        }

        var whole = (await HiddenMomentsAsync(access, [head.MomentId], cancellation)).Count == 0;
        return whole || head.PublishedAt is not null ? new ReadableEdition(head, whole) : null;
    }

    /// <summary>The edition as this user may read it.</summary>
    public async Task<EditionDocument> OpenAsync(ReadableEdition edition, CancellationToken cancellation)
    {
        var document = await shelf.OpenAsync(edition.Head, cancellation);
        return edition.Whole ? document : document.ForPublication();
    }

    /// <summary>The same as bytes in canonical form.</summary>
    public async Task<byte[]> ContentAsync(ReadableEdition edition, CancellationToken cancellation)
    {
        var content = await shelf.ContentAsync(edition.Head, cancellation);
        return edition.Whole ? content : EditionContent.Write(EditionContent.Read(content).ForPublication());
    }

    /// <summary>Those of these moments in which a programme takes part that the user may not see.</summary>
    private async Task<HashSet<Guid>> HiddenMomentsAsync(AccessState access, IReadOnlyCollection<Guid> moments, CancellationToken cancellation)
    {
        if (access.VisibleProgrammes is not { } visible || moments.Count == 0)
        {
            return [];
        }

        return [.. await db.MomentProgrammes.Where(row => moments.Contains(row.MomentId) && !visible.Contains(row.ProgrammeId)).Select(row => row.MomentId).Distinct().ToListAsync(cancellation)];
    }
}

/// <summary>An edition for one user.</summary>
/// <param name="Head">What is known without opening it.</param>
/// <param name="Whole">Whether the reports for staff are for this user too.</param>
internal sealed record ReadableEdition(ShelfHead Head, bool Whole);
