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

    public Task<Reply?> NextAsync(Reply reply, CancellationToken cancellation) => Task.FromResult(Page(reply.Resource, reply.Page + 1));

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
            && (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || !name.Contains('.', StringComparison.Ordinal))
            && !(name.Length > resource.Length && name[resource.Length] == '_' && char.IsLetter(name[Math.Min(name.Length - 1, resource.Length + 1)]));
    }

    private static long NumberOf(string file, string resource) =>
        Digits().Match(Path.GetFileName(file)[resource.Length..]) is { Success: true } match ? long.Parse(match.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\d{1,15}")]
    private static partial Regex Digits();
}
