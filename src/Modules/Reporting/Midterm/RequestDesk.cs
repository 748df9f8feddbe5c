using Microsoft.EntityFrameworkCore;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;

namespace OpKoers.Reporting.Midterm;

/// <summary>What was decided about a change request.</summary>
/// <param name="Accepts">Whether it is accepted.</param>
/// <param name="Explanation">What was decided, and why; needed when it is refused.</param>
/// <param name="Reference">Number or title of the decision; needed where a body decides by a document.</param>
/// <param name="On">Day of the decision.</param>
internal sealed record RequestDecision(bool Accepts, string? Explanation, string? Reference, DateOnly On);

/// <summary>Puts change requests forward, decides on them, and lets what was accepted flow into the programme: all of an act is one transaction.</summary>
internal sealed class RequestDesk(ReportingDb db, DatabaseSession session, IEffortEnding ending, IActor actor, TimeProvider time)
{
    public static Refusal ExplanationNeeded { get; } = new("decision-needs-explanation", "Schrijf waarom het verzoek is afgewezen.");

    public static Refusal ReferenceNeeded { get; } = new("decision-needs-reference", "Noem het nummer of de titel van het besluit.");

    public static Refusal ChangedMeanwhile { get; } = new("request-changed", "Iemand heeft dit verzoek intussen gewijzigd. Bekijk het nog eens.");

    /// <summary>Puts it forward to who decides according to the contract.</summary>
    public async Task<Refusal?> ProposeAsync(ChangeRequest request, CancellationToken cancellation)
    {
        if (request.State != RequestState.Draft)
        {
            return RequestLife.WhyNotChange(request.State);
        }

        if (await db.DecisionPlaces.FirstOrDefaultAsync(row => row.ProgrammeId == request.ProgrammeId, cancellation) is not { } place)
        {
            return RequestLife.NoPlace;
        }

        request.Body = place.Body;
        request.State = RequestState.Proposed;
        return await SaveAsync(cancellation);
    }

    /// <summary>Takes it back before it was decided: to be changed, or for good.</summary>
    public async Task<Refusal?> TakeBackAsync(ChangeRequest request, bool forGood, CancellationToken cancellation)
    {
        if (request.State is not (RequestState.Draft or RequestState.Proposed))
        {
            return RequestLife.Decided;
        }

        request.State = forGood ? RequestState.Withdrawn : RequestState.Draft;
        (request.Body, request.AgreedByOfficial, request.AgreedByAdministrative) = (null, null, null);
        return await SaveAsync(cancellation);
    }

    /// <summary>Decides on it, and carries it out where that needs no people.</summary>
    public async Task<Refusal?> DecideAsync(ChangeRequest request, Decider who, RequestDecision decision, CancellationToken cancellation)
    {
        if (WhyNot(request, who, decision) is { } refusal)
        {
            return refusal;
        }

        await session.BeginAsync(cancellation);
        try
        {
            session.Why = decision.Explanation;
            await NoteAsync(request, who, decision, cancellation);
            await db.SaveChangesAsync(cancellation);
            await session.CommitAsync(cancellation);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            await session.RollbackAsync(CancellationToken.None);
            return ChangedMeanwhile;
        }
        catch
        {
            await session.RollbackAsync(CancellationToken.None);
            throw;
        }
    }

    private static Refusal? WhyNot(ChangeRequest request, Decider who, RequestDecision decision) =>
        RequestLife.WhyNotDecide(request.State, request.Body, who)
        ?? (!decision.Accepts && string.IsNullOrWhiteSpace(decision.Explanation) ? ExplanationNeeded : null)
        ?? (RequestLife.NeedsReference(request.Body!.Value) && string.IsNullOrWhiteSpace(decision.Reference) ? ReferenceNeeded : null);

    private async Task NoteAsync(ChangeRequest request, Decider who, RequestDecision decision, CancellationToken cancellation)
    {
        if (decision.Accepts && request.Body == DecisionBody.Commissioners)
        {
            request.AgreedByOfficial = who.Official ? actor.Label : request.AgreedByOfficial;
            request.AgreedByAdministrative = who.Administrative ? actor.Label : request.AgreedByAdministrative;
            if (!RequestLife.IsFinal(request.Body.Value, who, request.AgreedByOfficial is not null, request.AgreedByAdministrative is not null))
            {
                return;
            }
        }

        request.Decision = decision.Explanation;
        request.DecisionReference = decision.Reference;
        request.DecidedOn = decision.On;
        request.DecidedBy = actor.Label;
        request.State = decision.Accepts ? RequestLife.Accepted(request.Advice) : RequestState.Refused;
        if (request.State == RequestState.Applied)
        {
            (request.AppliedBatch, request.AppliedAt) = (session.BatchId, time.GetUtcNow());
            if (request.Advice == EffortAdvice.Stop)
            {
                await ending.EndAsync(request.ProgrammeId, request.EffortId, new EffortEndDraft(request.EndsOn ?? decision.On, request.Reason, DecisionText.Of(request)), cancellation);
            }
        }
    }

    private async Task<Refusal?> SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ChangedMeanwhile;
        }
    }
}

/// <summary>A decision in one line.</summary>
internal static class DecisionText
{
    public static string Of(ChangeRequest request) => string.Join(", ", new[]
    {
        "Besluit van " + (request.Body is { } body ? MidtermWords.Of(body) : "de opdrachtgevers"),
        request.DecidedOn is { } day ? FigureText.Dutch.Date(day) : null,
        request.DecisionReference,
    }.OfType<string>());
}

/// <summary>Links the change of an effort to the request that it carries out.</summary>
internal sealed class EffortRequests(ReportingDb db, TimeProvider time) : IEffortRequests
{
    public async Task<EffortRequest?> FindAsync(string programme, Guid effort, Guid request, CancellationToken cancellation = default)
    {
        var found = await db.ChangeRequests.AsNoTracking().FirstOrDefaultAsync(row => row.Id == request && row.EffortId == effort && row.State == RequestState.Accepted, cancellation);
        return found is null ? null : new EffortRequest(found.Id, found.Proposal ?? found.Reason, DecisionText.Of(found) + ".", ReportingLinks.ChangeRequest(programme, found.Id));
    }

    public async Task ApplyAsync(Guid request, Guid batch, CancellationToken cancellation = default)
    {
        var found = await db.ChangeRequests.FirstAsync(row => row.Id == request, cancellation);
        (found.State, found.AppliedBatch, found.AppliedAt) = (RequestState.Applied, batch, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    }
}
