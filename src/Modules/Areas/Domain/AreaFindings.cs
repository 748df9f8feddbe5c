using OpKoers.Areas.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Areas.Domain;

/// <summary>Collects what is found. An error stands at its row; of what is only worth knowing, one line per layer says how often.</summary>
internal sealed class AreaFindings
{
    private readonly List<AreaFinding> single = [];
    private readonly Dictionary<(string Code, string Layer), (AreaFinding First, int Count)> remarks = [];

    public bool HasErrors => single.Exists(finding => finding.Severity == FindingSeverity.Error);

    public void Error(string code, AreaDraft? draft, string? field, string message) =>
        single.Add(new AreaFinding(code, FindingSeverity.Error, draft?.Layer, draft?.Row, field, message));

    public void Error(string code, int row, string? field, string message) => single.Add(new AreaFinding(code, FindingSeverity.Error, null, row, field, message));

    /// <summary>Something odd that is taken in as it is.</summary>
    public void Add(string code, AreaDraft draft, string? field, string message, FindingSeverity severity = FindingSeverity.Warning)
    {
        var key = (code, draft.Layer);
        remarks[key] = remarks.TryGetValue(key, out var known)
            ? (known.First, known.Count + 1)
            : (new AreaFinding(code, severity, draft.Layer, draft.Row, field, message), 1);
    }

    public void Warn(string code, string message) => single.Add(new AreaFinding(code, FindingSeverity.Warning, null, null, null, message));

    public IReadOnlyList<AreaFinding> ToList() =>
    [
        .. single,
        .. remarks.Values.OrderBy(remark => remark.First.Layer, StringComparer.Ordinal).ThenBy(remark => remark.First.Code, StringComparer.Ordinal).Select(Counted),
    ];

    private static AreaFinding Counted((AreaFinding First, int Count) remark) => remark.Count == 1
        ? remark.First
        : remark.First with { Message = $"{remark.First.Message} Dit geldt voor {remark.Count} rijen; dit is de eerste." };
}
