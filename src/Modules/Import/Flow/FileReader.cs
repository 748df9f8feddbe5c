using OpKoers.Import.Drafts;
using OpKoers.Import.Excel.Reading;
using OpKoers.Import.Json;
using OpKoers.Import.Tree;

namespace OpKoers.Import.Flow;

/// <summary>From bytes to what a file says. The content decides whether it is a workbook or JSON, not the name.</summary>
internal static class FileReader
{
    public static ProgrammeFile? Read(ReadOnlyMemory<byte> content, FindingList findings)
    {
        var root = Tree(content, findings);
        if (root is null)
        {
            return null;
        }

        new ShapeCheck(findings).Root(root);
        return findings.HasErrors ? null : DraftReader.Read(root, findings);
    }

    public static ObjectNode? Tree(ReadOnlyMemory<byte> content, FindingList findings)
    {
        var start = content.Span;
        if (content.Length > JsonTreeReader.MaxBytes)
        {
            findings.Error("file-too-large", default, T.Of("Het bestand is groter dan {0} MB.", JsonTreeReader.MaxBytes / 1024 / 1024));
            return null;
        }

        if (start.StartsWith(CompoundFile))
        {
            findings.Error("workbook-old", default, T.Of("Dit is een werkmap van voor 2007 (.xls), of een werkmap met een wachtwoord. Sla haar op als gewone Excel-werkmap (.xlsx) zonder wachtwoord."));
            return null;
        }

        return start.StartsWith("PK"u8) ? WorkbookTree.Read(content.ToArray(), findings) : JsonTreeReader.Read(start, findings);
    }

    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0];
}
