using OpKoers.Import.Drafts;
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

    public static ObjectNode? Tree(ReadOnlyMemory<byte> content, FindingList findings) => JsonTreeReader.Read(content.Span, findings);
}
