using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Network;

/// <summary>A goals-efforts network (doelen-inspanningennetwerk) as it is to be drawn: words and marks only, all judging is done.</summary>
public sealed record NetworkModel
{
    /// <summary>What the drawing is called.</summary>
    public required string Title { get; init; }

    /// <summary>The band on top; null for none.</summary>
    public NetworkVision? Vision { get; init; }

    /// <summary>Names of the goal levels, from the top. Fewer than there are levels is no fault: the others stay without a name.</summary>
    public required IReadOnlyList<NetworkColumn> Levels { get; init; }

    /// <summary>Name of the column of efforts.</summary>
    public required NetworkColumn EffortColumn { get; init; }

    /// <summary>The goals, in the order of the document.</summary>
    public required IReadOnlyList<NetworkNode> Goals { get; init; }

    /// <summary>The efforts, in the order of the document.</summary>
    public required IReadOnlyList<NetworkNode> Efforts { get; init; }

    /// <summary>Which effort contributes to which goal. One whose ends are not both in the model is not drawn.</summary>
    public required IReadOnlyList<NetworkContribution> Contributions { get; init; }

    /// <summary>The drawing's own words.</summary>
    public NetworkWords Words { get; init; } = NetworkWords.Dutch;
}

/// <summary>The vision, drawn as a band above the network.</summary>
/// <param name="Key">What <see cref="NetworkOptions.SelectedKey"/> names it by.</param>
/// <param name="Title">The slogan.</param>
/// <param name="Text">The vision itself, or null.</param>
/// <param name="Href">Where it leads, or null.</param>
public sealed record NetworkVision(string Key, string Title, string? Text, string? Href = null);

/// <summary>The name over a column.</summary>
/// <param name="Name">What stands in it: "Strategisch doel".</param>
/// <param name="Question">What question it answers: "waarom"; or null.</param>
public sealed record NetworkColumn(string Name, string? Question = null);

/// <summary>A judgement as it is shown: shape, word and reason.</summary>
/// <param name="Symbol">The shape.</param>
/// <param name="Word">The word, in lower case: "op koers".</param>
/// <param name="Reason">The reason in one line, or null.</param>
public sealed record NetworkJudgement(Symbol Symbol, string Word, string? Reason = null);

/// <summary>A goal or an effort.</summary>
public sealed record NetworkNode
{
    /// <summary>Unique among goals and efforts together.</summary>
    public required string Key { get; init; }

    /// <summary>The label that the document gives it ("1.a"), or null.</summary>
    public string? Code { get; init; }

    /// <summary>Its text, short where a short one exists.</summary>
    public required string Text { get; init; }

    /// <summary>The whole text when <see cref="Text"/> is a short one; shown to a resting pointer.</summary>
    public string? FullText { get; init; }

    /// <summary>Key of the goal above; null for a goal at the top. Efforts have none.</summary>
    public string? Parent { get; init; }

    /// <summary>How it stands; null shows nothing.</summary>
    public NetworkJudgement? Judgement { get; init; }

    /// <summary>Mark of an effort that other programmes share: "ook Zorg"; or null.</summary>
    public string? SharedMark { get; init; }

    /// <summary>Whether it is a place still to be filled.</summary>
    public bool Placeholder { get; init; }

    /// <summary>Where choosing it leads; null for nowhere.</summary>
    public string? Href { get; init; }
}

/// <summary>How strongly an effort contributes. Never a number: the method warns against false precision.</summary>
public enum ContributionStrength
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Light.</summary>
    Light,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>Strong.</summary>
    Strong,
}

/// <summary>An effort contributes to a goal.</summary>
/// <param name="Effort">Key of the effort.</param>
/// <param name="Goal">Key of the goal, at any level.</param>
/// <param name="Strength">How strongly.</param>
/// <param name="Negative">Whether it works against the goal.</param>
public sealed record NetworkContribution(string Effort, string Goal, ContributionStrength Strength, bool Negative = false);
