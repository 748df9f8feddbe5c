using OpKoers.Access.Contracts;
using OpKoers.Access.Domain;

namespace OpKoers.Access.Scope;

/// <summary>What an account may, by its roles of today.</summary>
internal sealed class GrantedAccess(AccountRead read) : AccessState
{
    private readonly IReadOnlyCollection<Guid>? visible = Grant.Visible(read.Grants);

    public override bool IsSignedIn => true;

    public override Guid? AccountId => read.AccountId;

    public override string FunctionLabel => read.FunctionLabel;

    public override Guid OrganisationId => read.OrganisationId;

    public override string OrganisationName => read.OrganisationName;

    public override decimal Tolerance => read.Tolerance;

    public override IReadOnlyCollection<Guid>? VisibleProgrammes => visible;

    public override IReadOnlyCollection<Guid>? ProgrammesWith(Permission permission) => Grant.Where(read.Grants, permission);

    public override bool Can(Permission permission, Guid? programme = null) => read.Grants.Any(grant => grant.Allows(permission, programme));
}

/// <summary>Nobody: may do nothing and sees nothing.</summary>
internal sealed class NoAccess : AccessState
{
    public static readonly NoAccess Instance = new();

    public override bool IsSignedIn => false;

    public override Guid? AccountId => null;

    public override string FunctionLabel => "Niet ingelogd";

    public override Guid OrganisationId => Guid.Empty;

    public override string OrganisationName => string.Empty;

    public override decimal Tolerance => 0;

    public override IReadOnlyCollection<Guid>? VisibleProgrammes => [];

    public override IReadOnlyCollection<Guid>? ProgrammesWith(Permission permission) => [];

    public override bool Can(Permission permission, Guid? programme = null) => false;
}
