using OpKoers.Drawing.Network;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Tests.Network;

/// <summary>Networks for tests: one small and known, and any number of random ones, each named by its seed.</summary>
internal static class NetworkModels
{
    private static readonly string[] Words =
    [
        "inwoners", "voelen", "zich", "veiliger", "in", "de", "wijk", "meer", "vertrouwen", "handhaving", "buurtbemiddeling", "woonoverlast",
        "ondermijningsbestrijdingscoördinatie", "op-", "en/of", "afschalen", "5\u00A0%", "fte)", "(2", "<b>vet</b>", "&amp;", "\"citaat\"",
    ];

    private static readonly string[] StatusWords =
        ["gehaald", "op koers", "aandacht", "niet op koers", "geen aantoonbare verandering", "niet te beoordelen", "opgeschort", "nog in te vullen"];

    /// <summary>Two goals at the top, three below, four efforts, one of them without a goal and one that works against one.</summary>
    public static NetworkModel Small { get; } = new()
    {
        Title = "Doelen-inspanningennetwerk",
        Vision = new("visie", "Samen veiliger", "Inwoners voelen zich veiliger", "?kies=visie"),
        Levels = [new("Strategisch doel", "waarom"), new("Operationeel doel", "wat")],
        EffortColumn = new("Inspanning", "waarmee"),
        Goals =
        [
            Goal("1", null, "Kwetsbare personen krijgen passende zorg"),
            Goal("1a", "1", "Minder verwarde personen in een politiecel"),
            Goal("1b", "1", "Minder meldingen van woonoverlast"),
            Goal("2", null, "Inwoners hebben meer vertrouwen"),
            Goal("2a", "2", "Hogere bereidheid om overlast te melden"),
        ],
        Efforts = [Effort("triage", "Streettriage"), Effort("bemid", "Buurtbemiddeling"), Effort("meld", "Campagne melden loont"), Effort("los", "Nog zonder doel")],
        Contributions =
        [
            new("triage", "1a", ContributionStrength.Strong),
            new("bemid", "1b", ContributionStrength.Moderate),
            new("bemid", "1", ContributionStrength.Light),
            new("meld", "2a", ContributionStrength.Unknown),
            new("meld", "1b", ContributionStrength.Moderate, Negative: true),
        ],
    };

    public static NetworkModel Random(int seed)
    {
        var random = new Random(seed);
        var depth = random.Next(0, 6);
        var goals = new List<NetworkNode>();
        for (var index = 0; depth > 0 && index < random.Next(1, 14); index++)
        {
            var parent = index > 0 && random.Next(4) > 0 ? goals[random.Next(goals.Count)] : null;
            parent = parent is not null && Depth(goals, parent) >= depth ? null : parent;
            goals.Add(Goal("g" + index, parent?.Key, Text(random, 1, 14)) with { Code = random.Next(3) == 0 ? null : index + "." + random.Next(99) });
        }

        var efforts = Enumerable.Range(0, random.Next(0, 60)).Select(index => Effort("e" + index, Text(random, 1, 9)) with
        {
            Code = random.Next(4) == 0 ? "P" + index : null,
            Judgement = random.Next(5) == 0 ? null : Judgement(random),
            SharedMark = random.Next(4) == 0 ? "ook " + Text(random, 1, 3) : null,
            Placeholder = random.Next(6) == 0,
            Href = random.Next(6) == 0 ? null : "?kies=e" + index,
        }).ToList();
        var contributions = new List<NetworkContribution>();
        foreach (var effort in efforts)
        {
            for (var count = random.Next(0, 4); count > 0 && goals.Count > 0; count--)
            {
                contributions.Add(new(effort.Key, goals[random.Next(goals.Count)].Key, (ContributionStrength)random.Next(4), random.Next(6) == 0));
            }
        }

        return Small with { Vision = random.Next(4) == 0 ? null : Small.Vision, Goals = goals, Efforts = efforts, Contributions = contributions };
    }

    private static int Depth(List<NetworkNode> goals, NetworkNode goal) =>
        goal.Parent is null ? 1 : 1 + Depth(goals, goals.Single(other => other.Key == goal.Parent));

    private static NetworkNode Goal(string key, string? parent, string text) =>
        new() { Key = key, Code = key, Parent = parent, Text = text, Href = "?kies=" + key, Judgement = new(Symbol.NotAssessable, "niet te beoordelen", "geen cijfer") };

    private static NetworkNode Effort(string key, string text) =>
        new() { Key = key, Text = text, Href = "?kies=" + key, Judgement = new(Symbol.OnCourse, "op koers") };

    private static NetworkJudgement Judgement(Random random)
    {
        var index = random.Next(StatusWords.Length);
        return new(Symbol.All[index], StatusWords[index], random.Next(2) == 0 ? null : Text(random, 1, 8));
    }

    private static string Text(Random random, int least, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(least, most)).Select(_ => Words[random.Next(Words.Length)]));
}
