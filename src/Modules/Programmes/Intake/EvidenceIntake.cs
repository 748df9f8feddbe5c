using Microsoft.EntityFrameworkCore;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Storage;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;

namespace OpKoers.Programmes.Intake;

/// <summary>
/// Takes in figures that support goals. A file adds and changes them and takes none away: many files are from before there were any, and a figure that somebody
/// chose must not be lost because another program wrote the file.
/// </summary>
internal sealed class EvidenceIntake(ProgrammesDb db, TimeProvider time, Programme programme)
{
    private const int LongestTitle = 300;
    private const int LongestRemark = 1000;

    /// <summary>What is wrong with the list itself.</summary>
    public static IEnumerable<Finding> Check(ProgrammeDraft draft)
    {
        var goals = draft.Goals.Select(goal => goal.Key).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<(string?, string?)>();
        for (var index = 0; index < draft.Evidence.Count; index++)
        {
            var row = draft.Evidence[index];
            if (row.Goal is { } goal && !goals.Contains(goal))
            {
                yield return Error("goal-unknown", index, "goal", T.Of("Het doel '{0}' staat niet in dit bestand.", goal));
            }

            if (string.IsNullOrWhiteSpace(row.Title) || row.Title.Length > LongestTitle)
            {
                yield return Error("title-missing", index, "title", T.Of("Geef een titel van hoogstens {0} tekens.", LongestTitle));
            }

            if (row.Remark?.Length > LongestRemark)
            {
                yield return Error("too-long", index, "remark", T.Of("De tekst is langer dan {0} tekens.", LongestRemark));
            }

            var address = Address(row);
            if (address is null)
            {
                yield return Error("address-of-no-figure", index, "address", T.Of("Dit is geen adres van een cijfer. Neem het over van de pagina Cijfers, met één tabel, onderwerp en gebied."));
            }
            else if (!seen.Add((row.Goal, address)))
            {
                yield return Error("evidence-twice", index, "address", T.Of("Dit cijfer staat er al bij hetzelfde doel."));
            }
        }
    }

    public async Task ApplyAsync(IReadOnlyList<EvidenceDraft> drafts, Dictionary<string, Goal> goals, CancellationToken cancellation)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        var stored = await db.Evidence.IgnoreQueryFilters().Where(row => row.ProgrammeId == programme.Id).ToListAsync(cancellation);
        foreach (var draft in drafts)
        {
            var (goal, figure) = (draft.Goal is null ? (Guid?)null : goals[draft.Goal].Id, StatisticsReference.Parse(draft.Address)!);
            var row = stored.Where(one => one.GoalId == goal && one.Address == figure.Address).OrderBy(one => one.Removed).FirstOrDefault()
                ?? db.Evidence.Add(new Evidence { Id = Ids.New(time), OrganisationId = programme.OrganisationId, ProgrammeId = programme.Id, GoalId = goal, Title = draft.Title, Address = figure.Address, TableCode = figure.Table }).Entity;
            (row.Title, row.Remark, row.Removed) = (draft.Title, draft.Remark, false);
        }
    }

    public static EvidenceDraft Draft(Evidence row, Dictionary<Guid, string> goals) => new()
    {
        Goal = row.GoalId is { } goal ? goals[goal] : null,
        Title = row.Title,
        Address = row.Address,
        Remark = row.Remark,
    };

    private static string? Address(EvidenceDraft row) => StatisticsReference.Parse(row.Address) is { } figure && figure.Address.Length <= StatisticsReference.LongestAddress ? figure.Address : null;

    private static Finding Error(string code, int index, string field, string message) => new(code, FindingSeverity.Error, "evidence", index, field, message);
}
