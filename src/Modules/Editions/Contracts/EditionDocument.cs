using OpKoers.Ui.Components;

namespace OpKoers.Editions.Contracts;

/// <summary>
/// An edition: everything that was shown at one moment, with the words, figures, judgements and drawings as they were shown. It never changes; a
/// correction is a new edition that names the old one. It holds only what may be published, apart from reports marked <see cref="Audience.Internal"/>.
/// </summary>
public sealed record EditionDocument
{
    /// <summary>Name of this format and its version, in every file.</summary>
    public string Format { get; init; } = EditionContent.Format;

    /// <summary>Slug of the municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary>Name of the municipality, without "gemeente".</summary>
    public required string MunicipalityName { get; init; }

    /// <summary>Area code of the municipality, such as GM0141.</summary>
    public required string MunicipalityCode { get; init; }

    /// <summary>Slug of the edition within the municipality, such as midterm-2020; a correction gets one of its own, such as midterm-2020-2.</summary>
    public required string Slug { get; init; }

    /// <summary>1 for the first edition of a moment, one more for every correction.</summary>
    public required int Number { get; init; }

    /// <summary>Slug of the edition that this one corrects; null for a first edition.</summary>
    public string? Corrects { get; init; }

    /// <summary>Why it was corrected; null for a first edition.</summary>
    public string? CorrectionReason { get; init; }

    /// <summary>Title as on the cover, such as "Midterm review 2020".</summary>
    public required string Title { get; init; }

    /// <summary>Kind of moment in words, such as "midterm review".</summary>
    public required string Moment { get; init; }

    /// <summary>The date at which everything in it was judged, inclusive.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>When it was frozen.</summary>
    public required DateTimeOffset FrozenAt { get; init; }

    /// <summary>The programmes in it, by name.</summary>
    public required IReadOnlyList<EditionProgramme> Programmes { get; init; }

    /// <summary>Figures in earlier editions of these programmes that were revised since; an edition itself never changes, so a later one tells.</summary>
    public IReadOnlyList<EditionRevision> Revisions { get; init; } = [];

    /// <summary>The documents made from it, such as the midterm review of a programme.</summary>
    public IReadOnlyList<EditionReport> Reports { get; init; } = [];

    /// <summary>The same edition with only what everybody may read.</summary>
    public EditionDocument ForPublication() => this with { Reports = [.. Reports.Where(report => report.Audience == Audience.Public)] };
}

/// <summary>A figure that an earlier edition shows and that was revised since.</summary>
public sealed record EditionRevision
{
    /// <summary>Slug of the edition that shows the old figure.</summary>
    public required string Edition { get; init; }

    /// <summary>Title of that edition.</summary>
    public required string EditionTitle { get; init; }

    /// <summary>Key of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Name of the indicator.</summary>
    public required string IndicatorName { get; init; }

    /// <summary>Period of the figure, canonical.</summary>
    public required string Period { get; init; }

    /// <summary>The period in words.</summary>
    public required string PeriodName { get; init; }

    /// <summary>The figure as that edition shows it.</summary>
    public required string From { get; init; }

    /// <summary>The figure that holds now.</summary>
    public required string To { get; init; }

    /// <summary>The day of the revision; null when it is not known.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The whole in one sentence, such as "sindsdien herzien van 624 meldingen naar 631 meldingen".</summary>
    public required string Words { get; init; }
}

/// <summary>Who may read a report of an edition.</summary>
public enum Audience
{
    /// <summary>Everybody, once the edition is published.</summary>
    Public = 0,

    /// <summary>Whoever may read the programme as staff; never leaves the staff application.</summary>
    Internal = 1,
}

/// <summary>How much is known, and how it stands.</summary>
public sealed record EditionTally
{
    /// <summary>Targets measured, or efforts reported.</summary>
    public required int Known { get; init; }

    /// <summary>All of them; placeholders are not counted.</summary>
    public required int Total { get; init; }

    /// <summary>One mark per target or effort, in the order of the vocabulary.</summary>
    public required IReadOnlyList<StatusMark> Marks { get; init; }

    /// <summary>The same in words, such as "gemeten 3 van 9".</summary>
    public required string Words { get; init; }
}
