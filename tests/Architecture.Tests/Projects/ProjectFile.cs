using System.Xml.Linq;

namespace OpKoers.Architecture.Tests.Projects;

/// <summary>What the rules need to know of a project file.</summary>
/// <param name="Name">The last part of its name: "Programmes" for OpKoers.Programmes.</param>
internal sealed record ProjectFile(string Name, IReadOnlyList<string> References, IReadOnlyList<string> Packages, IReadOnlyList<string> Friends)
{
    public static ProjectFile Parse(string name, string xml)
    {
        var items = XDocument.Parse(xml).Descendants().ToList();
        return new ProjectFile(
            name,
            [.. Includes(items, "ProjectReference").Select(path => ShortName(Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))))],
            [.. Includes(items, "PackageReference")],
            [.. Includes(items, "InternalsVisibleTo").Select(ShortName)]);
    }

    /// <summary>Every project below src.</summary>
    public static IReadOnlyList<ProjectFile> OfProduct() =>
    [
        .. Repository.Files
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(path => Parse(ShortName(Path.GetFileNameWithoutExtension(path)), Repository.Read(path))),
    ];

    private static IEnumerable<string> Includes(IEnumerable<XElement> items, string kind) =>
        items.Where(item => item.Name.LocalName == kind).Select(item => item.Attribute("Include")?.Value).OfType<string>();

    private static string ShortName(string name) => name.StartsWith("OpKoers.", StringComparison.Ordinal) ? name["OpKoers.".Length..] : name;
}
