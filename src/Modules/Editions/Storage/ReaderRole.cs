using OpKoers.Kernel;

namespace OpKoers.Editions.Storage;

/// <summary>The lines that make a role for the public site on a server: it may read the schema of the archive, and nothing else.</summary>
internal static class ReaderRole
{
    /// <param name="role">Name of the role; letters, digits and underscores.</param>
    /// <param name="database">Name of the database.</param>
    public static string Script(string role, string database)
    {
        if (!Slug.IsValid(role.Replace('_', '-')))
        {
            throw new ArgumentException("A role has a name of lower-case letters, digits and underscores.", nameof(role));
        }

        var name = Quoted(database);
        return $"""
            CREATE ROLE {role} LOGIN PASSWORD 'kies hier een lang wachtwoord' NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION CONNECTION LIMIT 50;
            GRANT CONNECT ON DATABASE {name} TO {role};
            REVOKE TEMPORARY ON DATABASE {name} FROM PUBLIC;
            REVOKE CREATE ON SCHEMA public FROM PUBLIC;
            GRANT USAGE ON SCHEMA {ArchivePlace.Schema} TO {role};
            GRANT SELECT ON ALL TABLES IN SCHEMA {ArchivePlace.Schema} TO {role};
            ALTER DEFAULT PRIVILEGES IN SCHEMA {ArchivePlace.Schema} GRANT SELECT ON TABLES TO {role};
            ALTER ROLE {role} SET default_transaction_read_only = on;
            """;
    }

    private static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
