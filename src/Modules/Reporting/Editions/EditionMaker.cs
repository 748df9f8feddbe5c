using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Midterm;

namespace OpKoers.Reporting.Editions;

/// <summary>Makes the reports of a kind from an edition that has everything but these; pure as the making of the edition itself.</summary>
internal delegate IReadOnlyList<EditionReport> ReportMaker(EditionDocument document, MomentKind kind);

/// <summary>Makes an edition. A pure function: the same sources give the same bytes, and so the same hash.</summary>
internal static class EditionMaker
{
    /// <param name="sources">Everything it is made of.</param>
    /// <param name="reports">What makes reports, in the order in which these are listed; each sees those of the ones before.</param>
    public static EditionDocument Make(EditionSources sources, IEnumerable<ReportMaker> reports)
    {
        var cover = sources.Cover;
        var document = new EditionDocument
        {
            Municipality = cover.Municipality,
            MunicipalityName = cover.MunicipalityName,
            MunicipalityCode = cover.MunicipalityCode,
            Slug = cover.Slug,
            Number = cover.Number,
            Corrects = cover.Corrects,
            CorrectionReason = cover.CorrectionReason,
            Title = cover.Title,
            Moment = MomentNames.Of(cover.Kind),
            AsOf = cover.AsOf,
            FrozenAt = cover.FrozenAt,
            Programmes = [.. sources.Programmes.Select(ProgrammePart.Of)],
            Revisions = sources.Revisions,
        };
        document = document with { Reports = [.. Midterms(document, sources)] };
        foreach (var maker in reports)
        {
            document = document with { Reports = [.. document.Reports, .. maker(document, cover.Kind)] };
        }

        return document;
    }

    private static IEnumerable<EditionReport> Midterms(EditionDocument document, EditionSources sources)
    {
        foreach (var (programme, midterm) in document.Programmes.Zip(sources.Programmes.Select(programme => programme.Midterm)))
        {
            if (midterm is not null)
            {
                yield return MidtermReport.Of(programme, midterm);
            }
        }
    }
}
