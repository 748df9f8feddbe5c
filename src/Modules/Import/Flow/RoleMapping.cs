using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Import.Flow;

/// <summary>Between the roles of a programme file and those that access keeps, both ways.</summary>
internal static class RoleMapping
{
    public static StatedRole Stated(RoleDraft role) => new()
    {
        Role = role.Role.ToString(),
        HeldBy = role.HeldBy,
        Body = role.Body,
        From = role.From,
        Until = role.Until,
        Note = role.Note,
    };

    /// <summary>The draft of a stated role; null for a role that a programme contract does not know.</summary>
    public static RoleDraft? Draft(StatedRole role) => !Enum.TryParse<ProgrammeRole>(role.Role, out var kind) ? null : new RoleDraft
    {
        Role = kind,
        HeldBy = role.HeldBy,
        Body = role.Body,
        From = role.From,
        Until = role.Until,
        Note = role.Note,
    };
}
