using OpKoers.Access.Contracts;
using OpKoers.Storage;

namespace OpKoers.Access.Storage;

internal sealed class OrganisationRow : Entity
{
    public required string Slug { get; set; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    public string? Theme { get; set; }

    public decimal Tolerance { get; set; } = 0.1m;

    /// <summary>Whether every account must use a second step, whatever its roles.</summary>
    public bool SecondStepForAll { get; set; }

    /// <summary>Names of the roles that must use a second step.</summary>
    public List<string> SecondStepRoles { get; set; } = [];

    public override string Kind => "organisation";

    public override string Label => Name;

    public override IEnumerable<Guid> Scopes => [];
}

/// <summary>An account is a function, not a person. What proves who signs in stands apart, so that it never comes into the change log.</summary>
internal sealed class Account : Entity
{
    public required string Email { get; set; }

    public required string NormalisedEmail { get; set; }

    public required string FunctionLabel { get; set; }

    public bool Active { get; set; } = true;

    /// <summary>Whether messages go to its address; the same stands on the page of its work.</summary>
    public bool WantsMail { get; set; } = true;

    public Credential Credential { get; init; } = null!;

    public override string Kind => "account";

    public override string Label => FunctionLabel;

    public override IEnumerable<Guid> Scopes => [];
}

/// <summary>What an account proves itself with. Secrets: no part of the change log.</summary>
internal sealed class Credential
{
    public Guid AccountId { get; init; }

    public string? PasswordHash { get; set; }

    /// <summary>A new stamp ends every session of the account.</summary>
    public required string SecurityStamp { get; set; }

    public bool TwoFactorEnabled { get; set; }

    /// <summary>The key that the user's app shares, protected with the keys of this installation.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>The time step of the last accepted code: a code counts once.</summary>
    public long LastTimeStep { get; set; }

    /// <summary>Hashes of the recovery codes that are left.</summary>
    public List<string> RecoveryCodes { get; set; } = [];

    /// <summary>Hash of the link with which a password may be set, once.</summary>
    public string? PasswordLinkHash { get; set; }

    public long PasswordLinkUntil { get; set; }
}

/// <summary>Failed attempts for an e-mail address, whether or not there is such an account: the answer must not tell the two apart.</summary>
internal sealed class SignInAttempt
{
    /// <summary>Hash of the address.</summary>
    public required string Id { get; init; }

    public int Failed { get; set; }

    public long LockedUntil { get; set; }

    public long LastAt { get; set; }
}

/// <summary>A role: of an account (an authorisation), or without one as the contract of a programme states it.</summary>
internal sealed class RoleRow : Entity, IOrdered
{
    public Guid? ProgrammeId { get; init; }

    public Guid? AccountId { get; set; }

    public Role Role { get; set; }

    public string? HeldBy { get; set; }

    public string? Body { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public string? Note { get; set; }

    public int Order { get; set; }

    public override string Kind => "role";

    public override string Label => HeldBy is null ? Role.ToString() : $"{Role}: {HeldBy}";

    public override IEnumerable<Guid> Scopes => ProgrammeId is { } programme ? [programme] : [];
}
