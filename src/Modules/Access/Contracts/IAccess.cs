namespace OpKoers.Access.Contracts;

/// <summary>Says who acts in this request and what they may. Read once per request, with one statement.</summary>
public interface IAccess
{
    /// <summary>The state for this request; the same object every time.</summary>
    ValueTask<AccessState> ReadAsync(CancellationToken cancellation = default);
}

/// <summary>Who acts, and what they may.</summary>
public abstract class AccessState
{
    /// <summary>Whether somebody is signed in (or the system acts).</summary>
    public abstract bool IsSignedIn { get; }

    /// <summary>The account; null for the system and for nobody.</summary>
    public abstract Guid? AccountId { get; }

    /// <summary>The function as shown, such as "Programmamanager Veiligheid".</summary>
    public abstract string FunctionLabel { get; }

    /// <summary>The municipality; empty for nobody.</summary>
    public abstract Guid OrganisationId { get; }

    /// <summary>Name of the municipality, such as "Almelo".</summary>
    public abstract string OrganisationName { get; }

    /// <summary>The municipality's tolerance for "aandacht": a fraction of the way from baseline to target, 0 up to and including 1.</summary>
    public abstract decimal Tolerance { get; }

    /// <summary>The programmes that may be seen; null for all programmes of the municipality.</summary>
    public abstract IReadOnlyCollection<Guid>? VisibleProgrammes { get; }

    /// <summary>The programmes in which something may be done; null for all programmes of the municipality.</summary>
    public abstract IReadOnlyCollection<Guid>? ProgrammesWith(Permission permission);

    /// <summary>Whether something may be done, in a programme or (null) in the organisation as a whole.</summary>
    public abstract bool Can(Permission permission, Guid? programme = null);
}
