using OpKoers.Access.Contracts;

namespace OpKoers.Access.Domain;

/// <summary>A role that somebody has now, in one programme or (null) in the whole organisation.</summary>
internal readonly record struct Grant(Role Role, Guid? Programme)
{
    /// <summary>Whether this grant carries a permission in a programme, or (null) in the organisation.</summary>
    public bool Allows(Permission permission, Guid? programme) =>
        PermissionMatrix.Allows(Role, permission)
        && (Programme is null || (!PermissionMatrix.IsOfOrganisation(permission) && Programme == programme));

    /// <summary>Whether a role with these days holds on a day; both ends inclusive, null is open.</summary>
    public static bool Holds(DateOnly? from, DateOnly? until, DateOnly day) =>
        (from is null || from <= day) && (until is null || day <= until);

    /// <summary>The programmes that these grants may read; null for all.</summary>
    public static IReadOnlyCollection<Guid>? Visible(IReadOnlyCollection<Grant> grants) => Where(grants, Permission.ReadProgramme);

    /// <summary>The programmes in which these grants carry a permission; null for all.</summary>
    public static IReadOnlyCollection<Guid>? Where(IReadOnlyCollection<Grant> grants, Permission permission)
    {
        var carrying = grants.Where(grant => PermissionMatrix.Allows(grant.Role, permission)).ToList();
        return carrying.Exists(grant => grant.Programme is null) ? null : carrying.Select(grant => grant.Programme!.Value).ToHashSet();
    }
}
