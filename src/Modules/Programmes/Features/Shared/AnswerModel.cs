using OpKoers.Programmes.Storage;
using OpKoers.Ui.Components;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>One of the two answers, goals or efforts, with how much of it is known.</summary>
internal sealed record AnswerModel
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<(string Number, string Text)> Sentence { get; init; }

    public required StatusCounts Counts { get; init; }

    public required string KnownWord { get; init; }

    public required int Known { get; init; }

    public required int Total { get; init; }

    public int Placeholders { get; init; }

    public bool Tally { get; init; } = true;

    public Func<StatusMark, string?>? Href { get; init; }

    public Verdict? Verdict { get; init; }

    public static AnswerModel Goals(StatusCounts counts, int measured, string title, Func<StatusMark, string?>? href = null, Verdict? verdict = null) => new()
    {
        Id = "antwoord-doelen",
        Title = title,
        Sentence = CourseSentences.Goals(counts),
        Counts = counts,
        KnownWord = T.Of("Gemeten"),
        Known = measured,
        Total = counts.Total,
        Href = href,
        Verdict = verdict,
    };

    public static AnswerModel Efforts(StatusCounts counts, string title, Func<StatusMark, string?>? href = null) => new()
    {
        Id = "antwoord-inspanningen",
        Title = title,
        Sentence = CourseSentences.Efforts(counts),
        Counts = counts,
        KnownWord = T.Of("Gerapporteerd"),
        Known = counts.Total - counts[StatusMark.Placeholder] - counts[StatusMark.NotReported],
        Total = counts.Total - counts[StatusMark.Placeholder],
        Placeholders = counts[StatusMark.Placeholder],
        Href = href,
    };
}
