using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;

namespace OpKoers.Programmes.Intake;

/// <summary>Takes in programmes.</summary>
internal sealed class ProgrammeIntake(ProgrammesDb db, TimeProvider time, IAccess? access = null) : IProgrammeIntake
{
    public async Task<ProgrammeStart> StartAsync(Guid organisation, ProgrammeDraft draft, CancellationToken cancellation = default)
    {
        var findings = DraftRules.Check(draft);
        if (findings.Any(finding => finding.Severity == FindingSeverity.Error))
        {
            return new ProgrammeStart(Guid.Empty, findings);
        }

        findings.AddRange(DraftAdvice.Of(draft));

        var programme = await db.Programmes.IgnoreQueryFilters()
            .SingleOrDefaultAsync(row => row.OrganisationId == organisation && row.Key == draft.Key, cancellation);
        if (programme is null)
        {
            programme = new Programme { Id = Ids.New(time), OrganisationId = organisation, Key = draft.Key, Name = draft.Name };
            db.Add(programme);
        }

        programme.Removed = false;
        Fill(programme, draft);
        await db.SaveChangesAsync(cancellation);
        return new ProgrammeStart(programme.Id, findings);
    }

    public async Task<IReadOnlyList<Finding>> ApplyAsync(Guid programme, ProgrammeDraft draft, IReadOnlyDictionary<string, Guid> indicators, CancellationToken cancellation = default)
    {
        var owner = await db.Programmes.SingleAsync(row => row.Id == programme, cancellation);
        var session = new IntakeSession(db, time, owner, draft, indicators) { Visible = await VisibleAsync(cancellation) };
        await session.RunAsync(cancellation);
        if (session.Findings.TrueForAll(finding => finding.Severity != FindingSeverity.Error))
        {
            await db.SaveChangesAsync(cancellation);
        }

        return session.Findings;
    }

    /// <summary>A command, which nobody signed in to, works for the whole organisation.</summary>
    private async Task<IReadOnlyCollection<Guid>?> VisibleAsync(CancellationToken cancellation) =>
        access is not null && await access.ReadAsync(cancellation) is { AccountId: not null } state ? state.VisibleProgrammes : null;

    private static void Fill(Programme programme, ProgrammeDraft draft)
    {
        programme.Name = draft.Name;
        programme.Slogan = draft.Slogan;
        programme.Vision = draft.Vision;
        programme.Mission = draft.Mission;
        programme.Nature = draft.Nature;
        programme.TermPrinted = draft.TermPrinted;
        programme.Term = draft.Term;
        programme.ContractVersion = draft.ContractVersion;
        programme.ContractStatus = draft.ContractStatus;
        programme.Registrations = Sync.Same(programme.Registrations, draft.Registrations);
        programme.Scope = draft.Scope;
        programme.ScopeExclusions = Sync.Same(programme.ScopeExclusions, draft.ScopeExclusions);
        programme.Note = draft.Note;
        programme.Source = draft.Source;
        programme.LevelNames = Sync.Same(programme.LevelNames, [.. draft.Levels.Select(level => level.Name)]);
        programme.LevelQuestions = Sync.Same(programme.LevelQuestions, [.. draft.Levels.Select(level => level.Question ?? string.Empty)]);
    }
}
