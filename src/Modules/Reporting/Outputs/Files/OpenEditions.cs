using Microsoft.Extensions.Caching.Memory;
using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Editions;

namespace OpKoers.Reporting.Outputs.Files;

/// <summary>Keeps editions open that were read, up to a bound: an edition never changes, and opening one means unpacking and checking all of it.</summary>
internal sealed class OpenEditions : IDisposable
{
    private const long MostBytes = 48_000_000;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostBytes, CompactionPercentage = 0.25 });

    public async Task<EditionDocument> OpenAsync(EditionShelf shelf, ShelfHead head, CancellationToken cancellation)
    {
        if (cache.TryGetValue(head.Hash, out EditionDocument? kept))
        {
            return kept!;
        }

        var opened = await shelf.OpenAsync(head, cancellation);
        cache.Set(head.Hash, opened, new MemoryCacheEntryOptions { Size = head.Size });
        return opened;
    }

    public void Dispose() => cache.Dispose();
}
