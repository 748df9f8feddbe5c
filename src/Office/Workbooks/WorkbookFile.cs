using System.Globalization;
using System.Xml;
using OpKoers.Office.Packages;

namespace OpKoers.Office.Workbooks;

/// <summary>Puts sheets together to a workbook (.xlsx). Equal sheets are equal bytes: no moment of writing is kept.</summary>
public sealed class WorkbookFile : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Workbook = "xl/workbook.xml";
    private const int MostName = 31;

    private readonly OfficePackage package = new();
    private readonly StyleTable styles = new();
    private readonly List<(SheetPlan Plan, string Relation)> sheets = [];

    /// <summary>Adds a sheet; <paramref name="write"/> writes its rows.</summary>
    public void Sheet(SheetPlan plan, Action<SheetWriter> write)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(write);
        var part = string.Create(CultureInfo.InvariantCulture, $"worksheets/sheet{sheets.Count + 1}.xml");
        sheets.Add((plan, package.Relate(Workbook, "worksheet", part)));
        package.Xml("xl/" + part, Spreadsheet + "worksheet+xml", xml =>
        {
            var writer = new SheetWriter(xml, plan, styles);
            write(writer);
            writer.Finish();
        });
    }

    /// <summary>A name for a sheet that fits on a tab, holds nothing that a tab may not hold, and is not taken yet.</summary>
    public string FreeName(string wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var name = Fitting(wanted, MostName);
        for (var number = 2; sheets.Exists(sheet => string.Equals(sheet.Plan.Name, name, StringComparison.OrdinalIgnoreCase)); number++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            name = Fitting(wanted, MostName - ending.Length) + ending;
        }

        return name;
    }

    /// <summary>The file.</summary>
    /// <param name="title">Title among its properties.</param>
    public byte[] Done(string title)
    {
        package.Relate("", "officeDocument", Workbook);
        package.Relate(Workbook, "styles", "styles.xml");
        package.Xml(Workbook, Spreadsheet + "sheet.main+xml", Write);
        package.Xml("xl/styles.xml", Spreadsheet + "styles+xml", styles.Write);
        return package.Done(title);
    }

    /// <inheritdoc/>
    public void Dispose() => package.Dispose();

    private static string Fitting(string wanted, int most)
    {
        var plain = new string([.. OfficeText.Clean(wanted).Select(character => character is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\t' or '\n' or '\r' ? ' ' : character)]);
        plain = string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('\'');
        if (plain.Length > most)
        {
            // A sign of two halves stays whole.
            plain = plain[..(char.IsHighSurrogate(plain[most - 1]) ? most - 1 : most)].Trim(' ', '\'');
        }

        return plain.Length == 0 ? "Blad" : plain;
    }

    private void Write(XmlWriter xml)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, OfficePackage.Office);
        xml.WriteStartElement("sheets", Main);
        for (var index = 0; index < sheets.Count; index++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[index].Plan.Name);
            xml.WriteAttributeString("sheetId", (index + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("id", OfficePackage.Office, sheets[index].Relation);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        PrintTitles(xml);
        xml.WriteEndElement();
    }

    /// <summary>The rows of headings return on every printed page.</summary>
    private void PrintTitles(XmlWriter xml)
    {
        if (!sheets.Exists(sheet => sheet.Plan is { Landscape: true, HeaderRow: > 0 }))
        {
            return;
        }

        xml.WriteStartElement("definedNames", Main);
        for (var index = 0; index < sheets.Count; index++)
        {
            if (sheets[index].Plan is { Landscape: true, HeaderRow: > 0 } plan)
            {
                xml.WriteStartElement("definedName", Main);
                xml.WriteAttributeString("name", "_xlnm.Print_Titles");
                xml.WriteAttributeString("localSheetId", index.ToString(CultureInfo.InvariantCulture));
                xml.WriteString(string.Create(CultureInfo.InvariantCulture, $"'{plan.Name.Replace("'", "''", StringComparison.Ordinal)}'!${plan.HeaderRow}:${plan.HeaderRow}"));
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }
}
