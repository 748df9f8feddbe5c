using System.Xml;

namespace OpKoers.Import.Excel.Package;

/// <summary>One relation of a part to another.</summary>
internal sealed record Relation(string Id, string Type, string Target, bool External);

/// <summary>Follows the relations between parts.</summary>
internal static class Relations
{
    /// <summary>The relations of a part; the package itself is "".</summary>
    public static IReadOnlyList<Relation> Of(WorkbookPackage package, string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        var name = $"{folder}_rels/{part[(slash + 1)..]}.rels";
        var relations = new List<Relation>();
        if (!package.Has(name))
        {
            return relations;
        }

        using var reader = package.Read(name);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
            {
                var external = reader.GetAttribute("TargetMode") == "External";
                var target = reader.GetAttribute("Target") ?? "";
                relations.Add(new Relation(reader.GetAttribute("Id") ?? "", reader.GetAttribute("Type") ?? "", external ? target : Resolve(folder, target), external));
            }
        }

        return relations;
    }

    public static bool IsOf(this Relation relation, string kind) => relation.Type.EndsWith("/" + kind, StringComparison.Ordinal);

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
