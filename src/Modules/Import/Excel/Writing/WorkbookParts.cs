using System.IO.Compression;
using System.Security;
using System.Text;

namespace OpKoers.Import.Excel.Writing;

/// <summary>Puts sheets together to a workbook. Equal sheets are equal bytes: no moment of writing is kept.</summary>
internal sealed class WorkbookParts : IDisposable
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // The earliest moment that a zip file can hold.
    private static readonly DateTimeOffset NoMoment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream stream = new();
    private readonly ZipArchive archive;
    private readonly List<string> sheets = [];

    public WorkbookParts() => archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);

    public void Sheet(string name, IReadOnlyList<WrittenColumn> columns, bool frozen, Action<SheetWriter> write)
    {
        sheets.Add(name);
        using var part = Open($"xl/worksheets/sheet{sheets.Count}.xml");
        using var writer = new SheetWriter(part, columns, frozen);
        write(writer);
    }

    public byte[] Done()
    {
        Part("[Content_Types].xml", $"<Types xmlns=\"{Types}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Spreadsheet}sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Spreadsheet}styles+xml\"/>{Each(number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{Spreadsheet}worksheet+xml\"/>")}</Types>");
        Part("_rels/.rels", $"<Relationships xmlns=\"{Rels}\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part("xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{Office}\"><sheets>{Each(number => $"<sheet name=\"{SecurityElement.Escape(sheets[number - 1])}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>")}</sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Rels}\">{Each(number => $"<Relationship Id=\"rId{number}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>")}<Relationship Id=\"rId{sheets.Count + 1}\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");
        Write("xl/styles.xml", StylesPart.Xml);
        archive.Dispose();
        return stream.ToArray();
    }

    public void Dispose()
    {
        archive.Dispose();
        stream.Dispose();
    }

    private string Each(Func<int, string> part) => string.Concat(Enumerable.Range(1, sheets.Count).Select(part));

    private void Part(string name, string xml) => Write(name, Declaration + xml);

    private void Write(string name, string text)
    {
        using var part = Open(name);
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    private Stream Open(string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoMoment;
        return entry.Open();
    }
}
