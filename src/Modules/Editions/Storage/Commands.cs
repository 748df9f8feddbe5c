using System.Data.Common;

namespace OpKoers.Editions.Storage;

/// <summary>Parameters of statements.</summary>
internal static class Commands
{
    public static void Add(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
