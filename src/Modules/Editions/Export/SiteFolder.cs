using System.Globalization;
using System.Text.Json;
using OpKoers.Editions.Contracts;
using OpKoers.Editions.Site;
using OpKoers.Kernel;

namespace OpKoers.Editions.Export;

/// <summary>
/// A folder that is filled beside its place and then put in it in one step. What is in it says that it is ours, so that nothing else is ever replaced.
/// </summary>
internal sealed class SiteFolder : IDisposable
{
    /// <summary>The file that says that a folder is an export of ours.</summary>
    public const string Marker = "opkoers-site.json";

    private const string Format = "opkoers.site/1";
    private readonly string work;
    private bool placed;
    private int files;
    private int pages;
    private long bytes;

    private SiteFolder(string place, string work)
    {
        Place = place;
        this.work = work;
    }

    /// <summary>Where it goes.</summary>
    public string Place { get; }

    public int Files => files;

    public int Pages => pages;

    public long Bytes => bytes;

    /// <summary>Why a site can not be put here; null when it can.</summary>
    public static Refusal? Check(string folder)
    {
        var place = Real(folder);
        if (File.Exists(place))
        {
            return new Refusal("folder-is-file", $"{folder} is een bestand, geen map.");
        }

        return Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any() && !IsOurs(place)
            ? new Refusal("folder-not-ours", $"In {folder} staat iets anders dan een eerdere export. Noem een lege of een nieuwe map.")
            : null;
    }

    /// <summary>Makes the folder beside its place, and clears what an export that was cut off left there.</summary>
    public static SiteFolder Begin(string folder, DateTimeOffset now)
    {
        var place = Real(folder);
        var above = Path.GetDirectoryName(place) ?? throw new IOException($"{folder} can not be replaced.");
        Directory.CreateDirectory(above);
        var stem = "." + Path.GetFileName(place) + ".opkoers-";
        foreach (var left in Directory.GetDirectories(above, stem + "*").Where(left => IsAbandoned(left, now)))
        {
            Directory.Delete(left, recursive: true);
        }

        var work = Path.Combine(above, stem + Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(work);
        return new SiteFolder(place, work);
    }

    public void MakeFolders(IEnumerable<string> paths)
    {
        foreach (var folder in paths.Select(path => Path.GetDirectoryName(path)!).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(Inside(folder));
        }
    }

    /// <summary>Writes one file; may be called by many at once.</summary>
    public void Write(SiteFile file)
    {
        var content = file.Write();
        using (var target = File.OpenHandle(Inside(file.Path), FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None, content.Length))
        {
            RandomAccess.Write(target, content.Span, 0);
        }

        Interlocked.Increment(ref files);
        Interlocked.Add(ref bytes, content.Length);
        if (file.ContentType == SiteFile.Html)
        {
            Interlocked.Increment(ref pages);
        }
    }

    public void WriteMarker(SiteState site, EditionHead edition)
    {
        using var target = File.Create(Path.Combine(work, Marker));
        using var json = new Utf8JsonWriter(target, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("municipality", site.Municipality.Slug);
        json.WriteString("edition", edition.Slug);
        json.WriteString("hash", edition.Hash);
        json.WriteString("builtAt", site.BuiltAt.UtcDateTime);
        json.WriteNumber("files", files);
        json.WriteEndObject();
    }

    /// <summary>Puts the folder in its place: in one step, so that there is always a whole site there.</summary>
    public void PutInPlace()
    {
        if (!Directory.Exists(Place))
        {
            Directory.Move(work, Place);
            placed = true;
            return;
        }

        FolderSwap.Exchange(work, Place);
        placed = true;
        // What was in its place now stands where the new one was made.
        Directory.Delete(work, recursive: true);
    }

    public void Dispose()
    {
        if (!placed && Directory.Exists(work))
        {
            Directory.Delete(work, recursive: true);
        }
    }

    // Every path is made of checked keys; this is the second lock on the same door.
    private string Inside(string path)
    {
        var whole = Path.GetFullPath(path, work);
        return whole == work || whole.StartsWith(work + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? whole
            : throw new InvalidOperationException($"'{path}' leads out of the folder.");
    }

    private static bool IsOurs(string folder)
    {
        var marker = Path.Combine(folder, Marker);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(marker));
            return document.RootElement.TryGetProperty("format", out var format) && format.GetString() == Format;
        }
        catch (Exception absent) when (absent is IOException or JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    // Another export may be at work on the same place at this moment: only what has been left alone for an hour goes.
    private static bool IsAbandoned(string folder, DateTimeOffset now) => Directory.GetLastWriteTimeUtc(folder) < now.UtcDateTime.AddHours(-1);

    private static string Real(string folder)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return new DirectoryInfo(place) is { Exists: true, LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : place;
    }
}
