using System.IO.Compression;
using System.Xml;
using OpKoers.Import.Tree;

namespace OpKoers.Import.Excel.Package;

/// <summary>
/// The parts of a workbook. Before anything is understood every part is unpacked once, within a budget and against its checksum, so that what is
/// read afterwards is whole and cannot swell.
/// </summary>
internal sealed class WorkbookPackage : IDisposable
{
    public const long MostUnpacked = 200L * 1024 * 1024;

    public const int MostParts = 1_000;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    private WorkbookPackage(ZipArchive archive) => this.archive = archive;

    /// <summary>Opens and verifies; null with a finding when it is not whole.</summary>
    public static WorkbookPackage? Open(byte[] content, FindingList findings)
    {
        WorkbookPackage? package = null;
        try
        {
            package = new WorkbookPackage(new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read));
            if (package.Verify() is not { } problem)
            {
                return package;
            }

            findings.Error(problem.Code, default, problem.Message);
        }
        catch (Exception fault) when (IsBroken(fault))
        {
            findings.Error("workbook-broken", default, T.Of("Dit bestand is geen heel Excel-bestand (.xlsx): het kan niet worden uitgepakt."));
        }

        package?.Dispose();
        return null;
    }

    /// <summary>What unpacking and XML throw at broken input. Everything else is a fault of ours.</summary>
    public static bool IsBroken(Exception fault) =>
        fault is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or OverflowException;

    public bool Has(string name) => parts.ContainsKey(name);

    public IEnumerable<string> Names => parts.Keys;

    /// <summary>A reader over a part. No document type, no entities, nothing from outside.</summary>
    public XmlReader Read(string name) => XmlReader.Create(parts[name].Open(), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    public void Dispose() => archive.Dispose();

    private (string Code, string Message)? Verify()
    {
        if (archive.Entries.Count > MostParts)
        {
            return ("workbook-too-many-parts", T.Of("Dit bestand heeft meer dan {0} onderdelen; een werkmap heeft er enkele tientallen.", MostParts));
        }

        var budget = MostUnpacked;
        foreach (var entry in archive.Entries)
        {
            if (!parts.TryAdd(entry.FullName.TrimStart('/'), entry))
            {
                return ("workbook-broken", T.Of("Het onderdeel {0} staat twee keer in dit bestand.", entry.Name));
            }

            if (!Whole(entry, ref budget))
            {
                return budget < 0
                    ? ("workbook-too-large", T.Of("Uitgepakt is dit bestand groter dan {0} MB.", MostUnpacked / 1024 / 1024))
                    : ("workbook-broken", T.Of("Het onderdeel {0} is beschadigd: de controlesom klopt niet.", entry.Name));
            }
        }

        return null;
    }

    private static bool Whole(ZipArchiveEntry entry, ref long budget)
    {
        using var stream = entry.Open();
        var buffer = new byte[81_920];
        var crc = 0u;
        var length = 0L;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            crc = Crc.Continue(crc, buffer.AsSpan(0, read));
            length += read;
            budget -= read;
            if (budget < 0)
            {
                return false;
            }
        }

        return crc == entry.Crc32 && length == entry.Length;
    }
}
