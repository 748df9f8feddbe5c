using Mono.Cecil;
using Mono.Cecil.Cil;

namespace OpKoers.Architecture.Tests.Assemblies;

/// <summary>
/// A folder of pure rules (Domain, Judgement) uses Kernel, its own contracts and the calculating part of the base library:
/// no web, storage, file, network, clock or randomness.
/// </summary>
internal static class PurityRules
{
    private static readonly string[] PureFolders = ["Domain", "Judgement"];

    /// <summary>Parts of the base library that only calculate. A namespace that is not here needs a reason to be added.</summary>
    private static readonly HashSet<string> AllowedNamespaces =
    [
        "System", "System.Buffers", "System.Collections", "System.Collections.Concurrent", "System.Collections.Frozen", "System.Collections.Generic",
        "System.Collections.Immutable", "System.Collections.ObjectModel", "System.ComponentModel", "System.Diagnostics",
        "System.Diagnostics.CodeAnalysis", "System.Globalization", "System.Linq", "System.Numerics", "System.Reflection",
        "System.Runtime.CompilerServices", "System.Runtime.InteropServices", "System.Text", "System.Text.RegularExpressions",
        "System.Text.RegularExpressions.Generated", "Microsoft.CodeAnalysis",
    ];

    private static readonly HashSet<string> ForbiddenTypes =
    [
        "System.TimeProvider", "System.TimeZoneInfo", "System.Random", "System.Environment", "System.Console", "System.AppContext",
        "System.AppDomain", "System.Activator", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Reflection.Assembly",
    ];

    private static readonly HashSet<string> ForbiddenMembers =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTimeOffset::get_Now",
        "System.DateTimeOffset::get_UtcNow", "System.Guid::NewGuid", "System.Guid::CreateVersion7",
    ];

    /// <summary>The types of the pure folders of an assembly whose name is OpKoers.<paramref name="shortName"/>.</summary>
    public static IEnumerable<TypeDefinition> PureTypes(ModuleDefinition module, string shortName) =>
        module.GetTypes().Where(type => IsPure(ProductAssemblies.NamespaceOf(type), shortName));

    public static IEnumerable<string> Violations(ModuleDefinition module, string shortName) =>
        PureTypes(module, shortName)
            .SelectMany(type => Uses(type).Where(use => use is not null).Distinct().Select(use => (type, use)))
            .Where(pair => !IsAllowed(pair.use!, shortName))
            .Select(pair => $"{pair.type.FullName} uses {pair.use!.FullName}, which is not pure.")
            .Distinct();

    private static bool IsPure(string name, string shortName) =>
        PureFolders.Any(folder => PublicSurface.IsBelow(name, $"OpKoers.{shortName}.{folder}"));

    private static bool IsAllowed(MemberReference use, string shortName)
    {
        var type = use as TypeReference ?? use.DeclaringType;
        type = type.GetElementType();
        var name = ProductAssemblies.NamespaceOf(type);
        if (type.IsGenericParameter || name.Length == 0)
        {
            // Compiler helpers have no namespace; what they use is judged where it is used.
            return true;
        }

        if (name.StartsWith("OpKoers.", StringComparison.Ordinal))
        {
            return name == "OpKoers.Kernel" || PublicSurface.IsBelow(name, $"OpKoers.{shortName}.Contracts") || IsPure(name, shortName);
        }

        return AllowedNamespaces.Contains(name)
            && !ForbiddenTypes.Contains(type.FullName)
            && !(use is MethodReference method && ForbiddenMembers.Contains($"{type.FullName}::{method.Name}"));
    }

    /// <summary>Everything a type mentions: in its declaration, its members and their code.</summary>
    private static IEnumerable<MemberReference?> Uses(TypeDefinition type) =>
    [
        .. Parts(type.BaseType),
        .. type.Interfaces.SelectMany(implemented => Parts(implemented.InterfaceType)),
        .. type.CustomAttributes.SelectMany(attribute => Parts(attribute.AttributeType)),
        .. type.Fields.SelectMany(field => Parts(field.FieldType)),
        .. type.Methods.SelectMany(OfMethod),
    ];

    private static IEnumerable<MemberReference?> OfMethod(MethodDefinition method) =>
    [
        .. Parts(method.ReturnType),
        .. method.Parameters.SelectMany(parameter => Parts(parameter.ParameterType)),
        .. method.HasBody ? method.Body.Variables.SelectMany(variable => Parts(variable.VariableType)) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(OfInstruction) : [],
    ];

    private static IEnumerable<MemberReference?> OfInstruction(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => Parts(type),
        MethodReference method => [method, .. Parts(method.DeclaringType), .. Parts(method.ReturnType), .. GenericArguments(method)],
        FieldReference field => [.. Parts(field.DeclaringType), .. Parts(field.FieldType)],
        _ => [],
    };

    private static IEnumerable<MemberReference?> GenericArguments(MethodReference method) =>
        method is GenericInstanceMethod generic ? generic.GenericArguments.SelectMany(Parts) : [];

    /// <summary>A type with the types it is made of: the element of an array, the arguments of a generic type.</summary>
    private static IEnumerable<MemberReference?> Parts(TypeReference? type) => type switch
    {
        null => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };
}
