namespace OpKoers.Editions.Contracts;

/// <summary>The store of the archive of editions, for whoever administers it. It is apart from the database of the municipality: a file, or a schema, of its own.</summary>
public interface IEditionStore
{
    /// <summary>Makes the store, or brings it to the form that this version needs; gives the names of what it applied. Publishing does so by itself.</summary>
    Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellation = default);

    /// <summary>
    /// The statements that make a role that can read the archive and nothing else, for the public site; null for an embedded store, which the public
    /// site opens for reading only.
    /// </summary>
    /// <param name="role">Name of the role: lower-case letters, digits and underscores.</param>
    string? ReaderScript(string role);
}
