using OpKoers.Import.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Import.Features.Shared;

/// <summary>Findings in words.</summary>
internal static class FindingWords
{
    public static string Severity(FileFinding finding) => finding.Severity switch
    {
        FindingSeverity.Error => "Fout",
        FindingSeverity.Warning => "Let op",
        _ => "Ter informatie",
    };

    public static string Place(FileFinding finding)
    {
        var parts = new[]
        {
            finding.Sheet,
            finding.Row is { } row ? $"rij {row}" : null,
            finding.Column is { } column ? $"kolom {column}" : null,
            finding.Line is { } line ? $"regel {line}" : null,
        };
        var place = string.Join(", ", parts.OfType<string>());
        return place.Length == 0 ? "het bestand" : place;
    }
}
