using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Outputs.Building;

namespace OpKoers.Reporting.Outputs.Writing;

/// <summary>What a report says of the edition it is from. With the report itself this is all that a writer knows.</summary>
internal sealed record ReportCover
{
    public required string Municipality { get; init; }

    /// <summary>Slug of the edition.</summary>
    public required string Edition { get; init; }

    public required string Title { get; init; }

    public required int Number { get; init; }

    public string? Corrects { get; init; }

    public string? CorrectionReason { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>When it was frozen; null for a preview.</summary>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>SHA-256 of the edition, 64 hexadecimal digits; null for a preview.</summary>
    public string? Hash { get; init; }

    /// <summary>What a report from no edition says of itself; null for a report of an edition.</summary>
    public ReportOrigin? Origin { get; init; }

    /// <summary>Whether it is a preview of a moment that is not closed yet.</summary>
    public bool IsConcept => Hash is null && Origin is null;

    public static ReportCover Of(EditionDocument document, string hash) => Concept(document) with { FrozenAt = document.FrozenAt, Hash = hash };

    /// <summary>A preview: nothing of it is frozen, so it has no moment and no hash.</summary>
    public static ReportCover Concept(EditionDocument document) => new()
    {
        Municipality = document.MunicipalityName,
        Edition = document.Slug,
        Title = document.Title,
        Number = document.Number,
        Corrects = document.Corrects,
        CorrectionReason = document.CorrectionReason,
        AsOf = document.AsOf,
    };

    /// <summary>A report from no edition.</summary>
    public static ReportCover Loose(EditionReport report, ReportOrigin origin) =>
        new() { Municipality = origin.Municipality, Edition = "", Title = report.Title, Number = 0, AsOf = origin.AsOf, Origin = origin };

    /// <summary>The line at the foot of every page.</summary>
    public string Foot => Origin is { } origin ? origin.Foot : IsConcept ? $"Concept · {Title} · Gemeente {Municipality}" : $"{Title} · editie {Edition} · Gemeente {Municipality}";

    /// <summary>The same on paper, with the beginning of the hash so that loose pages can be told apart.</summary>
    public string PageFoot => Hash is { } hash ? $"{Title} · editie {Edition} · {hash[..12]}" : Foot;

    /// <summary>The word over every page of a preview; null for an edition.</summary>
    public string? Stamp => IsConcept ? "CONCEPT" : null;

    /// <summary>What stands at the end of every report: which edition it is from, and how that can be checked.</summary>
    public IReadOnlyList<EditionFact> Colophon(EditionReport report) => Origin is { } origin ? origin.Facts :
    [
        new("Rapport", $"{report.Title} ({report.Kind})"),
        new("Gemeente", Municipality),
        new("Editie", IsConcept ? $"concept van {Title}" : $"{Title} ({Edition}, nummer {Number})"),
        .. Corrects is null ? Array.Empty<EditionFact>() : [new EditionFact("Vervangt", CorrectionReason is null ? Corrects : $"{Corrects}. Reden: {CorrectionReason}")],
        new("Peildatum", Dutch.Date(AsOf)),
        .. FrozenAt is { } frozen ? [new EditionFact("Vastgelegd", Dutch.Moment(frozen))] : Array.Empty<EditionFact>(),
        Hash is { } hash ? new("Controlegetal (SHA-256)", hash) : new("Status", ConceptWords),
    ];

    /// <summary>The same in one line, for a report on one page.</summary>
    public string ShortColophon => Hash is { } hash && FrozenAt is { } frozen
        ? $"Editie {Edition}, nummer {Number}, vastgelegd {Dutch.Moment(frozen)}. Controlegetal (SHA-256): {hash}"
        : Origin is { } origin ? origin.Foot : ConceptWords;

    /// <summary>What a preview says of itself.</summary>
    public const string ConceptWords = "Dit is een concept. Het moment is nog niet afgesloten; cijfers en teksten kunnen nog veranderen.";
}
