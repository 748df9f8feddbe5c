using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>
/// The reports that belong to a moment, made from what the edition holds and from nothing else: the same edition gives the same reports. They take no clock and no
/// database, so a preview of an open moment is made in the same way.
/// </summary>
internal static class EditionReports
{
    /// <summary>The reports, in the order of the list on the page of an edition. Those that the edition holds already are named in the letter, not repeated.</summary>
    public static IReadOnlyList<EditionReport> For(EditionDocument document, MomentKind kind)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<EditionReport> made = [];
        foreach (var programme in document.Programmes)
        {
            made.AddRange(ForProgramme(document, programme, kind));
        }

        if (kind is MomentKind.Outlook or MomentKind.Budget or MomentKind.InterimReport or MomentKind.AnnualAccounts or MomentKind.Other)
        {
            made.Insert(0, CycleContribution.Of(document));
        }

        if (kind is not (MomentKind.TwoWeeklySheet or MomentKind.QuarterlyReport))
        {
            // The last of all, because it names the others; the first in the list, because it leads to them.
            made.Insert(0, CouncilLetter.Of(document, [.. document.Reports, .. made]));
        }

        return made;
    }

    private static IEnumerable<EditionReport> ForProgramme(EditionDocument document, EditionProgramme programme, MomentKind kind)
    {
        switch (kind)
        {
            case MomentKind.TwoWeeklySheet:
                yield return TwoWeeklySheet.Of(document, programme);
                yield break;
            case MomentKind.QuarterlyReport:
                yield return QuarterlyReport.Of(document, programme);
                break;
            case MomentKind.AnnualAccounts or MomentKind.SafetyTalk:
                yield return YearReport.Of(document, programme);
                break;
            default:
                break;
        }

        yield return ProgrammeCard.Of(document, programme);
    }
}
