namespace OpKoers.Architecture.Tests.Projects;

/// <summary>Which project may know which. The ranks are those of docs/topics/architecture.md.</summary>
internal static class ReferenceRules
{
    /// <summary>A project references lower ranks only. A module that does not exist yet has its place already.</summary>
    public static readonly IReadOnlyDictionary<string, int> Ranks = new Dictionary<string, int>
    {
        ["Kernel"] = 0,
        ["Drawing"] = 0,
        ["Office"] = 0,
        ["Storage"] = 1,
        ["Ui"] = 1,
        ["Access"] = 2,
        ["Editions"] = 2,
        ["Areas"] = 3,
        ["Statistics"] = 4,
        ["Indicators"] = 5,
        ["Programmes"] = 6,
        ["Signals"] = 6,
        ["Benchmark"] = 6,
        ["Cases"] = 6,
        ["SafetyPicture"] = 7,
        ["Cooperation"] = 7,
        ["Reporting"] = 8,
        ["Import"] = 8,
        ["Web"] = 9,
        ["PublicSite"] = 9,
        ["Api"] = 9,
        ["Cli"] = 9,
    };

    private const int HostRank = 9;

    /// <summary>Who sees what a host, or the page shell, keeps to itself: the tests that ask for its pages.</summary>
    private static readonly string[] PageTests = ["Web.PageTests", "TestKit"];

    public static IEnumerable<string> Violations(ProjectFile project)
    {
        if (!Ranks.TryGetValue(project.Name, out var rank))
        {
            return [$"{project.Name} has no rank: give it one here and in docs/topics/architecture.md."];
        }

        return
        [
            .. project.References.Where(name => !Ranks.ContainsKey(name) || Ranks[name] >= rank)
                .Select(name => $"{project.Name} (rank {rank}) references {name}: lower ranks only."),
            .. KernelIsAlone(project),
            .. CasesStandApart(project),
            .. PublicSiteSeesEditionsOnly(project),
            .. ImportIsReferencedByHostsOnly(project, rank),
            .. FriendsAreOwnTests(project, rank),
        ];
    }

    private static IEnumerable<string> KernelIsAlone(ProjectFile project) =>
        project.Name is "Kernel" or "Drawing" or "Office"
            ? project.References.Concat(project.Packages).Select(name => $"{project.Name} depends on {name}: it depends on the base library only.")
            : [];

    /// <summary>Persons are a world of their own: no module knows Cases, and of the hosts only Web does.</summary>
    private static IEnumerable<string> CasesStandApart(ProjectFile project)
    {
        if (project.Name is not "Web" && project.References.Contains("Cases"))
        {
            yield return $"{project.Name} references Cases: only the Web host may.";
        }

        if (project.Name is "Cases")
        {
            foreach (var name in project.References.Where(name => name is not ("Kernel" or "Storage" or "Ui" or "Access" or "Indicators")))
            {
                yield return $"Cases references {name}: it uses Kernel, Storage, Ui, Access and the measurement intake of Indicators only.";
            }
        }
    }

    private static IEnumerable<string> PublicSiteSeesEditionsOnly(ProjectFile project) =>
        project.Name is "PublicSite"
            ? project.References.Where(name => name is not ("Editions" or "Ui" or "Kernel" or "Drawing" or "Storage"))
                .Select(name => $"PublicSite references {name}: drafts are out of its reach by build.")
            : [];

    private static IEnumerable<string> ImportIsReferencedByHostsOnly(ProjectFile project, int rank) =>
        rank < HostRank && project.References.Contains("Import")
            ? [$"{project.Name} references Import: rows go to intake contracts, nothing asks Import for anything."]
            : [];

    /// <summary>Drawing is no module and has no contracts; its passes are measured one by one.</summary>
    private static IEnumerable<string> FriendsAreOwnTests(ProjectFile project, int rank) =>
        project.Friends
            .Where(name => name != project.Name + ".Tests"
                && !((rank == HostRank || project.Name is "Ui") && PageTests.Contains(name))
                && !(project.Name is "Drawing" or "Reporting" && name is "Bench"))
            .Select(name => $"{project.Name} opens its internals to {name}: only to its own tests.");
}
