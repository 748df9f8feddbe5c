using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Access.Storage;

namespace OpKoers.Access.Organisations;

internal sealed class OrganisationDirectory(AccessDb db) : IOrganisations
{
    private static readonly Expression<Func<OrganisationRow, Organisation>> Shown = row => new Organisation
    {
        Id = row.Id,
        Slug = row.Slug,
        Code = row.Code,
        Name = row.Name,
        Tolerance = row.Tolerance,
    };

    public Task<Organisation?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        db.Organisations.Where(row => row.Id == id).Select(Shown).FirstOrDefaultAsync(cancellation);

    public Task<Organisation?> FindAsync(string codeOrSlug, CancellationToken cancellation = default) =>
        db.Organisations.Where(row => row.Code == codeOrSlug || row.Slug == codeOrSlug).Select(Shown).FirstOrDefaultAsync(cancellation);

    public async Task<IReadOnlyList<Organisation>> ListAsync(CancellationToken cancellation = default) =>
        await db.Organisations.OrderBy(row => row.Name).Select(Shown).ToListAsync(cancellation);

    public async Task<Organisation> CreateAsync(string code, string slug, string name, CancellationToken cancellation = default)
    {
        if (await FindAsync(code, cancellation) is { } present)
        {
            return present;
        }

        var id = IdentityOf(code);
        db.Organisations.Add(new OrganisationRow { Id = id, OrganisationId = id, Code = code, Slug = slug, Name = name });
        await db.SaveChangesAsync(cancellation);
        return (await FindAsync(id, cancellation))!;
    }

    internal static Guid IdentityOf(string code) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes("opkoers:organisation:" + code)).AsSpan(0, 16), true);
}
