using OpKoers.Access.Contracts;

namespace OpKoers.Access.Scope;

/// <summary>Access of a command: whoever may run it may read the database anyway, so it may do everything within the organisation it names.</summary>
internal sealed class SystemAccess(Guid organisation, IOrganisations organisations) : IAccess
{
    private AccessState? state;

    public async ValueTask<AccessState> ReadAsync(CancellationToken cancellation = default) =>
        state ??= new Everything(await organisations.FindAsync(organisation, cancellation)
            ?? throw new InvalidOperationException($"There is no organisation {organisation}."));

    private sealed class Everything(Organisation organisation) : AccessState
    {
        public override bool IsSignedIn => true;

        public override Guid? AccountId => null;

        public override string FunctionLabel => "Opdrachtregel";

        public override Guid OrganisationId => organisation.Id;

        public override string OrganisationName => organisation.Name;

        public override decimal Tolerance => organisation.Tolerance;

        public override IReadOnlyCollection<Guid>? VisibleProgrammes => null;

        public override IReadOnlyCollection<Guid>? ProgrammesWith(Permission permission) => null;

        public override bool Can(Permission permission, Guid? programme = null) => true;
    }
}
