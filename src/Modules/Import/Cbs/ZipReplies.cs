using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using OpKoers.Import.Csv;

namespace OpKoers.Import.Cbs;

/// <summary>
/// Reads a download of StatLine: a zip with a file of figures and a file of metadata in sections, both separated by semicolons. A section begins with a line
/// that has its name alone, then the names of its columns, then its rows.
/// </summary>
internal sealed class ZipReplies : IReplies, IDisposable
{
    private static readonly string[] Known = ["TableInfos", "DataProperties", "CategoryGroups"];

    private readonly string path;
    private readonly ZipArchive zip;
    private readonly ZipArchiveEntry data;
    private readonly Dictionary<string, List<Dictionary<string, string?>>> sections;

    private ZipReplies(string path, ZipArchive zip, ZipArchiveEntry data, Dictionary<string, List<Dictionary<string, string?>>> sections)
    {
        (this.path, this.zip, this.data, this.sections) = (path, zip, data, sections);
    }

    public string Origin => Path.GetFileName(path);

    public (int Fetched, int Resumed) Counts => (1, 0);

    /// <exception cref="SourceException">It is no such zip.</exception>
    public static ZipReplies Of(string path, string table)
    {
        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(path);
            var files = zip.Entries.Where(entry => entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)).ToList();
            var metadata = files.Find(entry => entry.Name.Contains("metadata", StringComparison.OrdinalIgnoreCase));
            var data = files.Find(entry => entry != metadata && entry.Name.Contains("DataSet", StringComparison.OrdinalIgnoreCase)) ?? files.Find(entry => entry != metadata);
            if (metadata is null || data is null)
            {
                throw new SourceException("zip-incomplete", $"In het zipbestand staan niet het bestand met cijfers en het bestand met metadata van {table}.");
            }

            return new ZipReplies(path, zip, data, Sections(metadata));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or FormatException)
        {
            zip?.Dispose();
            throw new SourceException("zip-damaged", "Het zipbestand is beschadigd.");
        }
        catch (SourceException)
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>The file of figures.</summary>
    public Stream OpenData() => data.Open();

    /// <summary>SHA-256 of the zip.</summary>
    public string Hash()
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    public Task<Reply?> FirstAsync(string resource, CancellationToken cancellation) => Task.FromResult(
        sections.TryGetValue(resource, out var rows) ? new Reply(resource, 1, null, () => new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new { value = rows }))) : null);

    public Task<Reply?> NextAsync(Reply reply, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public void Dispose() => zip.Dispose();

    private static Dictionary<string, List<Dictionary<string, string?>>> Sections(ZipArchiveEntry metadata)
    {
        var sections = new Dictionary<string, List<Dictionary<string, string?>>>(StringComparer.Ordinal);
        using var reader = new CsvReader(new BoundedStream(metadata.Open(), JsonRows.MostBytes));
        List<Dictionary<string, string?>>? section = null;
        List<string>? columns = null;
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.Count).Select(index => reader.Text(index).Trim()).ToList();
            if (cells.Count(cell => cell.Length > 0) == 1 && cells[0].Length > 0 && (Known.Contains(cells[0]) || cells.Count == 1))
            {
                (sections[cells[0]], columns) = (section = [], null);
            }
            else if (section is not null && columns is null)
            {
                columns = cells;
            }
            else if (section is not null && columns is not null)
            {
                if (section.Count == JsonRows.MostRows)
                {
                    throw new SourceException("metadata-too-large", $"De metadata hebben meer rijen dan wij aannemen ({JsonRows.MostRows}).");
                }

                section.Add(columns.Zip(cells).GroupBy(pair => pair.First, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.First().Second is { Length: > 0 } text ? text : null, StringComparer.Ordinal));
            }
        }

        return sections;
    }
}
