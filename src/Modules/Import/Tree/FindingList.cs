using OpKoers.Import.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Import.Tree;

/// <summary>Collects what is found in one file. After a bound it counts only: a thousand copies of one mistake help nobody.</summary>
internal sealed class FindingList(string file)
{
    public const int Most = 500;

    private readonly List<FileFinding> findings = [];
    private int left;

    public bool HasErrors { get; private set; }

    public void Error(string code, Place place, string message) => Add(code, FindingSeverity.Error, place, message);

    public void Warn(string code, Place place, string message) => Add(code, FindingSeverity.Warning, place, message);

    public void Add(string code, FindingSeverity severity, Place place, string message)
    {
        HasErrors |= severity == FindingSeverity.Error;
        if (findings.Count >= Most)
        {
            left++;
            return;
        }

        findings.Add(new FileFinding
        {
            Code = code,
            Severity = severity,
            File = file,
            Sheet = place.Sheet,
            Row = place.Row,
            Column = place.Column,
            Line = place.Line,
            Message = message,
        });
    }

    public IReadOnlyList<FileFinding> ToList() => left == 0
        ? findings
        : [.. findings, new FileFinding { Code = "more-findings", Severity = HasErrors ? FindingSeverity.Error : FindingSeverity.Warning, File = file, Message = T.Of("Er is nog {0} keer iets gevonden; wij tonen de eerste {1}.", left, Most) }];
}
