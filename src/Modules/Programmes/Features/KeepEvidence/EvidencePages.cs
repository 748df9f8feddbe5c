using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.KeepEvidence;

/// <summary>A page that adds or changes a figure that supports a goal or the programme.</summary>
internal abstract class EvidencePage(EditTools tools) : EditPage<Evidence>(tools)
{
    protected override Permission Needed => Permission.EditProgramme;

    protected override string Back => ProgrammeLinks.Programme(Slug) + "#onderbouwing";

    protected override IReadOnlyList<FormField<Evidence>> Describe(Evidence target) =>
    [
        Fields.Text<Evidence>("titel", T.Of("Titel"), row => row.Title, (row, value) => row.Title = value ?? string.Empty, required: true) with { MaxLength = 300 },
        Fields.Reference<Evidence>("doel", T.Of("Wat onderbouwt het cijfer?"), Snapshot.Goals.Select(goal => (goal.Id, goal.Label)), row => row.GoalId, (row, value) => row.GoalId = value, T.Of("het hele programma")),
        Fields.Text<Evidence>("opmerking", T.Of("Opmerking"), row => row.Remark, (row, value) => row.Remark = value, lines: 3, hint: T.Of("Wat laat dit cijfer zien?")) with { MaxLength = 1000 },
    ];

    /// <summary>Back to where it is shown.</summary>
    protected override string After(Evidence saved) => saved.GoalId is { } id && Snapshot.Goal(id) is { } goal ? ProgrammeLinks.Goal(Slug, goal.Key) + "#onderbouwing" : Back;
}

/// <summary>Keeps a figure that the address names.</summary>
internal sealed class AddModel(EditTools tools, IStatisticsReferences references) : EvidencePage(tools)
{
    public StatisticsReference Figure { get; private set; } = null!;

    public StatisticsReferred Referred { get; private set; } = null!;

    protected override string Title => T.Of("Cijfer toevoegen als onderbouwing");

    protected override string Done => T.Of("Onderbouwing toegevoegd.");

    protected override async Task<Evidence?> FindAsync()
    {
        if (StatisticsReference.Parse(Request.QueryString.Value) is not { } figure || figure.Address.Length > StatisticsReference.LongestAddress || (await references.FollowAsync([figure], Access.OrganisationId, Cancellation))[0] is not { } referred)
        {
            return null;
        }

        (Figure, Referred) = (figure, referred);
        return new Evidence
        {
            Id = Ids.New(Time),
            OrganisationId = Access.OrganisationId,
            ProgrammeId = Snapshot.Programme.Id,
            GoalId = Request.Query["doel"].FirstOrDefault() is { } key ? Snapshot.Goal(key)?.Id : null,
            Title = referred.Title,
            Address = figure.Address,
            TableCode = referred.Table.Code,
        };
    }
}

/// <summary>Changes what is said of a kept figure, or where it belongs.</summary>
internal sealed class ChangeModel(EditTools tools) : EvidencePage(tools)
{
    protected override string Title => T.Of("Onderbouwing wijzigen");

    protected override string Done => T.Of("Onderbouwing gewijzigd.");

    protected override Task<Evidence?> FindAsync() => Stored.FindAsync(Db, Snapshot.Programme.Id, RouteData.Values["id"], Cancellation);
}

/// <summary>Removes a kept figure.</summary>
internal sealed class RemoveModel(EditTools tools) : RemovePage<Evidence>(tools)
{
    public override string Noun => T.Of("de onderbouwing");

    protected override Permission Needed => Permission.EditProgramme;

    protected override string Keep => ProgrammeLinks.Programme(Slug) + "#onderbouwing";

    protected override string After => Keep;

    protected override Task<Evidence?> FindAsync() => Stored.FindAsync(Db, Snapshot.Programme.Id, RouteData.Values["id"], Cancellation);
}

/// <summary>Finds what is kept.</summary>
internal static class Stored
{
    public static Task<Evidence?> FindAsync(ProgrammesDb db, Guid programme, object? id, CancellationToken cancellation) => Guid.TryParse(id as string, out var known)
        ? db.Evidence.SingleOrDefaultAsync(row => row.ProgrammeId == programme && row.Id == known, cancellation)
        : Task.FromResult<Evidence?>(null);
}
