using OpKoers.Drawing.Network;
using OpKoers.Drawing.Scenes;
using OpKoers.Programmes.Checks;
using OpKoers.Programmes.Features.Shared;

namespace OpKoers.Programmes.Features.ShowNetwork;

/// <summary>A page or file over the network of one programme.</summary>
internal abstract class NetworkPage(PageTools tools, NetworkCache cache) : ProgrammePage(tools)
{
    private string? key;

    public NetworkView Network => cache.Get(Key + "|netwerk", () => NetworkReading.Of(Workspace, Course), view => 2_000 + (500L * (view.Goals.Count + view.Efforts.Count + view.Lines.Count)));

    public IReadOnlyList<CheckReport> Checks => cache.Get(Key + "|controles", () => NetworkChecks.Run(NetworkCheckFacts.Of(Course)), reports => 2_000 + (100L * reports.Sum(report => report.Offenders.Count)));

    protected NetworkCache Cache => cache;

    /// <summary>What everything shown here depends on, the chosen node aside.</summary>
    protected string Key => key ??= NetworkCache.KeyOf(Workspace, Course) + (AsOf.Chosen ? "g" : "v");

    /// <summary>The key in the drawing of what was asked for; null when there is no such thing.</summary>
    protected string? Choose(string? asked) => Network.Goal(asked)?.Key ?? Network.Effort(asked)?.Key;

    /// <summary>Draws it.</summary>
    /// <param name="chosen">Key of the chosen node; null for none.</param>
    /// <param name="forPrint">Whether it leaves the page.</param>
    /// <param name="origin">Scheme and host before every link, for what leaves the page; null for the page itself.</param>
    protected Scene Draw(string? chosen, bool forPrint, string? origin = null)
    {
        var model = NetworkPicture.Of(Course.Snapshot, Network, node => origin + At(ProgrammeLinks.Network(Slug, node)) + (forPrint ? "" : "#tekening"), origin + At(ProgrammeLinks.Programme(Slug)));
        return NetworkDrawing.Draw(model, new NetworkOptions { SelectedKey = chosen, ForPrint = forPrint });
    }
}
