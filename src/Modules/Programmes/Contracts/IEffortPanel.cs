using OpKoers.Access.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Programmes.Contracts;

/// <summary>Adds what another module knows of an effort to the page of the effort. A module of a higher rank registers it.</summary>
public interface IEffortPanel
{
    /// <summary>The panel for this reader; null when there is nothing to show. With a fixed number of statements.</summary>
    Task<EffortPanel?> ReadAsync(EffortPanelRequest request, CancellationToken cancellation = default);
}

/// <summary>Which effort is shown, and to whom.</summary>
/// <param name="Access">Who reads the page.</param>
/// <param name="Programme">Home programme of the effort.</param>
/// <param name="ProgrammeSlug">Its slug.</param>
/// <param name="Effort">The effort.</param>
/// <param name="EffortKey">Its key.</param>
public sealed record EffortPanelRequest(AccessState Access, Guid Programme, string ProgrammeSlug, Guid Effort, string EffortKey);

/// <summary>A block on the page of an effort.</summary>
public sealed record EffortPanel
{
    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>What stands there when there are no lines.</summary>
    public required string Empty { get; init; }

    /// <summary>The lines, in order.</summary>
    public required IReadOnlyList<EffortPanelLine> Lines { get; init; }

    /// <summary>What this reader can do here: words and address.</summary>
    public required IReadOnlyList<EffortPanelAct> Acts { get; init; }
}

/// <summary>A line of a panel.</summary>
/// <param name="Text">The words of the link.</param>
/// <param name="Href">Where it leads; null for plain text.</param>
/// <param name="Detail">What stands behind it.</param>
/// <param name="Mark">How it stands; null when that is not said.</param>
public sealed record EffortPanelLine(string Text, string? Href, string? Detail, StatusMark? Mark);

/// <summary>Something to do.</summary>
/// <param name="Text">The words of the link.</param>
/// <param name="Href">Where it leads.</param>
public sealed record EffortPanelAct(string Text, string Href);

/// <summary>A link on the page of a programme to pages of another module. A module of a higher rank registers it.</summary>
/// <param name="Text">The words of the link.</param>
/// <param name="Href">Its address, by the slug of the programme.</param>
/// <param name="Order">Place in the row, low first.</param>
public sealed record ProgrammeEntrance(string Text, Func<string, string> Href, int Order);
