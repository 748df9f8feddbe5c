using OpKoers.Access.Contracts;
using OpKoers.Indicators.Contracts;

namespace OpKoers.Programmes.Contracts;

/// <summary>
/// Tells what other modules keep about programmes, for the portfolio and for the pages of programmes, goals and efforts. A module of a higher rank registers it.
/// </summary>
public interface IProgrammeNotes
{
    /// <summary>The notes by programme; with one statement, however many programmes there are. A programme without notes is not in it.</summary>
    Task<IReadOnlyDictionary<Guid, ProgrammeNotes>> ReadAsync(ProgrammeNotesRequest request, CancellationToken cancellation = default);

    /// <summary>What is kept about one goal; with one statement.</summary>
    Task<GoalNotes> OfGoalAsync(GoalNotesRequest request, CancellationToken cancellation = default);
}

/// <summary>For whom and for which day notes are asked.</summary>
/// <param name="Access">Who reads the page.</param>
/// <param name="Programmes">The programmes on the page.</param>
/// <param name="AsOf">The reference date of the page, inclusive.</param>
/// <param name="Today">Today: what is late is only known today.</param>
public sealed record ProgrammeNotesRequest(AccessState Access, IReadOnlyCollection<NotedProgramme> Programmes, DateOnly AsOf, DateOnly Today);

/// <summary>A programme that notes are asked of.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Slug">Slug.</param>
/// <param name="AtWork">The efforts that are neither completed nor suspended, nor a place kept for one to come; only looked at when needed.</param>
public sealed record NotedProgramme(Guid Id, string Slug, IEnumerable<Guid> AtWork);

/// <summary>What is kept about a programme.</summary>
public sealed record ProgrammeNotes
{
    /// <summary>The latest report that everybody who may read the programme may read; null when there is none.</summary>
    public NotedReport? Report { get; init; }

    /// <summary>What is late.</summary>
    public IReadOnlyList<NotedLine> Late { get; init; } = [];

    /// <summary>Decisions that are asked.</summary>
    public IReadOnlyList<NotedLine> Asked { get; init; } = [];

    /// <summary>Tags beside judgements, by indicator or effort.</summary>
    public ILookup<Guid, JudgementTag> Tags { get; init; } = Array.Empty<JudgementTag>().ToLookup(_ => Guid.Empty);
}

/// <summary>A report about a programme.</summary>
/// <param name="Title">Its name: "Jaarverantwoording 2020".</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="Href">Where it is read.</param>
/// <param name="Texts">Its texts with their headings, in order; those that are empty are left out.</param>
public sealed record NotedReport(string Title, string State, string Href, IReadOnlyList<NotedText> Texts);

/// <summary>A text of it.</summary>
/// <param name="Heading">What it answers: "Wat gaat goed?".</param>
/// <param name="Text">The text, lines and all.</param>
public sealed record NotedText(string Heading, string Text);

/// <summary>A line of notes.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Href">Where it leads; null for plain text.</param>
/// <param name="Effort">The effort it is about; null when it is about none.</param>
public sealed record NotedLine(string Text, string? Href, Guid? Effort = null);

/// <summary>Which goal is shown, and to whom.</summary>
/// <param name="Access">Who reads the page.</param>
/// <param name="Programme">Programme of the goal.</param>
/// <param name="ProgrammeSlug">Its slug.</param>
/// <param name="Goal">The goal.</param>
/// <param name="GoalKey">Its key.</param>
public sealed record GoalNotesRequest(AccessState Access, Guid Programme, string ProgrammeSlug, Guid Goal, string GoalKey);

/// <summary>What is kept about a goal.</summary>
public sealed record GoalNotes
{
    /// <summary>Heading of the block.</summary>
    public required string Title { get; init; }

    /// <summary>What stands there when there are no lines.</summary>
    public required string Empty { get; init; }

    /// <summary>The lines, in order.</summary>
    public required IReadOnlyList<GoalNote> Lines { get; init; }

    /// <summary>What this reader can do here: words and address.</summary>
    public required IReadOnlyList<NotedLine> Acts { get; init; }
}

/// <summary>A line about a goal.</summary>
/// <param name="Kind">What it is: "motie".</param>
/// <param name="Text">Its title.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="State">Where it stands: "aangenomen sinds 12 maart 2020".</param>
/// <param name="IsLate">Whether it should have been done.</param>
public sealed record GoalNote(string Kind, string Text, string Href, string State, bool IsLate);
