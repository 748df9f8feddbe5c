using System.Data.Common;
using System.Diagnostics;

namespace OpKoers.Storage;

/// <summary>For the few statements that are written by hand because they stand before every page.</summary>
public static class ByHand
{
    /// <summary>Name of the listener that is told of every such statement, as the storage library tells of its own.</summary>
    public const string ListenerName = "OpKoers.Storage";

    /// <summary>Name of the event; its payload is the command.</summary>
    public const string CommandExecuting = "OpKoers.Storage.CommandExecuting";

    private static readonly DiagnosticListener Listener = new(ListenerName);

    /// <summary>A command on the session's connection, in the transaction that is under way.</summary>
    public static DbCommand Command(this DatabaseSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var command = session.Connection.CreateCommand();
        session.Join(command);
        return command;
    }

    /// <summary>Runs it and gives its rows.</summary>
    public static Task<DbDataReader> RowsAsync(this DbCommand command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Listener.IsEnabled())
        {
            Listener.Write(CommandExecuting, command);
        }

        return command.ExecuteReaderAsync(cancellation);
    }

    /// <summary>Adds an identity as a parameter, in the form that this database keeps it.</summary>
    public static void Add(this DatabaseSession session, DbCommand command, string name, Guid id)
    {
        ArgumentNullException.ThrowIfNull(session);
        Add(command, name, session.Provider == DatabaseProvider.Sqlite ? id.ToByteArray(true) : id);
    }

    /// <summary>Adds a number as a parameter.</summary>
    public static void Add(this DatabaseSession session, DbCommand command, string name, int number) => Add(command, name, (object)number);

    /// <summary>Adds a day as a parameter.</summary>
    public static void Add(this DatabaseSession session, DbCommand command, string name, DateOnly day) => Add(command, name, (object)day);

    /// <summary>Adds a text as a parameter.</summary>
    public static void Add(this DatabaseSession session, DbCommand command, string name, string text) => Add(command, name, (object)text);

    /// <summary>Adds identities as parameters; gives their names, for a list in a statement.</summary>
    public static string AddAll(this DatabaseSession session, DbCommand command, IEnumerable<Guid> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var names = new List<string>();
        foreach (var id in ids)
        {
            names.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"@id{names.Count}"));
            session.Add(command, names[^1], id);
        }

        return string.Join(", ", names);
    }

    /// <summary>Reads a text that may be absent.</summary>
    public static string? Text(this DbDataReader reader, int column)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    /// <summary>Reads an identity in the form that this database keeps it.</summary>
    public static Guid Identity(this DbDataReader reader, int column)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.GetValue(column) switch
        {
            byte[] bytes => new Guid(bytes, true),
            Guid id => id,
            var other => throw new InvalidCastException($"'{other.GetType()}' is no identity."),
        };
    }

    private static void Add(DbCommand command, string name, object value)
    {
        ArgumentNullException.ThrowIfNull(command);
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
