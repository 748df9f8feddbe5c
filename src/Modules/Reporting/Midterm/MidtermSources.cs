using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Midterm;

/// <summary>What people wrote of a midterm review, as far as it may be public: approved texts, and requests that were put forward.</summary>
internal sealed record MidtermSources
{
    /// <summary>Title of the publication that it is a part of; null when it stands alone.</summary>
    public string? Publication { get; init; }

    /// <summary>Number and name in that publication; null for the name of the programme alone.</summary>
    public string? Heading { get; init; }

    /// <summary>The year it is about.</summary>
    public required int Year { get; init; }

    public IReadOnlyList<MidtermTextSource> Texts { get; init; } = [];

    public IReadOnlyList<MidtermRequest> Requests { get; init; } = [];
}

/// <summary>The text of one part.</summary>
internal sealed record MidtermTextSource
{
    public required MidtermSection Part { get; init; }

    /// <summary>Key of the goal, for a part that each top goal has.</summary>
    public string? Goal { get; init; }

    public string? Heading { get; init; }

    public string? Text { get; init; }

    /// <summary>Keys of the indicators in the table under the text.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];

    public string? TableCaption { get; init; }

    public bool WithSum { get; init; }

    public bool WithDifferences { get; init; }
}

/// <summary>What is to happen with an effort.</summary>
internal sealed record MidtermRequest(string Effort, EffortAdvice Advice, string Reason, string? Proposal, string State, string? Decision);
