using OpKoers.Editions.Contracts;
using OpKoers.Editions.Site;
using OpKoers.Kernel;

namespace OpKoers.Editions.Export;

/// <summary>Writes the files of a site, edition by edition, so that never more than two are in memory.</summary>
internal sealed class SiteExporter(IEditionArchive archive, TimeProvider time) : ISiteExport
{
    public async Task<Result<SiteExport>> WriteAsync(SiteExportRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var heads = await archive.ListAsync(request.Municipality, cancellation);
        if (heads.FirstOrDefault(one => one.Slug == request.Edition) is not { } asked)
        {
            return Result<SiteExport>.Refused("edition-unknown", $"De uitgave '{request.Edition}' is niet gepubliceerd.");
        }

        if (SiteFolder.Check(request.Folder) is { } refusal)
        {
            return Result<SiteExport>.Refused(refusal);
        }

        var site = new SiteState
        {
            Municipality = new EditionMunicipality(request.Municipality, heads[0].MunicipalityName, heads[0].MunicipalityCode),
            Editions = heads,
            Revisions = SiteState.ByEdition(await archive.RevisionsAsync(request.Municipality, cancellation)),
            Settings = request.Settings,
            Assets = new SiteAssets(request.Settings.Theme),
            BuiltAt = time.GetUtcNow(),
        };
        using var folder = SiteFolder.Begin(request.Folder, site.BuiltAt);
        foreach (var head in heads)
        {
            await WriteEditionAsync(site, head, folder, cancellation);
        }

        folder.WriteMarker(site, asked);
        folder.PutInPlace();
        return Result<SiteExport>.Of(new SiteExport
        {
            Folder = folder.Place,
            Edition = asked,
            Editions = heads.Count,
            Pages = folder.Pages,
            Files = folder.Files,
            Bytes = folder.Bytes,
        });
    }

    private async Task WriteEditionAsync(SiteState site, EditionHead head, SiteFolder folder, CancellationToken cancellation)
    {
        var published = await archive.OpenAsync(head.Municipality, head.Slug, cancellation)
            ?? throw new InvalidDataException($"The edition {head.Slug} was listed and is not there.");
        var view = new EditionView(published);
        var files = SiteFiles.OfEdition(site, view, new SearchIndex(view));
        if (head == site.Latest)
        {
            files = SiteFiles.OfRoot(site, view).Concat(files);
        }

        // A page takes a fraction of a millisecond to make and about as long to write: all processors can work on it.
        var all = files.ToList();
        folder.MakeFolders(all.Select(file => file.Path));
        Parallel.ForEach(all, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, folder.Write);
    }
}
