using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.RollUps;
using OpKoers.Reporting.Signals;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Notes;

/// <summary>Puts what reporting keeps beside what the pages of programmes and indicators show.</summary>
internal sealed class ReportingNotes(NoteRows notes, ReportingDb db, TimeProvider time) : IProgrammeNotes, IJudgementTags
{
    public async Task<IReadOnlyDictionary<Guid, ProgrammeNotes>> ReadAsync(ProgrammeNotesRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        // Where things stood on an earlier day was not kept: then only what is dated itself is shown.
        var rows = await notes.ReadAsync(request.Access.OrganisationId, [.. request.Programmes.Select(programme => programme.Id)], (request.AsOf, request.Today), request.AsOf >= request.Today, cancellation);
        var byProgramme = rows.ToLookup(row => row.Programme);
        return request.Programmes.Where(programme => byProgramme.Contains(programme.Id)).ToDictionary(programme => programme.Id, programme => Notes(programme, [.. byProgramme[programme.Id]], request));
    }

    public async Task<ILookup<Guid, JudgementTag>> ReadAsync(Guid organisation, IReadOnlyDictionary<Guid, string> programmes, DateOnly asOf, CancellationToken cancellation = default) =>
        Tags(await notes.DeviationsAsync(organisation, [.. programmes.Keys], cancellation), row => programmes[row.Programme], asOf);

    public async Task<GoalNotes> OfGoalAsync(GoalNotesRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var items = await (from link in db.CouncilLinks
                           join item in db.CouncilItems on link.ItemId equals item.Id
                           where link.GoalId == request.Goal
                           orderby item.Date descending
                           select new { item.Id, item.ItemKind, item.Title, item.State, item.StateOn, item.Due }).ToListAsync(cancellation);
        var today = AsOf.Today(time);
        return new GoalNotes
        {
            Title = "De raad over dit doel",
            Empty = "De raad heeft hier nog niets over gevraagd of besloten.",
            Lines = [.. items.Select(item => new GoalNote(CouncilWords.Of(item.ItemKind), item.Title, ReportingLinks.CouncilItem(item.Id), State(item.State, item.StateOn), CouncilLife.IsLate(item.State, item.Due, today)))],
            Acts =
            [
                new("Alles van de raad over dit doel", ReportingLinks.GoalCouncil(request.ProgrammeSlug, request.GoalKey)),
                .. request.Access.Can(Permission.ManageCouncilItems, request.Programme) ? new NotedLine[] { new("Toevoegen", ReportingLinks.NewCouncilItemAt(request.ProgrammeSlug, request.GoalKey)) } : [],
            ],
        };
    }

    private static string State(CouncilState state, DateOnly? since) => CouncilWords.Of(state) + (since is { } day ? " sinds " + RollUpWords.Day(day) : string.Empty);

    private static ProgrammeNotes Notes(NotedProgramme programme, IReadOnlyList<NoteRow> rows, ProgrammeNotesRequest request) => new()
    {
        Tags = Tags(rows, _ => programme.Slug, request.AsOf),
        Report = rows.FirstOrDefault(row => row.Kind == NoteKind.RollUp) is { } rollUp ? Report(programme.Slug, rollUp) : null,
        Late = [.. Late(programme, rows, request.Today)],
        Asked = [.. rows.Where(row => row.Kind == NoteKind.Asked).Select(row => new NotedLine($"{row.Name}: {row.One}", ReportingLinks.RollUp(programme.Slug, row.Key!), row.Object))],
    };

    private static NotedReport Report(string slug, NoteRow row)
    {
        var name = row.Name!.LastIndexOf('|');
        (string Heading, string? Text)[] texts = [("Wat gaat goed?", row.One), ("Wat wijkt af?", row.Two), ("Wat is besloten?", row.Three), ("Wat wordt gevraagd?", row.Four)];
        return new NotedReport(
            row.Name[..name],
            RollUpWords.Of(Enum.Parse<RollUpState>(row.Name[(name + 1)..])),
            ReportingLinks.RollUp(slug, row.Key!),
            [.. texts.Where(text => text.Text is not null).Select(text => new NotedText(text.Heading, text.Text!))]);
    }

    private static IEnumerable<NotedLine> Late(NotedProgramme programme, IReadOnlyList<NoteRow> rows, DateOnly today)
    {
        foreach (var moment in rows.Where(row => row.Kind == NoteKind.LateReports))
        {
            var delivered = rows.Where(row => row.Kind == NoteKind.Delivered && row.Key == moment.Key).Select(row => row.Object!.Value).ToHashSet();
            if (programme.AtWork.Count(effort => !delivered.Contains(effort)) is var count and > 0)
            {
                yield return new NotedLine(Count(count, "rapportage", "rapportages"), ReportingLinks.Reports(programme.Slug, moment.Key!));
            }
        }

        foreach (var moment in rows.Where(row => row.Kind == NoteKind.LateRollUp))
        {
            yield return new NotedLine("programmarapportage " + moment.Name, ReportingLinks.RollUp(programme.Slug, moment.Key!));
        }

        if (rows.Count(row => row.Kind == NoteKind.Milestone && IsOverdue(row, today)) is var milestones and > 0)
        {
            yield return new NotedLine(Count(milestones, "mijlpaal", "mijlpalen"), ReportingLinks.Signals(programme.Slug) + "#mijlpalen");
        }

        if (rows.Count(row => row.Kind == NoteKind.Council) is var items and > 0)
        {
            yield return new NotedLine(Count(items, "vraag of toezegging aan de raad", "vragen en toezeggingen aan de raad"), ReportingLinks.Council + "?stand=te-laat");
        }
    }

    private static bool IsOverdue(NoteRow row, DateOnly today) =>
        MilestoneTiming.Of(PeriodOf(row.One), PeriodOf(row.Two), null, today).State == MilestoneState.Overdue;

    private static ILookup<Guid, JudgementTag> Tags(IEnumerable<NoteRow> rows, Func<NoteRow, string> slug, DateOnly asOf) => rows
        .Where(row => row is { Kind: NoteKind.Deviation, Object: not null })
        .GroupBy(row => row.Object!.Value)
        .Select(group => (Subject: group.Key, Slug: slug(group.First()), Deviation: RollUpMaking.Relevant(group.Select(row => Fact(row, asOf)).Where(fact => fact.State != DeviationState.NotYet).OrderBy(fact => fact.DecidedOn))))
        .Where(item => item.Deviation is not null && RollUpWords.Tag(item.Deviation) is not null)
        .ToLookup(item => item.Subject, item => new JudgementTag(RollUpWords.Tag(item.Deviation!)!, ReportingLinks.Deviations(item.Slug)));

    private static DeviationFact Fact(NoteRow row, DateOnly asOf) => RollUpMaking.Fact(
        new Deviation { EffortId = row.Object, Subject = row.Name!, Reason = string.Empty, Decision = string.Empty, DecidedBy = string.Empty, DecidedOn = DayOf(row.One!), Until = DayOf(row.Two!), EndedOn = row.Three is { } ended ? DayOf(ended) : null },
        asOf);

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Period? PeriodOf(string? text) => text is null ? null : Period.Parse(text);

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
