using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using OpKoers.Editions.Contracts;
using OpKoers.Editions.Site;
using OpKoers.Editions.Site.Pages;

namespace OpKoers.Editions.Serving;

/// <summary>
/// The site of one municipality as it stands now. Editions never change, so what was opened and what was built is kept until something is published; the
/// only thing that is asked again is the list of editions.
/// </summary>
internal sealed class LiveSite(SiteState state, IEditionArchive archive) : IDisposable
{
    private const long MostPages = 96L * 1024 * 1024;
    private const long MostEditions = 256L * 1024 * 1024;

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = MostPages });
    private readonly MemoryCache editions = new(new MemoryCacheOptions { SizeLimit = MostEditions });
    private readonly ConcurrentDictionary<string, SemaphoreSlim> opening = new(StringComparer.Ordinal);
    private Dictionary<string, SiteFile>? root;

    public SiteState State => state;

    /// <summary>A file; null when there is none of that name.</summary>
    /// <param name="path">The name from the root of this site.</param>
    /// <param name="asked">What is looked for on the page that searches; null or empty for nothing.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<LiveFile?> FindAsync(string path, string? asked, CancellationToken cancellation)
    {
        var search = !string.IsNullOrWhiteSpace(asked) && path.EndsWith("/zoeken.html", StringComparison.Ordinal);
        if (!search && pages.TryGetValue(path, out LiveFile? kept))
        {
            return kept;
        }

        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var head = slash < 0 ? null : state.Find(path[..slash]);
        if (head is null)
        {
            return (await RootAsync(cancellation)).TryGetValue(path, out var file) ? Keep(path, LiveFile.Of(file)) : null;
        }

        var edition = await OpenAsync(head, cancellation);
        if (search && path == edition.View.Paths.Search)
        {
            return LiveFile.OfPage(new SearchPage(state, edition.View, edition.Index, asked).Write());
        }

        return edition.Find(path) is { } found ? Keep(path, LiveFile.Of(found)) : null;
    }

    public void Dispose()
    {
        pages.Dispose();
        editions.Dispose();
        foreach (var gate in opening.Values)
        {
            gate.Dispose();
        }
    }

    private LiveFile Keep(string path, LiveFile file) => pages.Set(path, file, new MemoryCacheEntryOptions { Size = file.Size });

    private async Task<Dictionary<string, SiteFile>> RootAsync(CancellationToken cancellation) =>
        root ??= SiteFiles.OfRoot(state, state.Latest is { } latest ? (await OpenAsync(latest, cancellation)).View : null).ToDictionary(file => file.Path, StringComparer.Ordinal);

    // Whoever comes first opens it; the others wait for that, and do not open it once more.
    private async Task<LiveEdition> OpenAsync(EditionHead head, CancellationToken cancellation)
    {
        if (editions.TryGetValue(head.Slug, out LiveEdition? kept))
        {
            return kept!;
        }

        var gate = opening.GetOrAdd(head.Slug, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellation);
        try
        {
            if (editions.TryGetValue(head.Slug, out kept))
            {
                return kept!;
            }

            var published = await archive.OpenAsync(head.Municipality, head.Slug, cancellation)
                ?? throw new InvalidDataException($"The edition {head.Slug} was listed and is not there.");
            var opened = new LiveEdition(state, new EditionView(published));
            return editions.Set(head.Slug, opened, new MemoryCacheEntryOptions { Size = Math.Min(4L * published.Content.Length, MostEditions) });
        }
        finally
        {
            gate.Release();
        }
    }
}
