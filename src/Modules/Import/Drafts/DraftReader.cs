using OpKoers.Import.Tree;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Import.Drafts;

/// <summary>From a tree whose shape is good to drafts. Twin of <see cref="DraftWriter"/>: a field added to one is added to the other, and to the format.</summary>
internal static class DraftReader
{
    public static ProgrammeFile Read(ObjectNode root, FindingList findings)
    {
        var places = new PlaceMap(root);
        var head = (ObjectNode)root.Find("programme")!;
        var indicators = IndicatorReader.Read(root, places, findings);
        return new ProgrammeFile(
            Head(head) with
            {
                Levels = [.. root.Objects("levels").Select(row => new LevelDraft(row.Needed("name"), row.Text("question")))],
                Roles = [.. root.Objects("roles").Select(Role)],
                Tracks = [.. root.Objects("tracks").Select(Track)],
                Goals = [.. root.Objects("goals").Select(Goal)],
                GoalIndicators = Links(root, places),
                Efforts = [.. root.Objects("efforts").Select(Effort)],
                Contributions = [.. root.Objects("contributions").Select(Contribution)],
                Amounts = [.. root.Objects("amounts").Select(Amount)],
                Verdicts = [.. root.Objects("verdicts").Select(Verdict)],
                Evidence = [.. root.Objects("evidence").Select(Evidence)],
            },
            indicators,
            places);
    }

    private static ProgrammeDraft Head(ObjectNode head) => new()
    {
        Key = head.Needed("key"),
        Name = head.Needed("name"),
        Slogan = head.Text("slogan"),
        Vision = head.Text("vision"),
        Mission = head.Text("mission"),
        Nature = head.Text("nature"),
        TermPrinted = head.Text("termPrinted"),
        Term = head.Period("term"),
        ContractVersion = head.Text("contractVersion"),
        ContractStatus = head.Word<ContractStatus>("contractStatus"),
        Registrations = head.Texts("registrations"),
        Scope = head.Texts("scope") is { Count: > 0 } scope ? string.Join('\n', scope) : null,
        ScopeExclusions = head.Texts("scopeExclusions"),
        Note = head.Text("note"),
        Source = head.Text("source"),
    };

    private static RoleDraft Role(ObjectNode row) => new()
    {
        Role = row.Word<ProgrammeRole>("role")!.Value,
        HeldBy = row.Text("heldBy"),
        Body = row.Text("body"),
        From = row.Date("from"),
        Until = row.Date("until"),
        Note = row.Text("note"),
    };

    private static TrackDraft Track(ObjectNode row) => new()
    {
        Key = row.Needed("key"),
        Code = row.Text("code"),
        Name = row.Needed("name"),
        Description = row.Text("description"),
    };

    private static GoalDraft Goal(ObjectNode row) => new()
    {
        Key = row.Needed("key"),
        Code = row.Text("code"),
        Parent = row.Text("parent"),
        Text = row.Needed("text"),
        ShortText = row.Text("shortText"),
        Period = row.Period("period"),
        Owner = row.Text("owner"),
        Note = row.Text("note"),
        Basis = row.Word<Basis>("basis") ?? Basis.Stated,
    };

    /// <summary>Links stand with the indicator; those to an indicator of another programme stand with the goal.</summary>
    private static List<GoalIndicatorDraft> Links(ObjectNode root, PlaceMap places)
    {
        var links = new List<GoalIndicatorDraft>();
        var nodes = new List<Node>();
        foreach (var row in root.Objects("indicators"))
        {
            Add(row, "goals", goal => new GoalIndicatorDraft(goal, row.Needed("key")));
        }

        foreach (var row in root.Objects("goals"))
        {
            Add(row, "sharedIndicators", indicator => new GoalIndicatorDraft(row.Needed("key"), indicator) { Shared = true });
        }

        places.Order("goalIndicators", nodes);
        return links;

        void Add(ObjectNode row, string name, Func<string, GoalIndicatorDraft> link)
        {
            foreach (var item in (row.Find(name) as ListNode)?.Items.OfType<TextNode>() ?? [])
            {
                links.Add(link(item.Text));
                nodes.Add(item);
            }
        }
    }

    private static EffortDraft Effort(ObjectNode row) => new()
    {
        Key = row.Needed("key"),
        Code = row.Text("code"),
        Title = row.Needed("title"),
        ShortTitle = row.Text("shortTitle"),
        Description = row.Text("description"),
        Kind = row.Word<EffortKind>("kind")!.Value,
        Parent = row.Text("parent"),
        Track = row.Text("track"),
        Placeholder = row.Flag("placeholder"),
        SteeringInternal = row.Word<SteeringRole>("steeringInternal"),
        SteeringExternal = row.Word<SteeringRole>("steeringExternal"),
        Lead = row.Text("lead"),
        Unit = row.Text("unit"),
        Partners = row.Texts("partners"),
        PlanningPrinted = row.Text("planningPrinted"),
        Planning = row.Period("planning"),
        Result = row.Text("result"),
        Note = row.Text("note"),
        Basis = row.Word<Basis>("basis") ?? Basis.Stated,
        Status = [.. row.Objects("status").Select(Status)],
    };

    private static EffortStatusDraft Status(ObjectNode row) => new()
    {
        Date = row.Date("date")!.Value,
        Status = row.Word<EffortStatus>("status")!.Value,
        Reason = row.Text("reason"),
        Source = row.Text("source"),
    };

    private static ContributionDraft Contribution(ObjectNode row) => new()
    {
        Effort = row.Needed("effort"),
        Goal = row.Needed("goal"),
        Strength = row.Word<ContributionStrength>("strength")!.Value,
        Negative = row.Flag("negative"),
        Reason = row.Text("reason"),
        Basis = row.Word<Basis>("basis") ?? Basis.Stated,
    };

    private static AmountDraft Amount(ObjectNode row) => new()
    {
        Key = row.Needed("key"),
        List = row.Needed("list"),
        Unit = row.Needed("unit"),
        Scale = row.Whole("scale") ?? 1,
        Row = row.Needed("row"),
        Group = row.Text("group"),
        Coverage = row.Word<Coverage>("coverage"),
        IsStatedTotal = row.Flag("isStatedTotal"),
        Effort = row.Text("effort"),
        Note = row.Text("note"),
        Values = [.. row.Objects("values").Select(value => new AmountValueDraft(value.Period("period"), value.Quantity("value")))],
    };

    private static VerdictDraft Verdict(ObjectNode row) => new()
    {
        Indicator = row.Text("indicator"),
        Verdict = row.Word<EffortStatus>("verdict")!.Value,
        Reason = row.Needed("reason"),
        Date = row.Date("date")!.Value,
        By = row.Needed("by"),
        Source = row.Text("source"),
    };

    private static EvidenceDraft Evidence(ObjectNode row) => new()
    {
        Goal = row.Text("goal"),
        Title = row.Needed("title"),
        Address = row.Needed("address"),
        Remark = row.Text("remark"),
    };
}
