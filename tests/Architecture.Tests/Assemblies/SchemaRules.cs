using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace OpKoers.Architecture.Tests.Assemblies;

/// <summary>Each module owns its tables, whose names begin with its own; no query reaches into those of another.</summary>
internal static partial class SchemaRules
{
    /// <summary>Tables that a migration makes without the name of its module in front.</summary>
    public static IEnumerable<string> TablesOfOthers(string shortName, string path, string sql) =>
        CreatedTable().Matches(sql)
            .Select(match => match.Groups["name"].Value)
            .Where(table => !table.StartsWith(Prefix(shortName), StringComparison.OrdinalIgnoreCase))
            .Select(table => $"{path} makes {table}: a table of {shortName} is named {Prefix(shortName)}…");

    /// <summary>Texts in the code of a module that name a table of another module as a query does.</summary>
    public static IEnumerable<string> QueriesIntoOthers(ModuleDefinition module, string shortName, IReadOnlyList<string> modules) =>
        from type in module.GetTypes()
        from method in type.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        where instruction.OpCode == OpCodes.Ldstr
        from match in QueriedTable().Matches((string)instruction.Operand)
        let table = match.Groups["name"].Value
        where modules.Any(other => other != shortName && table.StartsWith(Prefix(other), StringComparison.OrdinalIgnoreCase))
        select $"{type.FullName}.{method.Name} reads {table}: ask the contract of the module that owns it.";

    private static string Prefix(string shortName) => shortName.ToLowerInvariant() + "_";

    [GeneratedRegex(@"\bcreate\s+(?:virtual\s+|unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?""?(?<name>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex CreatedTable();

    [GeneratedRegex(@"\b(?:from|join|into|update|table)\s+""?(?<name>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex QueriedTable();
}
