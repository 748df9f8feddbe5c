using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Course;

namespace OpKoers.Programmes.Reading;

/// <summary>Who looks, as far as reading programmes is concerned.</summary>
/// <param name="Organisation">The municipality.</param>
/// <param name="Visible">The programmes that may be seen; null for all of them.</param>
/// <param name="Tolerance">The municipality's tolerance.</param>
internal sealed record Viewer(Guid Organisation, IReadOnlyCollection<Guid>? Visible, JudgementTolerance Tolerance);

/// <summary>Reads the workspace of a user. What is in memory costs one statement; the rest a fixed number, however much there is.</summary>
internal sealed class WorkspaceReader(ProgrammeReader programmes, IIndicatorReader indicators)
{
    public async Task<Workspace> ReadAsync(Viewer viewer, DateOnly asOf, CancellationToken cancellation)
    {
        var heads = await programmes.HeadsAsync(viewer.Organisation, viewer.Visible, cancellation);
        var snapshots = await programmes.LoadAsync(heads, cancellation);
        var sets = await indicators.LoadAsync(viewer.Organisation, [.. heads.Select(head => KeyValuePair.Create(head.Id, head.Stamp))], cancellation);
        var courses = heads.Where(head => snapshots.ContainsKey(head.Id)).Select(head => new ProgrammeCourse(snapshots[head.Id], sets, asOf, viewer.Tolerance)).ToList();
        return new Workspace(courses, sets, asOf, viewer.Tolerance);
    }
}
