using System.Data.Common;

namespace OpKoers.Storage;

/// <summary>For the few statements that are written by hand because they stand before every page.</summary>
public static class ByHand
{
    /// <summary>Adds an identity as a parameter, in the form that this database keeps it.</summary>
    public static void Add(this DatabaseSession session, DbCommand command, string name, Guid id)
    {
        ArgumentNullException.ThrowIfNull(session);
        Add(command, name, session.Provider == DatabaseProvider.Sqlite ? id.ToByteArray(true) : id);
    }

    /// <summary>Adds a number as a parameter.</summary>
    public static void Add(this DatabaseSession session, DbCommand command, string name, int number) => Add(command, name, (object)number);

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
