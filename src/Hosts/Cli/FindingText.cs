using OpKoers.Import.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Cli;

/// <summary>A finding on one line, its place first.</summary>
internal static class FindingText
{
    public static string Line(FileFinding finding)
    {
        var place = new List<string> { finding.File };
        Add(finding.Sheet, "");
        Add(finding.Row, "rij ");
        Add(finding.Column, "kolom ");
        Add(finding.Line, "regel ");
        return $"{Severity(finding.Severity)} {string.Join(", ", place)}: {finding.Message} [{finding.Code}]";

        void Add(object? part, string word)
        {
            if (part is not null)
            {
                place.Add(word + part);
            }
        }
    }

    private static string Severity(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "FOUT    ",
        FindingSeverity.Warning => "LET OP  ",
        _ => "TER INFO",
    };
}
