using System.Runtime.CompilerServices;
using System.Text;
using Mono.Cecil;

namespace OpKoers.Architecture.Tests.Assemblies;

/// <summary>What an assembly shows to others, as text: one line for each public type and member, in a fixed order.</summary>
internal static class PublicApi
{
    public static string Describe(ModuleDefinition module, Func<TypeDefinition, bool> include)
    {
        var text = new StringBuilder();
        foreach (var type in module.GetTypes().Where(type => IsVisible(type) && include(type)).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Head(type)).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static bool IsVisible(TypeDefinition type) => type.IsNested ? type.IsNestedPublic && IsVisible(type.DeclaringType) : type.IsPublic;

    private static string Head(TypeDefinition type)
    {
        var shape = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        var parents = new List<string>();
        if (type.BaseType is { Namespace: not "System" } parent)
        {
            parents.Add(Name(parent));
        }

        parents.AddRange(type.Interfaces.Select(implemented => implemented.InterfaceType).Where(IsWorthSaying).Select(Name).Order(StringComparer.Ordinal));
        return $"{shape} {Name(type, whole: true)}{(parents.Count > 0 ? " : " + string.Join(", ", parents) : "")}";
    }

    /// <summary>Every record is equatable to itself; that says nothing.</summary>
    private static bool IsWorthSaying(TypeReference type) => type.Name != "IEquatable`1";

    private static IEnumerable<string> Members(TypeDefinition type)
    {
        if (type.IsEnum)
        {
            return type.Fields.Where(field => field.IsStatic).Select(field => $"{field.Constant,3} {field.Name}");
        }

        return
        [
            .. type.Fields.Where(field => field.IsPublic || field.IsFamily).Select(field => $"field {Static(field.IsStatic)}{Name(field.FieldType)} {field.Name}"),
            .. type.Properties.Where(property => IsOpen(property.GetMethod) || IsOpen(property.SetMethod)).Select(Property),
            .. type.Methods.Where(method => IsOpen(method) && !IsAccessor(method) && !IsGenerated(method)).Select(Method),
        ];
    }

    private static bool IsOpen(MethodDefinition? method) => method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static bool IsAccessor(MethodDefinition method) => method.IsGetter || method.IsSetter;

    private static bool IsGenerated(MethodDefinition method) =>
        method.CustomAttributes.Any(attribute => attribute.AttributeType.Name == nameof(CompilerGeneratedAttribute));

    private static string Property(PropertyDefinition property)
    {
        var accessor = property.GetMethod ?? property.SetMethod;
        var setter = property.SetMethod is { } set && IsOpen(set)
            ? set.ReturnType is RequiredModifierType ? " init;" : " set;"
            : "";
        var required = property.CustomAttributes.Any(attribute => attribute.AttributeType.Name == nameof(RequiredMemberAttribute)) ? "required " : "";
        var parameters = property.HasParameters ? $"[{Parameters(property.Parameters)}]" : "";
        return $"property {required}{Static(accessor.IsStatic)}{Name(property.PropertyType)} {property.Name}{parameters} {{{(IsOpen(property.GetMethod) ? " get;" : "")}{setter} }}";
    }

    private static string Method(MethodDefinition method)
    {
        var generic = method.HasGenericParameters ? $"<{string.Join(", ", method.GenericParameters.Select(parameter => parameter.Name))}>" : "";
        return method.IsConstructor
            ? $"constructor ({Parameters(method.Parameters)})"
            : $"method {Static(method.IsStatic)}{Name(method.ReturnType)} {method.Name}{generic}({Parameters(method.Parameters)})";
    }

    private static string Parameters(IEnumerable<ParameterDefinition> parameters) =>
        string.Join(", ", parameters.Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasConstant ? " = " + (parameter.Constant ?? "default") : "")}"));

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Name(TypeReference type) => Name(type, whole: false);

    private static string Name(TypeReference type, bool whole) => type switch
    {
        GenericInstanceType { ElementType.FullName: "System.Nullable`1" } nullable => Name(nullable.GenericArguments[0]) + "?",
        GenericInstanceType generic => $"{Plain(generic.ElementType, whole)}<{string.Join(", ", generic.GenericArguments.Select(Name))}>",
        ArrayType array => Name(array.ElementType) + "[]",
        ByReferenceType reference => "ref " + Name(reference.ElementType),
        RequiredModifierType modified => Name(modified.ElementType),
        { HasGenericParameters: true } => $"{Plain(type, whole)}<{string.Join(", ", type.GenericParameters.Select(parameter => parameter.Name))}>",
        _ => Plain(type, whole),
    };

    private static string Plain(TypeReference type, bool whole)
    {
        var name = type.Name.Split('`')[0];
        return type.DeclaringType is { } outer && !type.IsGenericParameter ? Plain(outer, whole) + "." + name
            : whole && type.Namespace.Length > 0 ? type.Namespace + "." + name
            : name;
    }
}
