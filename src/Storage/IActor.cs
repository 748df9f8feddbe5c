namespace OpKoers.Storage;

/// <summary>Who acts in this request, for the change log: an account with its function label, or the system.</summary>
public interface IActor
{
    /// <summary>The account; null for the system.</summary>
    Guid? Id { get; }

    /// <summary>The function as shown in histories, such as "Programmamanager Veiligheid"; never a person's name.</summary>
    string Label { get; }

    /// <summary>The organisation in which is acted; null before anyone has signed in.</summary>
    Guid? OrganisationId { get; }
}
