using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Access.Storage;
using OpKoers.Storage;

namespace OpKoers.Access.Roles;

internal sealed class ProgrammeRoles(AccessDb db, TimeProvider time) : IProgrammeRoles
{
    public async Task<IReadOnlyList<StatedRole>> ListAsync(Guid programme, CancellationToken cancellation = default)
    {
        var rows = await db.Roles.AsNoTracking()
            .Where(row => row.ProgrammeId == programme && row.AccountId == null)
            .OrderBy(row => row.Order)
            .ToListAsync(cancellation);
        return [.. rows.Select(Stated)];
    }

    public async Task<ILookup<Guid, StatedRole>> ListAsync(IReadOnlyCollection<Guid> programmes, CancellationToken cancellation = default)
    {
        var rows = await db.Roles.AsNoTracking()
            .Where(row => row.ProgrammeId != null && programmes.Contains(row.ProgrammeId.Value) && row.AccountId == null)
            .OrderBy(row => row.Order)
            .ToListAsync(cancellation);
        return rows.ToLookup(row => row.ProgrammeId!.Value, Stated);
    }

    public async Task ReplaceAsync(Guid organisation, Guid programme, IReadOnlyList<StatedRole> roles, CancellationToken cancellation = default)
    {
        var stored = await db.Roles.IgnoreQueryFilters()
            .Where(row => row.ProgrammeId == programme && row.AccountId == null && row.OrganisationId == organisation)
            .OrderBy(row => row.Order)
            .ToListAsync(cancellation);
        var storedKeys = Keys(stored, row => (row.Role.ToString(), row.HeldBy, row.Body, row.Removed));
        var wantedKeys = Keys(roles, role => (role.Role, role.HeldBy, role.Body, false));
        Sync.Apply(stored, row => storedKeys[row], roles.Select((role, index) => index), index => wantedKeys[roles[index]], index => Added(organisation, programme, roles[index]), (row, index, order) => Update(row, roles[index], order));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>A contract may state the same role of the same function twice, for two terms: the second of them is another.</summary>
    private static Dictionary<T, (string Role, string? HeldBy, string? Body, int Number)> Keys<T>(IEnumerable<T> rows, Func<T, (string Role, string? HeldBy, string? Body, bool Removed)> of)
        where T : class
    {
        var seen = new Dictionary<(string, string?, string?, bool), int>();
        var keys = new Dictionary<T, (string, string?, string?, int)>(ReferenceEqualityComparer.Instance);
        foreach (var row in rows)
        {
            var name = of(row);
            seen[name] = seen.GetValueOrDefault(name) + 1;
            keys.Add(row, (name.Role, name.HeldBy, name.Body, seen[name]));
        }

        return keys;
    }

    private RoleRow Added(Guid organisation, Guid programme, StatedRole role)
    {
        var row = new RoleRow { Id = Ids.New(time), OrganisationId = organisation, ProgrammeId = programme, HeldBy = role.HeldBy, Body = role.Body, Role = Parse(role.Role) };
        db.Roles.Add(row);
        return row;
    }

    private static void Update(RoleRow row, StatedRole role, int order)
    {
        row.From = role.From;
        row.Until = role.Until;
        row.Note = role.Note;
        row.Order = order;
    }

    private static StatedRole Stated(RoleRow row) => new()
    {
        Role = row.Role.ToString(),
        HeldBy = row.HeldBy,
        Body = row.Body,
        From = row.From,
        Until = row.Until,
        Note = row.Note,
    };

    private static Role Parse(string role) =>
        Enum.TryParse<Role>(role, out var parsed) && Enum.IsDefined(parsed) ? parsed : throw new ArgumentException($"'{role}' is no role.", nameof(role));
}
