namespace OpKoers.Reporting.Domain;

/// <summary>What a message is about.</summary>
internal enum MailKind
{
    /// <summary>A moment was opened, or somebody was asked to report at an open one.</summary>
    ReportAsked = 0,

    /// <summary>The last day to report is a week away.</summary>
    ReminderWeek = 1,

    /// <summary>The last day to report is tomorrow or today.</summary>
    ReminderDay = 2,

    /// <summary>The last day to report has passed.</summary>
    ReminderLate = 3,

    /// <summary>A report came in; for who accepts it.</summary>
    ReportSubmitted = 4,

    /// <summary>A report was sent back; for its reporter.</summary>
    ReportReturned = 5,

    /// <summary>A roll-up came in; for the official commissioner.</summary>
    RollUpSubmitted = 6,

    /// <summary>A roll-up was sent back; for the programme manager.</summary>
    RollUpReturned = 7,

    /// <summary>A roll-up was accepted; for the administrative commissioner.</summary>
    RollUpAccepted = 8,

    /// <summary>An edition was published; for everyone who worked on it.</summary>
    EditionPublished = 9,
}

/// <summary>Where a message stands.</summary>
internal enum MailState
{
    /// <summary>To be sent at or after its time.</summary>
    Waiting = 0,

    /// <summary>Some host has it in hand, until its time.</summary>
    Sending = 1,

    /// <summary>The mail server has it.</summary>
    Sent = 2,

    /// <summary>It was not taken, and is not tried again by itself.</summary>
    Failed = 3,

    /// <summary>It does not go out: its account is closed, wants no e-mail, or may not read the programme any more.</summary>
    Lapsed = 4,
}
