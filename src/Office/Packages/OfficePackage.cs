using System.IO.Compression;
using System.Text;
using System.Xml;

namespace OpKoers.Office.Packages;

/// <summary>
/// The zip file around the parts of an office file, with their types and the relations between them. Equal parts are equal bytes: no moment of writing is kept.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string RelsType = "application/vnd.openxmlformats-package.relationships+xml";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    // The earliest moment that a zip file can hold.
    private static readonly DateTimeOffset NoMoment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream stream = new();
    private readonly ZipArchive archive;
    private readonly List<(string Name, string Type)> parts = [];
    private readonly SortedDictionary<string, string> extensions = new(StringComparer.Ordinal) { ["rels"] = RelsType, ["xml"] = "application/xml" };
    private readonly List<(string From, string Id, string Type, string Target)> relations = [];

    public OfficePackage() => archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>A relation between parts; the package itself is an empty text. Gives the id of the relation.</summary>
    public string Relate(string from, string type, string target)
    {
        var id = "rId" + (relations.Count(relation => relation.From == from) + 1);
        relations.Add((from, id, type.Contains(':', StringComparison.Ordinal) ? type : $"{Office}/{type}", target));
        return id;
    }

    /// <summary>A part written as XML.</summary>
    public void Xml(string name, string type, Action<XmlWriter> write)
    {
        using var part = Open(name, type);
        // Line ends are written as they are: a text must not change with the machine that writes it.
        using var xml = XmlWriter.Create(part, new XmlWriterSettings { NewLineHandling = NewLineHandling.None });
        xml.WriteStartDocument(true);
        write(xml);
        xml.WriteEndDocument();
    }

    /// <summary>A part that is text or bytes of another kind.</summary>
    public void Bytes(string name, ReadOnlySpan<byte> bytes, string type)
    {
        extensions[name[(name.LastIndexOf('.') + 1)..]] = type;
        using var part = Entry(name);
        part.Write(bytes);
    }

    /// <summary>A stream over a new part; the caller closes it before the next.</summary>
    public Stream Open(string name, string type)
    {
        parts.Add((name, type));
        return Entry(name);
    }

    /// <summary>The whole file: title and language of the content, types, relations.</summary>
    public byte[] Done(string title)
    {
        Relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        Xml("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", xml =>
        {
            xml.WriteStartElement("coreProperties", Core);
            xml.WriteElementString("title", "http://purl.org/dc/elements/1.1/", OfficeText.Clean(title));
            xml.WriteElementString("language", "http://purl.org/dc/elements/1.1/", "nl-NL");
            xml.WriteEndElement();
        });
        foreach (var from in relations.GroupBy(relation => relation.From))
        {
            Relations(from.Key, from);
        }

        ContentTypes();
        archive.Dispose();
        return stream.ToArray();
    }

    public void Dispose()
    {
        archive.Dispose();
        stream.Dispose();
    }

    private void Relations(string from, IEnumerable<(string From, string Id, string Type, string Target)> rows)
    {
        var slash = from.LastIndexOf('/') + 1;
        using var part = Entry($"{from[..slash]}_rels/{from[slash..]}.rels");
        using var xml = XmlWriter.Create(part);
        xml.WriteStartDocument(true);
        xml.WriteStartElement("Relationships", Rels);
        foreach (var (_, id, type, target) in rows)
        {
            xml.WriteStartElement("Relationship", Rels);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void ContentTypes()
    {
        using var part = Entry("[Content_Types].xml");
        using var xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartDocument(true);
        xml.WriteStartElement("Types", Types);
        foreach (var (extension, type) in extensions)
        {
            xml.WriteStartElement("Default", Types);
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        foreach (var (name, type) in parts)
        {
            xml.WriteStartElement("Override", Types);
            xml.WriteAttributeString("PartName", "/" + name);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private Stream Entry(string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoMoment;
        return entry.Open();
    }
}
