using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Mail.Format;
using OpKoers.Reporting.Mail.Transport;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;

namespace OpKoers.Reporting.Mail.Outbox;

/// <summary>
/// Sends what waits, one message at a time. A message is taken in hand with one statement, so that of two hosts one has it, and for a limited time, so that
/// a host that falls over does not keep it. It may then go out a second time, which its Message-ID tells: losing one is worse.
/// </summary>
internal sealed partial class MailSender(ReportingDb db, DatabaseSession session, Carrier carrier, ILogger<MailSender> logger)
{
    /// <summary>Longer than a conversation with a server can take.</summary>
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(15);

    /// <summary>Sends the next message that is due; false when there is none.</summary>
    public async Task<bool> SendNextAsync(CancellationToken cancellation)
    {
        var claim = Ids.New(carrier.Time);
        if (await TakeAsync(claim, cancellation) is not { } mail)
        {
            return false;
        }

        // From here on nothing is broken off: whether the server has taken a message must be written down.
        var (state, delivery) = await DeliverAsync(mail);
        await WriteDownAsync(mail, claim, state, delivery);
        return true;
    }

    private async Task<MailMessage?> TakeAsync(Guid claim, CancellationToken cancellation)
    {
        var (now, until) = (Now, Now + (long)InHand.TotalMilliseconds);
        object id = session.Provider == DatabaseProvider.Sqlite ? claim.ToByteArray(true) : claim;
        // One statement takes and marks. PostgreSQL steps over what another host has in hand; SQLite lets one writer in at a time.
        var taken = session.Provider == DatabaseProvider.PostgreSql
            ? db.Mail.FromSql(
                $"""
                UPDATE reporting_mail SET state = 'Sending', claim_id = {id}, attempts = attempts + 1, due_at = {until}
                WHERE id = (SELECT id FROM reporting_mail WHERE state IN ('Waiting', 'Sending') AND due_at <= {now} ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                    AND state IN ('Waiting', 'Sending') AND due_at <= {now}
                RETURNING *
                """)
            : db.Mail.FromSql(
                $"""
                UPDATE reporting_mail SET state = 'Sending', claim_id = {id}, attempts = attempts + 1, due_at = {until}
                WHERE id = (SELECT id FROM reporting_mail WHERE state IN ('Waiting', 'Sending') AND due_at <= {now} ORDER BY due_at LIMIT 1)
                RETURNING *
                """);
        return (await taken.AsNoTracking().ToListAsync(cancellation)).SingleOrDefault();
    }

    private async Task<(MailState State, Delivery Delivery)> DeliverAsync(MailMessage mail)
    {
        var to = (await carrier.ContactsAsync(mail.OrganisationId)).GetValueOrDefault(mail.AccountId);
        if (WhyNot(mail, to) is { } why)
        {
            return (MailState.Lapsed, Delivery.Never(why));
        }

        if (EmailAddress.Parse(to!.Email) is not { } address)
        {
            return (MailState.Failed, Delivery.Never("Het e-mailadres van dit account is niet te gebruiken."));
        }

        var delivery = await CarryAsync(mail, address);
        return delivery.Outcome switch
        {
            DeliveryOutcome.Taken => (MailState.Sent, delivery),
            DeliveryOutcome.Later when BackOff.After(mail.Attempts) is not null => (MailState.Waiting, delivery),
            _ => (MailState.Failed, delivery),
        };
    }

    /// <summary>A message on which the program itself trips must not stop those behind it.</summary>
    private async Task<Delivery> CarryAsync(MailMessage mail, EmailAddress to)
    {
        try
        {
            return await carrier.CarryAsync(mail, to);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogTripped(fault, mail.Id);
            return Delivery.Later("Het versturen liep vast op een fout in het programma: " + fault.Message);
        }
    }

    /// <summary>Why it does not go out; null when it does.</summary>
    private static string? WhyNot(MailMessage mail, AccountContact? to) => to switch
    {
        null => "Het account is gesloten.",
        { WantsMail: false } => "Het account wil geen e-mail.",
        _ when mail.ProgrammeId is { } programme && !to.Can(Permission.ReadProgramme, programme) => "Het account mag dit programma niet meer lezen.",
        _ => null,
    };

    private async Task WriteDownAsync(MailMessage mail, Guid claim, MailState state, Delivery delivery)
    {
        var (now, said) = (Now, delivery.Said);
        var due = state == MailState.Waiting ? now + (long)BackOff.After(mail.Attempts)!.Value.TotalMilliseconds : now;
        long? sent = state == MailState.Sent ? now : null;
        var written = await db.Mail.Where(row => row.Id == mail.Id && row.ClaimId == claim).ExecuteUpdateAsync(row => row
            .SetProperty(one => one.State, state)
            .SetProperty(one => one.DueAt, due)
            .SetProperty(one => one.SentAt, sent)
            .SetProperty(one => one.Said, said)
            .SetProperty(one => one.ClaimId, (Guid?)null));
        if (written == 0)
        {
            LogTakenOver(mail.Id);
        }
        else if (state is MailState.Waiting or MailState.Failed)
        {
            LogNotTaken(mail.Id, state, mail.Attempts, said);
        }
    }

    private long Now => carrier.Time.GetUtcNow().ToUnixTimeMilliseconds();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Mail} took so long that another host took it over.")]
    private partial void LogTakenOver(Guid mail);

    [LoggerMessage(Level = LogLevel.Error, Message = "The program tripped on message {Mail}.")]
    private partial void LogTripped(Exception fault, Guid mail);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Mail} was not taken and is now {State} after {Attempts} attempts: {Said}")]
    private partial void LogNotTaken(Guid mail, MailState state, int attempts, string said);
}

/// <summary>Brings a message to the transport of this installation.</summary>
internal sealed class Carrier(IMailTransport transport, MailOptions options, IAccountContacts contacts, TimeProvider time)
{
    private readonly Dictionary<Guid, IReadOnlyDictionary<Guid, AccountContact>> known = [];

    public TimeProvider Time => time;

    /// <summary>The accounts of an organisation, read once in a round.</summary>
    public async Task<IReadOnlyDictionary<Guid, AccountContact>> ContactsAsync(Guid organisation) =>
        known.TryGetValue(organisation, out var read) ? read : known[organisation] = await contacts.ListAsync(organisation);

    public Task<Delivery> CarryAsync(MailMessage mail, EmailAddress to) => transport.SendAsync(
        new EmailMessage
        {
            Id = mail.Id,
            Date = DateTimeOffset.FromUnixTimeMilliseconds(mail.WrittenAt),
            From = options.Sender,
            FromName = options.FromName,
            To = to,
            Subject = mail.Subject,
            Text = mail.Text,
        },
        CancellationToken.None);
}
