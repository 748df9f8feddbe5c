using System.IO.Compression;
using System.Text;

namespace OpKoers.Import.Tests.Support;

/// <summary>Takes a workbook apart and puts it together again, changed.</summary>
internal static class Workbooks
{
    public static Dictionary<string, byte[]> Parts(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        });
    }

    public static byte[] Build(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Changed(byte[] workbook, string part, Func<string, string> change)
    {
        var parts = Parts(workbook);
        var before = Encoding.UTF8.GetString(parts[part]);
        var after = change(before);
        Assert.NotEqual(before, after);
        parts[part] = Encoding.UTF8.GetBytes(after);
        return Build(parts);
    }

    /// <summary>The part of a sheet, by its place in the workbook.</summary>
    public static string SheetPart(byte[] workbook, string name)
    {
        var index = Encoding.UTF8.GetString(Parts(workbook)["xl/workbook.xml"]);
        var at = index[..index.IndexOf($"name=\"{name}\"", StringComparison.Ordinal)].Split("<sheet ").Length - 1;
        return $"xl/worksheets/sheet{at}.xml";
    }

    public static byte[] WithSheet(byte[] workbook, string name, Func<string, string> change) => Changed(workbook, SheetPart(workbook, name), change);
}
