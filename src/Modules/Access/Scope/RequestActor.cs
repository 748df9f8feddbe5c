using OpKoers.Storage;

namespace OpKoers.Access.Scope;

/// <summary>The account of this request, for the change log.</summary>
internal sealed class RequestActor(CurrentAccess current) : IActor
{
    public Guid? Id => current.State.AccountId;

    public string Label => current.State.FunctionLabel;

    public Guid? OrganisationId => current.State.IsSignedIn ? current.State.OrganisationId : null;
}
