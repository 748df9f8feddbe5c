namespace OpKoers.Architecture.Tests.Assemblies;

/// <summary>
/// What others may use is a text in docs/reference/api, so that a change of it is a line that a reader sees. Write it anew with
/// <c>OPKOERS_APPROVE=1 ./opkoers test Architecture</c>, and read what changed before it is kept.
/// </summary>
public sealed class PublicApiTests
{
    private const string Folder = "docs/reference/api";

    /// <summary>What every module builds on, and the contracts of the modules. Drawing and Ui serve pages only; they may move.</summary>
    public static TheoryData<string> Assemblies => new(["OpKoers.Kernel", "OpKoers.Storage", .. ProductAssemblies.Names("src/Modules/")]);

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void PublicApi_OfAnAssembly_IsTheApprovedText(string assembly)
    {
        var isModule = ProductAssemblies.Names("src/Modules/").Contains(assembly);
        var actual = PublicApi.Describe(ProductAssemblies.Read(assembly), type => !isModule || PublicSurface.IsBelow(ProductAssemblies.NamespaceOf(type), assembly + ".Contracts"));
        var path = Repository.PathTo($"{Folder}/{assembly}.txt");
        if (Repository.Approving && actual.Length > 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        var approved = File.Exists(path) ? File.ReadAllText(path) : "";

        Assert.True(
            approved == actual,
            $"""
            {Folder}/{assembly}.txt is not what {assembly} shows to others:
            {Difference(approved, actual)}
            Approve it with OPKOERS_APPROVE=1 ./opkoers test Architecture
            """);
    }

    [Fact]
    public void Description_OfAPlantedType_NamesEveryPartOthersCanUse()
    {
        var text = PublicApi.Describe(ProductAssemblies.Own, type => type.Namespace == "OpKoers.Planted.Contracts");

        Assert.Equal(
            """
            sealed class OpKoers.Planted.Contracts.PlantedContract
              constructor (String name, Int32? size = default)
              method static IReadOnlyList<String> Split<T>(T[] parts, Boolean trim = False)
              property Int32? Size { get; set; }
              property required String Name { get; init; }
            enum OpKoers.Planted.Contracts.PlantedKind
                0 First
                5 Second

            """,
            text);
    }

    private static string Difference(string approved, string actual)
    {
        var before = approved.Split('\n');
        var after = actual.Split('\n');
        return string.Join('\n', before.Except(after).Select(line => "- " + line).Concat(after.Except(before).Select(line => "+ " + line)).Take(60));
    }
}
