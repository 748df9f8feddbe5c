using OpKoers.Programmes.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.ShowTracks;

/// <summary>The tracks of a programme with their efforts: a second grouping beside the goals.</summary>
internal sealed class IndexModel(PageTools tools) : ProgrammePage(tools)
{
    public void OnGet() => Head(new PageHead { Title = "Sporen", Eyebrow = "Programma " + Snapshot.Programme.Name, Crumbs = Crumbs(), Lead = "Een spoor of programmalijn ordent inspanningen, naast de doelen waaraan zij bijdragen." });
}
