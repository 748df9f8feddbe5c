using OpKoers.Import.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Import.Features.Shared;

/// <summary>Findings in words.</summary>
internal static class FindingWords
{
    public static string Severity(FileFinding finding) => finding.Severity switch
    {
        FindingSeverity.Error => T.Of("Fout"),
        FindingSeverity.Warning => T.Of("Let op"),
        _ => T.Of("Ter informatie"),
    };

    public static string Place(FileFinding finding)
    {
        var parts = new[]
        {
            finding.Sheet,
            finding.Row is { } row ? T.Of("rij {0}", row) : null,
            finding.Column is { } column ? T.Of("kolom {0}", column) : null,
            finding.Line is { } line ? T.Of("regel {0}", line) : null,
        };
        var place = string.Join(", ", parts.OfType<string>());
        return place.Length == 0 ? T.Of("het bestand") : place;
    }
}
