using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Storage;

/// <summary>
/// That something happened of which others are to hear. It is written in the transaction of the act itself, so that nothing is announced that did not
/// happen and nothing that happened is forgotten; who hears of it is worked out afterwards. No part of the change log: the act itself is in there.
/// </summary>
internal sealed class Announcement
{
    public Guid Id { get; init; }

    public Guid OrganisationId { get; init; }

    public MailKind MailKind { get; init; }

    /// <summary>The moment, report, roll-up or edition that it is about.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>When it happened, in milliseconds since 1970-01-01 UTC.</summary>
    public long At { get; init; }

    /// <summary>When it was worked out; null while it is not.</summary>
    public long? HandledAt { get; set; }
}

/// <summary>A message to one account. Its address is looked up when it goes out.</summary>
internal sealed class MailMessage
{
    public Guid Id { get; init; }

    public Guid OrganisationId { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>Function of the account when it was written.</summary>
    public required string FunctionLabel { get; init; }

    /// <summary>What the reader must still be allowed to read when it goes out; null when it is about no single programme.</summary>
    public Guid? ProgrammeId { get; init; }

    public MailKind MailKind { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>A message with the same key is the same message: there is one of it in an organisation.</summary>
    public required string DedupeKey { get; init; }

    public MailState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>When it is to be tried; while a host has it in hand, until when that host may.</summary>
    public long DueAt { get; set; }

    /// <summary>Which attempt has it in hand; another may have taken over.</summary>
    public Guid? ClaimId { get; set; }

    /// <summary>What the other side said last: why not, or the number under which it took the message.</summary>
    public string? Said { get; set; }

    public long WrittenAt { get; init; }

    public long? SentAt { get; set; }
}
