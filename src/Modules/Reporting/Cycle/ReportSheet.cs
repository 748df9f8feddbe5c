using System.Text.Json;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Cycle;

/// <summary>A progress report with its eight areas and what it says of milestones, as one thing.</summary>
internal sealed class ReportSheet(ProgressReport report, IEnumerable<ReportArea> areas, IEnumerable<ReportMilestone> milestones)
{
    private static readonly JsonSerializerOptions AsTyped = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, string> unread = new(
        report.Unread is { } json ? JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [] : [], StringComparer.Ordinal);

    public ProgressReport Report => report;

    public IReadOnlyDictionary<AttentionArea, ReportArea> Areas { get; } = areas.ToDictionary(area => area.Area);

    /// <summary>In the order of the planning.</summary>
    public IReadOnlyList<ReportMilestone> Milestones { get; } = [.. milestones.OrderBy(line => line.Order).ThenBy(line => line.Id)];

    public StandAnswer Stand => report.Suspended ? StandAnswer.Suspended : report.Completed ? StandAnswer.Completed : StandAnswer.GoesOn;

    /// <summary>How the effort stands as a whole; null when nothing was rated.</summary>
    public EffortStatus? Status => ReportStand.Of(report.Suspended, report.Completed, Areas.Values.Select(area => area.Rating));

    /// <summary>Why it stands so: what was said of the whole, or else the reason of the first area that is worst; null when nothing was said.</summary>
    public string? StatusReason => report.Suspended || report.Completed
        ? report.StandReason
        : Areas.Values.Where(area => area.Reason is not null).OrderByDescending(area => area.Rating).ThenBy(area => area.Area).FirstOrDefault(area => area.Rating == Worst)?.Reason;

    /// <summary>What stops it from being handed in.</summary>
    public IReadOnlyList<ReportGap> Gaps => ReportGap.Find(Areas.Values.Select(area => new AreaAnswer(area.Area, area.Rating, area.Reason is not null)), Stand, report.StandReason is not null);

    /// <summary>How many areas have an answer.</summary>
    public int Chosen => Areas.Values.Count(area => area.Rating != AreaRating.NotChosen);

    private AreaRating Worst => Areas.Values.Max(area => area.Rating);

    /// <summary>What was typed in a field and could not be read; null when it could.</summary>
    public string? Unread(string field) => unread.GetValueOrDefault(field);

    /// <summary>Keeps what could not be read, or (null) forgets it because now it could.</summary>
    public void KeepUnread(string field, string? text)
    {
        if (text is null ? unread.Remove(field) : unread.GetValueOrDefault(field) != text)
        {
            if (text is not null)
            {
                unread[field] = text;
            }

            report.Unread = unread.Count == 0 ? null : JsonSerializer.Serialize(unread, AsTyped);
        }
    }
}
