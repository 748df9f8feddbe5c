using Microsoft.EntityFrameworkCore;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Midterm;

/// <summary>Gathers the midterm reviews of a moment: approved texts, and requests that were put forward. Drafts and notes of writers stay behind.</summary>
internal sealed class MidtermGatherer(ReportingDb db)
{
    /// <summary>By programme; nothing for a moment of another kind.</summary>
    public async Task<IReadOnlyDictionary<Guid, MidtermSources>> ReadAsync(ReportingMoment moment, IReadOnlyList<ProgrammeSheet> programmes, CancellationToken cancellation)
    {
        if (moment.MomentKind != MomentKind.MidtermReview)
        {
            return new Dictionary<Guid, MidtermSources>();
        }

        var reviews = await db.Midterms.AsNoTracking().Where(row => row.MomentId == moment.Id).ToDictionaryAsync(row => row.ProgrammeId, cancellation);
        var texts = (await db.MidtermTexts.AsNoTracking().Where(row => row.MomentId == moment.Id && row.Approved).ToListAsync(cancellation)).ToLookup(row => row.ProgrammeId);
        var requests = (await db.ChangeRequests.AsNoTracking().Where(row => row.MomentId == moment.Id).ToListAsync(cancellation)).ToLookup(row => row.ProgrammeId);
        return programmes.Where(programme => reviews.ContainsKey(programme.Reading.Id)).ToDictionary(
            programme => programme.Reading.Id,
            programme => Sources(moment, reviews[programme.Reading.Id], programme, texts[programme.Reading.Id], requests[programme.Reading.Id]));
    }

    /// <summary>The review of one programme as it stands, approved or not, for who writes it.</summary>
    public static MidtermSources Draft(ReportingMoment moment, MidtermReview review, ProgrammeSheet programme, IEnumerable<MidtermText> texts, IEnumerable<ChangeRequest> requests) =>
        Sources(moment, review, programme, texts, requests);

    private static MidtermSources Sources(ReportingMoment moment, MidtermReview review, ProgrammeSheet programme, IEnumerable<MidtermText> texts, IEnumerable<ChangeRequest> requests)
    {
        var goals = programme.Reading.Goals.ToDictionary(goal => goal.Id, goal => goal.Key);
        var order = programme.Reading.Efforts.Select((effort, index) => (effort.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        return new MidtermSources
        {
            Publication = review.Publication,
            Heading = review.Heading,
            Year = moment.Year,
            Texts = [.. texts.OrderBy(text => text.Part).ThenBy(text => text.Place, StringComparer.Ordinal).Select(text => Text(text, goals))],
            Requests =
            [
                .. requests.Where(request => request.State is not (RequestState.Draft or RequestState.Withdrawn))
                    .OrderBy(request => order.GetValueOrDefault(request.EffortId, int.MaxValue)).ThenBy(request => request.Id)
                    .Select(Request),
            ],
        };
    }

    private static MidtermTextSource Text(MidtermText text, Dictionary<Guid, string> goals) => new()
    {
        Part = text.Part,
        Goal = text.GoalId is { } goal ? goals.GetValueOrDefault(goal) : null,
        Heading = text.Heading,
        Text = text.Text,
        Figures = text.Figures,
        TableCaption = text.TableCaption,
        WithSum = text.WithSum,
        WithDifferences = text.WithDifferences,
    };

    private static MidtermRequest Request(ChangeRequest request) => new(
        request.EffortTitle,
        request.Advice,
        request.Reason,
        request.Proposal,
        MidtermWords.Of(request.State),
        request.Decision is null && request.DecidedOn is null ? null
            : string.Join(". ", new[] { request.Decision, request.DecidedOn is { } day ? "Besloten op " + FigureText.Dutch.Date(day) : null }.OfType<string>()) + ".");
}
