namespace OpKoers.Reporting.Mail.Format;

/// <summary>A message as it goes out. What a repeat of it would say is all in here, so that a repeat is the same message to the letter.</summary>
internal sealed record EmailMessage
{
    /// <summary>Identity of the row it comes from; it makes the Message-ID.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it was written, not when it is sent.</summary>
    public required DateTimeOffset Date { get; init; }

    public required EmailAddress From { get; init; }

    /// <summary>Name beside the address of the sender.</summary>
    public required string FromName { get; init; }

    public required EmailAddress To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text; lines end in a line feed.</summary>
    public required string Text { get; init; }

    /// <summary>The same for every attempt: whoever gets the message twice can tell.</summary>
    public string MessageId => $"<{Id:N}@{From.Domain}>";
}
