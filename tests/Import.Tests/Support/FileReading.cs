using System.Text;
using OpKoers.Import.Contracts;
using OpKoers.Import.Drafts;
using OpKoers.Import.Flow;
using OpKoers.Import.Tree;
using OpKoers.Kernel;

namespace OpKoers.Import.Tests.Support;

/// <summary>Reads a file without a database.</summary>
internal static class FileReading
{
    public static IReadOnlyList<FileFinding> Findings(byte[] content)
    {
        var findings = new FindingList("bestand");
        FileReader.Read(content, findings);
        return findings.ToList();
    }

    public static IReadOnlyList<FileFinding> Findings(string json) => Findings(Encoding.UTF8.GetBytes(json));

    public static ProgrammeFile File(byte[] content)
    {
        var findings = new FindingList("bestand");
        var file = FileReader.Read(content, findings);
        Assert.False(findings.HasErrors, string.Join("\n", findings.ToList()));
        return file!;
    }

    public static FileFinding OnlyError(IReadOnlyList<FileFinding> findings) =>
        Assert.Single(findings, finding => finding.Severity == FindingSeverity.Error);
}
