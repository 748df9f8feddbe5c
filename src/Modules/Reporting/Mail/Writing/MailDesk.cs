using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Features;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Mail.Writing;

/// <summary>A message to be, to one account.</summary>
/// <param name="To">Whom it is for.</param>
/// <param name="Programme">What the reader must be allowed to read; null when it is about no single programme.</param>
/// <param name="Key">What makes it the same message.</param>
/// <param name="Kind">What about.</param>
/// <param name="Facts">What it says, without whom it is for.</param>
internal sealed record Draft(AccountContact To, Guid? Programme, string Key, Domain.MailKind Kind, LetterFacts Facts);

/// <summary>Reads what letters are about, and puts letters in the outbox.</summary>
internal sealed class MailDesk(ReportingDb db, DatabaseSession session, MailSources sources, TimeProvider time)
{
    public ReportingDb Db => db;

    public DateOnly Today => AsOf.Today(time);

    public long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public Task<IReadOnlyList<Organisation>> OrganisationsAsync(CancellationToken cancellation) => sources.Organisations.ListAsync(cancellation);

    public Task<IReadOnlyDictionary<Guid, AccountContact>> ContactsAsync(Guid organisation, CancellationToken cancellation) => sources.Contacts.ListAsync(organisation, cancellation);

    /// <summary>The programmes of an organisation as they stand at a date.</summary>
    public async Task<IReadOnlyDictionary<Guid, ProgrammeReading>> ProgrammesAsync(Guid organisation, IReadOnlyCollection<Guid> ids, DateOnly asOf, CancellationToken cancellation)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, ProgrammeReading>();
        }

        // With the municipality's own tolerance this is what pages read too, so that it comes from memory.
        var tolerance = JudgementTolerance.Of((await sources.Organisations.FindAsync(organisation, cancellation))?.Tolerance ?? 0);
        var read = await sources.Programmes.ReadAsync(organisation, ids, asOf, tolerance.Succeeded ? tolerance.Value : JudgementTolerance.Default, cancellation);
        return read.ToDictionary(programme => programme.Id);
    }

    /// <summary>What every letter to an account says.</summary>
    public LetterFacts For(AccountContact to) => new()
    {
        For = to.FunctionLabel,
        MyWork = Link(ReportingLinks.MyWork),
        Account = Link(ReportingLinks.Account),
    };

    public string Link(string path) => sources.Options.Link(path);

    /// <summary>
    /// Puts letters in the outbox, and does what belongs to it, all or nothing. What is there under the same key stays as it is: two hosts that do the
    /// same work write one letter.
    /// </summary>
    public async Task PostAsync(Guid organisation, IReadOnlyList<Draft> drafts, Func<Task> also, CancellationToken cancellation)
    {
        await session.BeginAsync(cancellation);
        try
        {
            foreach (var draft in drafts)
            {
                await InsertAsync(organisation, draft, cancellation);
            }

            await also();
            await session.CommitAsync(cancellation);
        }
        catch
        {
            await session.RollbackAsync(CancellationToken.None);
            throw;
        }
    }

    private Task<int> InsertAsync(Guid organisation, Draft draft, CancellationToken cancellation)
    {
        var letter = Letters.Of(draft.Kind, draft.Facts);
        var (id, now, kind, programme) = (Id(Ids.New(time)), Now, draft.Kind.ToString(), draft.Programme is { } of ? Id(of) : null);
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO reporting_mail (id, organisation_id, account_id, function_label, programme_id, mail_kind, subject, text, dedupe_key, state, attempts, due_at, written_at)
            VALUES ({id}, {Id(organisation)}, {Id(draft.To.Id)}, {draft.To.FunctionLabel}, {programme}, {kind}, {letter.Subject}, {letter.Text}, {draft.Key}, 'Waiting', 0, {now}, {now})
            ON CONFLICT (organisation_id, dedupe_key) DO NOTHING
            """,
            cancellation);
    }

    /// <summary>An identity in the form that this database keeps it.</summary>
    private object Id(Guid id) => session.Provider == DatabaseProvider.Sqlite ? id.ToByteArray(true) : id;
}

/// <summary>What letters are made of that other modules and the settings know.</summary>
internal sealed class MailSources(IOrganisations organisations, IAccountContacts contacts, IProgrammeReading programmes, MailOptions options)
{
    public IOrganisations Organisations => organisations;

    public IAccountContacts Contacts => contacts;

    public IProgrammeReading Programmes => programmes;

    public MailOptions Options => options;
}
