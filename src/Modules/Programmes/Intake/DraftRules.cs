using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Programmes.Intake;

/// <summary>What a draft must satisfy by itself, before anything is looked up.</summary>
internal static class DraftRules
{
    public const int MaxText = 4000;

    // Pages of their own under the same addresses.
    private static readonly string[] Reserved = ["nieuw", "importeren"];

    public static List<Finding> Check(ProgrammeDraft draft)
    {
        var findings = new List<Finding>();
        Head(draft, findings);
        Keys(draft, findings);
        Parents("goals", draft.Goals.Select(goal => (goal.Key, goal.Parent)).ToList(), findings);
        Parents("efforts", draft.Efforts.Select(effort => (effort.Key, effort.Parent)).ToList(), findings);
        References(draft, findings);
        Links(draft, findings);
        findings.AddRange(EvidenceIntake.Check(draft));
        return findings;
    }

    private static void Head(ProgrammeDraft draft, List<Finding> findings)
    {
        if (!Slug.IsValid(draft.Key))
        {
            findings.Add(Error("key-not-a-slug", "programme", null, "key", T.Of("De sleutel '{0}' mag alleen kleine letters, cijfers en koppeltekens bevatten, hoogstens 80 tekens.", draft.Key)));
        }

        if (Reserved.Contains(draft.Key))
        {
            findings.Add(Error("key-reserved", "programme", null, "key", T.Of("'{0}' is de naam van een pagina. Kies een andere sleutel.", draft.Key)));
        }

        Required(draft.Name, "programme", null, "name", findings);
        Length("programme", null, findings, ("name", draft.Name), ("vision", draft.Vision), ("mission", draft.Mission), ("slogan", draft.Slogan), ("scope", draft.Scope), ("note", draft.Note));
    }

    private static void Keys(ProgrammeDraft draft, List<Finding> findings)
    {
        Unique("tracks", draft.Tracks.Select(track => track.Key), findings);
        Unique("goals", draft.Goals.Select(goal => goal.Key), findings);
        Unique("efforts", draft.Efforts.Select(effort => effort.Key), findings);
        Unique("amounts", draft.Amounts.Select(amount => amount.Key), findings);
        Each(draft.Tracks, (track, index) =>
        {
            Required(track.Name, "tracks", index, "name", findings);
            Length("tracks", index, findings, ("name", track.Name), ("description", track.Description));
        });
        Each(draft.Goals, (goal, index) =>
        {
            Required(goal.Text, "goals", index, "text", findings);
            Length("goals", index, findings, ("text", goal.Text), ("shortText", goal.ShortText), ("note", goal.Note));
        });
        Each(draft.Efforts, (effort, index) =>
        {
            Required(effort.Title, "efforts", index, "title", findings);
            Length("efforts", index, findings, ("title", effort.Title), ("description", effort.Description), ("result", effort.Result), ("note", effort.Note));
        });
        Each(draft.Amounts, (amount, index) =>
        {
            Required(amount.Row, "amounts", index, "row", findings);
            Required(amount.List, "amounts", index, "list", findings);
            Required(amount.Unit, "amounts", index, "unit", findings);
            if (amount.Scale is not (1 or 1000 or 1_000_000))
            {
                findings.Add(Error("scale-unknown", "amounts", index, "scale", T.Of("De schaal is 1, 1000 of 1000000.")));
            }

            foreach (var twice in amount.Values.GroupBy(value => value.Period).Where(group => group.Count() > 1))
            {
                findings.Add(Error("period-twice", "amounts", index, "values", T.Of("De periode {0} staat er meer dan één keer.", twice.Key?.ToString() ?? T.Of("zonder jaar"))));
            }
        });
    }

    private static void References(ProgrammeDraft draft, List<Finding> findings)
    {
        var tracks = draft.Tracks.Select(track => track.Key).ToHashSet(StringComparer.Ordinal);
        var efforts = draft.Efforts.Select(effort => effort.Key).ToHashSet(StringComparer.Ordinal);
        Each(draft.Efforts, (effort, index) =>
        {
            if (effort.Track is not null && !tracks.Contains(effort.Track))
            {
                findings.Add(Error("track-unknown", "efforts", index, "track", T.Of("Het spoor '{0}' staat niet in dit bestand.", effort.Track)));
            }

            foreach (var twice in effort.Status.GroupBy(status => status.Date).Where(group => group.Count() > 1))
            {
                findings.Add(Error("status-twice", "efforts", index, "status", T.Of("Op {0:yyyy-MM-dd} staat meer dan één stand.", twice.Key)));
            }
        });
        Each(draft.Amounts, (amount, index) =>
        {
            if (amount.Effort is not null && !efforts.Contains(amount.Effort))
            {
                findings.Add(Error("effort-unknown", "amounts", index, "effort", T.Of("De inspanning '{0}' staat niet in dit bestand.", amount.Effort)));
            }
        });
        var verdicts = new HashSet<(string?, DateOnly, string)>();
        Each(draft.Verdicts, (verdict, index) =>
        {
            if (!verdicts.Add((verdict.Indicator, verdict.Date, verdict.By)))
            {
                findings.Add(Error("verdict-twice", "verdicts", index, "by", T.Of("Het oordeel van '{0}' op {1:yyyy-MM-dd} staat er al.", verdict.By, verdict.Date)));
            }

            Required(verdict.Reason, "verdicts", index, "reason", findings);
            Required(verdict.By, "verdicts", index, "by", findings);
        });
    }

