using Microsoft.AspNetCore.Mvc;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Statistics.Contracts;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.AddFigure;

/// <summary>Asks to which programme a statistical figure is added, and as what.</summary>
internal sealed class IndexModel(PageTools tools, IStatisticsReferences references) : ProgrammePage(tools)
{
    public StatisticsReference Figure { get; private set; } = null!;

    public StatisticsReferred Referred { get; private set; } = null!;

    /// <summary>The programmes that the user may change.</summary>
    public IReadOnlyList<Programme> Programmes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Programmes = [.. Workspace.Programmes.Select(course => course.Snapshot.Programme).Where(programme => Access.Can(Permission.EditProgramme, programme.Id))];
        if (Access.ProgrammesWith(Permission.EditProgramme) is { Count: 0 } || StatisticsReference.Parse(Request.QueryString.Value) is not { } figure || (await references.FollowAsync([figure], Access.OrganisationId, Cancellation))[0] is not { } referred)
        {
            return NotFound();
        }

        (Figure, Referred) = (figure, referred);
        Head(new PageHead
        {
            Title = T.Of("Toevoegen aan een programma"),
            Eyebrow = referred.Title,
            Here = T.Of("Toevoegen"),
            Section = "figures",
            Crumbs = [new(T.Of("Cijfers"), ProgrammeLinks.Figures), new(referred.Table.Code, figure.Address)],
        });
        return Page();
    }
}
