using OpKoers.Import.Format;
using OpKoers.Import.Tree;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Import.Drafts;

/// <summary>From drafts to a tree, in an order that depends on nothing but the state of the programme. Twin of <see cref="DraftReader"/>.</summary>
internal static class DraftWriter
{
    public static ObjectNode Write(ProgrammeDraft programme, IReadOnlyList<IndicatorDraft> indicators)
    {
        var goals = programme.GoalIndicators.ToLookup(link => link.Indicator, link => link.Goal, StringComparer.Ordinal);
        var own = indicators.Select(indicator => indicator.Key).ToHashSet(StringComparer.Ordinal);
        var shared = programme.GoalIndicators.Where(link => !own.Contains(link.Indicator)).ToLookup(link => link.Goal, link => link.Indicator, StringComparer.Ordinal);
        return new TreeBuilder()
            .Text("format", ProgrammeFormat.Name)
            .Number("version", ProgrammeFormat.Version)
            .Add("programme", Head(programme))
            .Some("levels", programme.Levels, level => new TreeBuilder().Text("name", level.Name).Text("question", level.Question).Done)
            .Some("roles", programme.Roles, Role)
            .Some("tracks", programme.Tracks, Track)
            .Some("goals", programme.Goals, goal => Goal(goal, shared[goal.Key]))
            .Some("indicators", indicators, indicator => IndicatorWriter.Indicator(indicator, goals[indicator.Key]))
            .Some("measurements", [.. indicators.SelectMany(indicator => indicator.Measurements.Select(row => (indicator.Key, Row: row)))], row => IndicatorWriter.Measurement(row.Key, row.Row))
            .Some("efforts", programme.Efforts, Effort)
            .Some("contributions", Ordered(programme), Contribution)
            .Some("amounts", programme.Amounts, Amount)
            .Some("verdicts", [.. programme.Verdicts.OrderBy(row => row.Date).ThenBy(row => row.By, StringComparer.Ordinal).ThenBy(row => row.Indicator, StringComparer.Ordinal)], Verdict)
            .Some("evidence", programme.Evidence, Evidence)
            .Done;
    }

    private static List<ContributionDraft> Ordered(ProgrammeDraft programme)
    {
        var goals = programme.Goals.Select((goal, index) => (goal.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index, StringComparer.Ordinal);
        var efforts = programme.Efforts.Select((effort, index) => (effort.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index, StringComparer.Ordinal);
        return [.. programme.Contributions
            .OrderBy(row => goals.GetValueOrDefault(row.Goal, int.MaxValue))
            .ThenBy(row => efforts.GetValueOrDefault(row.Effort, int.MaxValue))
            .ThenBy(row => row.Effort, StringComparer.Ordinal)];
    }

    private static ObjectNode Head(ProgrammeDraft row) => new TreeBuilder()
        .Text("key", row.Key)
        .Text("name", row.Name)
        .Text("slogan", row.Slogan)
        .Text("vision", row.Vision)
        .Text("mission", row.Mission)
        .Text("nature", row.Nature)
        .Text("termPrinted", row.TermPrinted)
        .Period("term", row.Term)
        .Text("contractVersion", row.ContractVersion)
        .Word("contractStatus", row.ContractStatus)
        .Texts("registrations", row.Registrations)
        .Texts("scope", row.Scope?.Split('\n') ?? [])
        .Texts("scopeExclusions", row.ScopeExclusions)
        .Text("note", row.Note)
        .Text("source", row.Source)
        .Done;

    private static ObjectNode Role(RoleDraft row) => new TreeBuilder()
        .Word<ProgrammeRole>("role", row.Role)
        .Text("heldBy", row.HeldBy)
        .Text("body", row.Body)
        .Date("from", row.From)
        .Date("until", row.Until)
        .Text("note", row.Note)
        .Done;

    private static ObjectNode Track(TrackDraft row) => new TreeBuilder()
        .Text("key", row.Key)
        .Text("code", row.Code)
        .Text("name", row.Name)
        .Text("description", row.Description)
        .Done;

    private static ObjectNode Goal(GoalDraft row, IEnumerable<string> shared) => new TreeBuilder()
        .Text("key", row.Key)
        .Text("code", row.Code)
        .Text("parent", row.Parent)
        .Text("text", row.Text)
        .Text("shortText", row.ShortText)
        .Period("period", row.Period)
        .Text("owner", row.Owner)
        .Texts("sharedIndicators", shared)
        .Text("note", row.Note)
        .Basis(row.Basis)
        .Done;

    private static ObjectNode Effort(EffortDraft row) => new TreeBuilder()
        .Text("key", row.Key)
        .Text("code", row.Code)
        .Text("title", row.Title)
        .Text("shortTitle", row.ShortTitle)
        .Text("description", row.Description)
        .Word<EffortKind>("kind", row.Kind)
        .Text("parent", row.Parent)
        .Text("track", row.Track)
        .Flag("placeholder", row.Placeholder)
        .Word("steeringInternal", row.SteeringInternal)
        .Word("steeringExternal", row.SteeringExternal)
        .Text("lead", row.Lead)
        .Text("unit", row.Unit)
        .Texts("partners", row.Partners)
        .Text("planningPrinted", row.PlanningPrinted)
        .Period("planning", row.Planning)
        .Text("result", row.Result)
        .Text("note", row.Note)
        .Basis(row.Basis)
        .Some("status", row.Status, Status)
        .Done;

    private static ObjectNode Status(EffortStatusDraft row) => new TreeBuilder()
        .Date("date", row.Date)
        .Word<EffortStatus>("status", row.Status)
        .Text("reason", row.Reason)
        .Text("source", row.Source)
        .Done;

    private static ObjectNode Contribution(ContributionDraft row) => new TreeBuilder()
        .Text("effort", row.Effort)
        .Text("goal", row.Goal)
        .Word<ContributionStrength>("strength", row.Strength)
        .Flag("negative", row.Negative)
        .Text("reason", row.Reason)
        .Basis(row.Basis)
        .Done;

    private static ObjectNode Amount(AmountDraft row) => new TreeBuilder()
        .Text("key", row.Key)
        .Text("list", row.List)
        .Text("unit", row.Unit)
        .Number("scale", row.Scale == 1 ? null : row.Scale)
        .Text("row", row.Row)
        .Text("group", row.Group)
        .Word("coverage", row.Coverage)
        .Flag("isStatedTotal", row.IsStatedTotal)
        .Text("effort", row.Effort)
        .Text("note", row.Note)
        .Add("values", TreeBuilder.List(row.Values, value => new TreeBuilder().Period("period", value.Period).Quantity("value", value.Value).Done))
        .Done;

    private static ObjectNode Verdict(VerdictDraft row) => new TreeBuilder()
        .Text("indicator", row.Indicator)
        .Word<EffortStatus>("verdict", row.Verdict)
        .Text("reason", row.Reason)
        .Date("date", row.Date)
        .Text("by", row.By)
        .Text("source", row.Source)
        .Done;

    private static ObjectNode Evidence(EvidenceDraft row) => new TreeBuilder()
        .Text("goal", row.Goal)
        .Text("title", row.Title)
        .Text("address", row.Address)
        .Text("remark", row.Remark)
        .Done;
}