    private static void Links(ProgrammeDraft draft, List<Finding> findings)
    {
        var goals = draft.Goals.Select(goal => goal.Key).ToHashSet(StringComparer.Ordinal);
        var efforts = draft.Efforts.Select(effort => effort.Key).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<(string, string)>();
        Each(draft.Contributions, (contribution, index) =>
        {
            if (!goals.Contains(contribution.Goal))
            {
                findings.Add(Error("goal-unknown", "contributions", index, "goal", T.Of("Het doel '{0}' staat niet in dit bestand.", contribution.Goal)));
            }

            if (!contribution.Effort.Contains('/', StringComparison.Ordinal) && !efforts.Contains(contribution.Effort))
            {
                findings.Add(Error("effort-unknown", "contributions", index, "effort", T.Of("De inspanning '{0}' staat niet in dit bestand. Een inspanning van een ander programma schrijft u als 'programma/inspanning'.", contribution.Effort)));
            }

            if (!seen.Add((contribution.Effort, contribution.Goal)))
            {
                findings.Add(Error("contribution-twice", "contributions", index, "effort", T.Of("De bijdrage van '{0}' aan '{1}' staat er al.", contribution.Effort, contribution.Goal)));
            }

            Length("contributions", index, findings, ("reason", contribution.Reason));
        });
        Each(draft.GoalIndicators, (link, index) =>
        {
            if (!goals.Contains(link.Goal))
            {
                findings.Add(Error("goal-unknown", "goalIndicators", index, "goal", T.Of("Het doel '{0}' van indicator '{1}' staat niet in dit bestand.", link.Goal, link.Indicator)));
            }
        });
    }

    private static void Parents(string list, List<(string Key, string? Parent)> items, List<Finding> findings)
    {
        var parents = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, parent) in items)
        {
            parents.TryAdd(key, parent);
        }

        for (var index = 0; index < items.Count; index++)
        {
            if (items[index].Parent is not { } parent)
            {
                continue;
            }

            if (!parents.ContainsKey(parent))
            {
                findings.Add(Error("parent-unknown", list, index, "parent", T.Of("'{0}' staat niet in dit bestand.", parent)));
            }
            else if (ReachesItself(items[index].Key, parents))
            {
                findings.Add(Error("parent-cycle", list, index, "parent", T.Of("'{0}' valt via '{1}' onder zichzelf.", items[index].Key, parent)));
            }
        }
    }

    private static bool ReachesItself(string key, Dictionary<string, string?> parents)
    {
        var steps = 0;
        var at = parents[key];
        while (at is not null && parents.TryGetValue(at, out var next) && steps++ <= parents.Count)
        {
            if (at == key)
            {
                return true;
            }

            at = next;
        }

        return false;
    }

    private static void Unique(string list, IEnumerable<string> keys, List<Finding> findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var key in keys)
        {
            if (!Slug.IsValid(key))
            {
                findings.Add(Error("key-not-a-slug", list, index, "key", T.Of("De sleutel '{0}' mag alleen kleine letters, cijfers en koppeltekens bevatten, hoogstens 80 tekens.", key)));
            }
            else if (Reserved.Contains(key))
            {
                findings.Add(Error("key-reserved", list, index, "key", T.Of("'{0}' is de naam van een pagina. Kies een andere sleutel.", key)));
            }
            else if (!seen.Add(key))
            {
                findings.Add(Error("key-twice", list, index, "key", T.Of("De sleutel '{0}' staat er meer dan één keer.", key)));
            }

            index++;
        }
    }

    private static void Required(string? text, string list, int? index, string field, List<Finding> findings)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            findings.Add(Error("required", list, index, field, T.Of("Dit veld mag niet leeg zijn.")));
        }
    }

    private static void Length(string list, int? index, List<Finding> findings, params ReadOnlySpan<(string Field, string? Text)> texts)
    {
        foreach (var (field, text) in texts)
        {
            if (text?.Length > MaxText)
            {
                findings.Add(Error("too-long", list, index, field, T.Of("De tekst is langer dan {0} tekens.", MaxText)));
            }
        }
    }

    private static void Each<T>(IReadOnlyList<T> items, Action<T, int> check)
    {
        for (var index = 0; index < items.Count; index++)
        {
            check(items[index], index);
        }
    }

    private static Finding Error(string code, string list, int? index, string field, string message) =>
        new(code, FindingSeverity.Error, list, index, field, message);
}
