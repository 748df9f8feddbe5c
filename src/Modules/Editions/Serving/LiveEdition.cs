using OpKoers.Editions.Site;

namespace OpKoers.Editions.Serving;

/// <summary>An opened edition with its files by name.</summary>
internal sealed class LiveEdition
{
    private readonly Dictionary<string, SiteFile> files;

    public LiveEdition(SiteState site, EditionView view)
    {
        View = view;
        Index = new SearchIndex(view);
        files = SiteFiles.OfEdition(site, view, Index).ToDictionary(file => file.Path, StringComparer.Ordinal);
    }

    public EditionView View { get; }

    public SearchIndex Index { get; }

    public SiteFile? Find(string path) => files.GetValueOrDefault(path);
}
