using System.Globalization;
using System.Text.RegularExpressions;

namespace OpKoers.Import.Cbs;

/// <summary>
/// Replays recorded replies: files named as the resources of the service (<c>TypedDataSet.json</c>), and for further pages with anything behind that name
/// (<c>TypedDataSet-2.json</c>, <c>TypedDataSet$skip=10000.json</c>), which are taken in the order of their numbers.
/// </summary>
internal sealed partial class FolderReplies : IReplies
{
    private readonly string folder;
    private readonly Dictionary<string, List<string>> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordedPages> chains = new(StringComparer.Ordinal);
    private int read;

    private FolderReplies(string folder) => this.folder = folder;

    public string Origin => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));

    public (int Fetched, int Resumed) Counts => (read, 0);

    /// <summary>The replies of a table in a folder, or somewhere in the folders below it that are named as the paths of the service.</summary>
    /// <exception cref="SourceException">There are none.</exception>
    public static FolderReplies Of(string folder, string table)
    {
        if (!Directory.Exists(folder))
        {
            throw new SourceException("source-unknown", $"De map {folder} is er niet.");
        }

        var candidates = Directory.EnumerateDirectories(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 6, IgnoreInaccessible = true })
            .Where(below => Path.GetFileName(below).Equals(table, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).Append(folder);
        var found = candidates.FirstOrDefault(candidate => Directory.EnumerateFiles(candidate).Any(file => IsOf(file, "TableInfos") || IsOf(file, "Properties") || IsOf(file, "DataProperties")));
        return found is null
            ? throw new SourceException("source-unknown", $"In de map staan geen antwoorden over de tabel {table} (TableInfos.json, DataProperties.json, TypedDataSet.json).")
            : new FolderReplies(found);
    }

    public Task<Reply?> FirstAsync(string resource, CancellationToken cancellation) => Task.FromResult(Page(resource, 1));

    /// <exception cref="SourceException">A page is not there: without it the figures would be too few, and nobody would see it.</exception>
    public Task<Reply?> NextAsync(Reply reply, CancellationToken cancellation)
    {
        if (!chains.TryGetValue(reply.Resource, out var chain))
        {
            chains[reply.Resource] = chain = new RecordedPages([.. pages[reply.Resource].Select(file => NumberOf(file, reply.Resource))]);
        }

        chain.Passed(reply.Next);
        var next = Page(reply.Resource, reply.Page + 1);
        return next is null && chain.AreIncomplete
            ? throw new SourceException("page-missing", $"In de map ontbreekt een bladzijde van {reply.Resource}. Er zijn er {reply.Page}, en daaruit of uit hun namen blijkt dat er meer horen te zijn.")
            : Task.FromResult(next);
    }

    private Reply? Page(string resource, int page)
    {
        if (!pages.TryGetValue(resource, out var files))
        {
            pages[resource] = files = [.. Directory.EnumerateFiles(folder).Where(file => IsOf(file, resource)).OrderBy(file => NumberOf(file, resource)).ThenBy(file => file, StringComparer.Ordinal)];
        }

        if (page > files.Count)
        {
            return null;
        }

        read++;
        return new Reply(resource, page, null, () => File.OpenRead(files[page - 1]));
    }

    private static bool IsOf(string file, string resource)
    {
        var name = Path.GetFileName(file);
        return name.StartsWith(resource, StringComparison.OrdinalIgnoreCase)
            && (name.Length == resource.Length || !char.IsLetter(name[resource.Length]))
            && (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || name.Contains(".json?", StringComparison.OrdinalIgnoreCase) || !name.Contains('.', StringComparison.Ordinal))
            && (!OtherName().IsMatch(name[resource.Length..]) || PageName().IsMatch(name[resource.Length..]));
    }

    private static long NumberOf(string file, string resource) =>
        Digits().Match(Uri.UnescapeDataString(Path.GetFileName(file)[resource.Length..])) is { Success: true } match ? long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    /// <summary>After an underscore a name goes on, unless it says which page it is.</summary>
    [GeneratedRegex(@"^_\p{L}")]
    private static partial Regex OtherName();

    [GeneratedRegex(@"^_(?:p|page|pagina|blad|deel|part|skip)[^\p{L}]*\d", RegexOptions.IgnoreCase)]
    private static partial Regex PageName();

    [GeneratedRegex(@"(?:^.*skip\D*)?(\d{1,15})")]
    private static partial Regex Digits();
}
