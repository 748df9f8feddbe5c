using Mono.Cecil;

namespace OpKoers.Architecture.Tests.Assemblies;

/// <summary>The built assemblies of the product, read without loading them.</summary>
internal static class ProductAssemblies
{
    private static readonly Lazy<IReadOnlyList<ModuleDefinition>> LazyModules =
        new(() => [.. Names("src/Modules/").Select(Read)]);

    /// <summary>The assemblies below src/Modules: what is public there is a contract.</summary>
    public static IReadOnlyList<ModuleDefinition> Modules => LazyModules.Value;

    /// <summary>This assembly, which holds the planted violations.</summary>
    public static ModuleDefinition Own { get; } = Read("OpKoers.Architecture.Tests");

    public static ModuleDefinition Read(string assembly) =>
        ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));

    /// <summary>"Programmes" for OpKoers.Programmes.</summary>
    public static string ShortName(ModuleDefinition module) => module.Assembly.Name.Name["OpKoers.".Length..];

    /// <summary>Names of the assemblies whose projects lie below a folder.</summary>
    public static IEnumerable<string> Names(string below) =>
        Repository.Files
            .Where(path => path.StartsWith(below, StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path));

    /// <summary>The namespace of a type; a nested type has that of the type around it.</summary>
    public static string NamespaceOf(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type.Namespace;
    }
}
