using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Editions;

/// <summary>What kind of thing differs between two editions.</summary>
internal enum DifferenceKind
{
    /// <summary>A programme that is only in one of the two, or its answer.</summary>
    Programme = 0,

    /// <summary>A judgement.</summary>
    Judgement = 1,

    /// <summary>A figure.</summary>
    Figure = 2,

    /// <summary>A target.</summary>
    Target = 3,

    /// <summary>An effort or how it stands.</summary>
    Effort = 4,

    /// <summary>A contribution.</summary>
    Contribution = 5,

    /// <summary>Money or hours.</summary>
    Amount = 6,

    /// <summary>A text.</summary>
    Text = 7,
}

/// <summary>One difference; a side that is null is not there.</summary>
internal sealed record EditionDifference(DifferenceKind Kind, string Programme, string What, string? From, string? To)
{
    public StatusMark? FromMark { get; init; }

    public StatusMark? ToMark { get; init; }

    public bool Added => From is null;

    public bool Gone => To is null;
}

/// <summary>Lays two editions side by side: what came, what went, and what changed from what to what. Pure.</summary>
internal static class EditionComparison
{
    public static IReadOnlyList<EditionDifference> Of(EditionDocument from, EditionDocument to) =>
    [
        .. Pairs(from.Programmes, to.Programmes, programme => programme.Slug).SelectMany(pair => pair switch
        {
            (null, { } added) => [new EditionDifference(DifferenceKind.Programme, added.Name, "het programma", null, added.Answer)],
            ({ } gone, null) => [new EditionDifference(DifferenceKind.Programme, gone.Name, "het programma", gone.Answer, null)],
            _ => ProgrammeComparison.Of(pair.From!, pair.To!),
        }),
        .. ReportComparison.Of(from, to),
    ];

    /// <summary>Whether two editions show the same, the cover and the moment of making aside.</summary>
    public static bool Same(EditionDocument from, EditionDocument to) =>
        EditionContent.Hash(Bare(from)) == EditionContent.Hash(Bare(to));

    /// <summary>Things with the same key beside each other, in the order of the later edition; what is gone at the end.</summary>
    public static IEnumerable<(T? From, T? To)> Pairs<T>(IEnumerable<T> from, IEnumerable<T> to, Func<T, string> key)
        where T : class
    {
        var before = from.DistinctBy(key).ToDictionary(key, StringComparer.Ordinal);
        foreach (var now in to.DistinctBy(key))
        {
            yield return (before.Remove(key(now), out var old) ? old : null, now);
        }

        foreach (var gone in before.Values)
        {
            yield return (gone, null);
        }
    }

    // Most reports follow from the rest and say the date of making; revisions are about other editions. A midterm review is written.
    private static EditionDocument Bare(EditionDocument document) => document with
    {
        Slug = string.Empty,
        Number = 0,
        Corrects = null,
        CorrectionReason = null,
        FrozenAt = default,
        Revisions = [],
        Reports = [.. document.Reports.Where(report => report.Kind == MomentNames.Of(Domain.MomentKind.MidtermReview))],
    };
}
