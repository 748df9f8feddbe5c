using OpKoers.Programmes.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.ShowTracks;

/// <summary>The tracks of a programme with their efforts: a second grouping beside the goals.</summary>
internal sealed class IndexModel(PageTools tools) : ProgrammePage(tools)
{
    public void OnGet() => Head(new PageHead { Title = T.Of("Sporen"), Eyebrow = T.Of("Programma {0}", Snapshot.Programme.Name), Crumbs = Crumbs(), Lead = T.Of("Een spoor of programmalijn ordent inspanningen, naast de doelen waaraan zij bijdragen.") });
}
