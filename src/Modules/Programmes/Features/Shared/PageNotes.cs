using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Course;
using OpKoers.Ui.Components;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>Asks the module that keeps notes, when there is one, what it has to say beside a page of programmes.</summary>
internal sealed class PageNotes(TimeProvider time, IProgrammeNotes? notes = null)
{
    /// <summary>Longest piece of a text that a page of a programme shows; the whole text is one link away.</summary>
    public const int Longest = 420;

    private static readonly ProgrammeNotes None = new();

    public async Task<IReadOnlyDictionary<Guid, ProgrammeNotes>> ReadAsync(AccessState access, IEnumerable<ProgrammeCourse> programmes, AsOf asOf, CancellationToken cancellation) => notes is null
        ? new Dictionary<Guid, ProgrammeNotes>()
        : await notes.ReadAsync(new ProgrammeNotesRequest(access, [.. programmes.Select(Noted)], asOf.Date, AsOf.Today(time)), cancellation);

    public async Task<ProgrammeNotes> ReadAsync(AccessState access, ProgrammeCourse programme, AsOf asOf, CancellationToken cancellation) =>
        (await ReadAsync(access, [programme], asOf, cancellation)).GetValueOrDefault(programme.Snapshot.Programme.Id, None);

    public async Task<GoalNotes?> OfGoalAsync(GoalNotesRequest request, CancellationToken cancellation) =>
        notes is null ? null : await notes.OfGoalAsync(request, cancellation);

    /// <summary>A text cut where a line or a word ends, with the sign that there is more.</summary>
    public static string Short(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var end = text.LastIndexOfAny(['\n', ' '], Longest);
        return text[..(end > 0 ? end : Longest)].TrimEnd() + " …";
    }

    private static NotedProgramme Noted(ProgrammeCourse course) => new(
        course.Snapshot.Programme.Id,
        course.Snapshot.Programme.Key,
        course.AllEfforts.Where(effort => effort.Mark is not (StatusMark.Placeholder or StatusMark.Completed or StatusMark.Suspended)).Select(effort => effort.Effort.Id));
}
