using System.Text;
using System.Text.Json;

namespace OpKoers.Import.Cbs;

/// <summary>
/// Raw replies of one table on disk: those of an import under way, and those of the last one that succeeded. A file is there whole or not at all.
/// </summary>
internal sealed class ReplyCache
{
    private const string State = "stand.txt", LinkEnding = ".volgende", PartEnding = ".deel";

    private readonly string folder;

    public ReplyCache(string root, Uri table, string code)
    {
        LastGood = Path.Combine(root, $"{table.Host}-{table.Port}", code.ToUpperInvariant());
        folder = LastGood + ".onderweg";
        Directory.CreateDirectory(folder);
    }

    /// <summary>The replies of the last import that succeeded; the folder can be replayed as it is.</summary>
    public string LastGood { get; }

    /// <summary>Keeps what is there when it is of the same state of the table as <paramref name="state"/>, else throws it away.</summary>
    public async Task BeginAsync(string state, CancellationToken cancellation)
    {
        var mark = Path.Combine(folder, State);
        if (File.Exists(mark) && await File.ReadAllTextAsync(mark, cancellation) == state)
        {
            return;
        }

        // What tells the state was fetched a moment ago.
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) is not ("TableInfos.json" or "Properties.json")))
        {
            File.Delete(file);
        }

        await WriteAsync(mark, Encoding.UTF8.GetBytes(state), cancellation);
    }

    /// <summary>Throws away what was fetched and not taken in.</summary>
    public void Forget()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The import is done: the next one asks the service again. The replies stay, as the last good copy.</summary>
    public void Finish()
    {
        if (Directory.Exists(LastGood))
        {
            Directory.Delete(LastGood, recursive: true);
        }

        Directory.Move(folder, LastGood);
    }

    /// <summary>A page that was kept earlier; null when it is not there, or not whole.</summary>
    public async Task<Reply?> FindAsync(string resource, int page, CancellationToken cancellation)
    {
        var file = PathOf(resource, page);
        if (!File.Exists(file) || !File.Exists(Path.Combine(folder, State)))
        {
            return null;
        }

        try
        {
            await using var whole = File.OpenRead(file);
            JsonPage.Read(whole, cancellation: cancellation);
        }
        catch (JsonException)
        {
            return null;
        }

        var link = file + LinkEnding;
        return new Reply(resource, page, File.Exists(link) ? await File.ReadAllTextAsync(link, cancellation) : null, () => File.OpenRead(file));
    }

    /// <summary>Where a page is written while it is fetched.</summary>
    public string PartOf(string resource, int page) => PathOf(resource, page) + PartEnding;

    /// <summary>Keeps the page that was written where <see cref="PartOf"/> says.</summary>
    public async Task<Reply> KeepAsync(string resource, int page, string? next, CancellationToken cancellation)
    {
        var file = PathOf(resource, page);
        // The link first: a page without it would look like the last.
        if (next is not null)
        {
            await WriteAsync(file + LinkEnding, Encoding.UTF8.GetBytes(next), cancellation);
        }

        File.Move(file + PartEnding, file, overwrite: true);
        return new Reply(resource, page, next, () => File.OpenRead(file));
    }

    private static async Task WriteAsync(string file, byte[] content, CancellationToken cancellation)
    {
        var part = file + PartEnding;
        await File.WriteAllBytesAsync(part, content, cancellation);
        File.Move(part, file, overwrite: true);
    }

    private string PathOf(string resource, int page)
    {
        var safe = new string([.. resource.Where(char.IsAsciiLetterOrDigit)]);
        return Path.Combine(folder, page == 1 ? $"{safe}.json" : FormattableString.Invariant($"{safe}-{page}.json"));
    }
}
