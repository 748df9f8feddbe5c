using System.Xml;
using OpKoers.Import.Tree;

namespace OpKoers.Import.Excel.Package;

/// <summary>Which sheets a workbook has, and where its texts and styles are.</summary>
internal sealed record WorkbookIndex(IReadOnlyDictionary<string, string> Sheets, string? SharedTexts, string? Styles, bool Since1904)
{
    /// <summary>Reads the index; null with a finding when the package is no workbook, or one with macros.</summary>
    public static WorkbookIndex? Read(WorkbookPackage package, FindingList findings)
    {
        if (package.Names.Any(name => name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || name.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase)) || HasMacroType(package))
        {
            findings.Error("workbook-macros", default, T.Of("Dit bestand bevat macro's. Sla het op als gewone Excel-werkmap (.xlsx)."));
            return null;
        }

        var workbook = Relations.Of(package, "").FirstOrDefault(relation => relation.IsOf("officeDocument"))?.Target;
        if (workbook is null || !package.Has(workbook))
        {
            findings.Error("workbook-broken", default, T.Of("Dit bestand is geen Excel-werkmap: het onderdeel met de bladen ontbreekt."));
            return null;
        }

        var relations = Relations.Of(package, workbook);
        if (relations.Any(relation => relation.IsOf("externalLink")))
        {
            findings.Warn("external-link", default, T.Of("Deze werkmap verwijst naar andere bestanden. Die verwijzingen volgen wij niet."));
        }

        return Index(package, workbook, relations, findings);
    }

    private static WorkbookIndex? Index(WorkbookPackage package, string workbook, IReadOnlyList<Relation> relations, FindingList findings)
    {
        var sheets = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var since1904 = false;
        using var reader = package.Read(workbook);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                since1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && !Add(reader, package, relations, sheets, findings))
            {
                return null;
            }
        }

        return new WorkbookIndex(sheets, Part("sharedStrings"), Part("styles"), since1904);

        string? Part(string kind) => relations.FirstOrDefault(relation => relation.IsOf(kind) && !relation.External && package.Has(relation.Target))?.Target;
    }

    private static bool Add(XmlReader reader, WorkbookPackage package, IReadOnlyList<Relation> relations, Dictionary<string, string> sheets, FindingList findings)
    {
        var name = reader.GetAttribute("name") ?? "";
        var id = "";
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            id = reader is { LocalName: "id", Prefix.Length: > 0 } ? reader.Value : id;
        }

        var target = relations.FirstOrDefault(relation => relation.Id == id && !relation.External)?.Target;
        if (target is null || !package.Has(target))
        {
            findings.Error("workbook-broken", new Place(ShapeCheck.Short(name)), T.Of("De inhoud van het blad '{0}' ontbreekt in dit bestand.", ShapeCheck.Short(name)));
            return false;
        }

        if (!sheets.TryAdd(name.Trim(), target))
        {
            findings.Error("sheet-twice", new Place(ShapeCheck.Short(name)), T.Of("Het blad '{0}' staat er twee keer.", ShapeCheck.Short(name)));
            return false;
        }

        return true;
    }

    private static bool HasMacroType(WorkbookPackage package)
    {
        if (!package.Has("[Content_Types].xml"))
        {
            return false;
        }

        using var reader = package.Read("[Content_Types].xml");
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("ContentType")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true)
            {
                return true;
            }
        }

        return false;
    }
}
