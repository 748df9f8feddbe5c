using Mono.Cecil;

namespace OpKoers.Architecture.Tests.Assemblies;

/// <summary>Of a module only its contracts are visible, and the class that registers it with a host.</summary>
internal static class PublicSurface
{
    public static IEnumerable<string> Violations(ModuleDefinition module, string shortName)
    {
        var contracts = $"OpKoers.{shortName}.Contracts";
        var registration = $"OpKoers.{shortName}.{shortName}Module";
        return module.Types
            .Where(type => type.IsPublic && !IsBelow(type.Namespace, contracts) && type.FullName != registration)
            .Select(type => $"{type.FullName} is public outside {contracts}: make it internal, or move it there.");
    }

    public static bool IsBelow(string name, string root) => name == root || name.StartsWith(root + ".", StringComparison.Ordinal);
}
