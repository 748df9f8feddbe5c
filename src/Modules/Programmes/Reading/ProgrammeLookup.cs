using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Reading;

/// <summary>Tells the module of access which programme an address is about.</summary>
internal sealed class ProgrammeLookup(ProgrammesDb db) : IProgrammeLookup
{
    public async Task<(Guid Id, string Name)?> FindAsync(Guid organisation, string slug, CancellationToken cancellation = default)
    {
        var found = await db.Programmes
            .Where(row => row.OrganisationId == organisation && row.Key == slug)
            .Select(row => new { row.Id, row.Name })
            .FirstOrDefaultAsync(cancellation);
        return found is null ? null : (found.Id, found.Name);
    }
}
