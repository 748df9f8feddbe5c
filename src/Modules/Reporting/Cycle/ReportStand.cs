using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Cycle;

/// <summary>How an effort stands as a whole according to its report.</summary>
internal static class ReportStand
{
    /// <summary>
    /// Suspended or completed when the report says so; else the worst of the rated areas, since one area off course is an effort off course. Null when
    /// nothing was rated: then nothing is known, and nothing is said.
    /// </summary>
    public static EffortStatus? Of(bool suspended, bool completed, IEnumerable<AreaRating> ratings) =>
        suspended ? EffortStatus.Suspended
        : completed ? EffortStatus.Completed
        : ratings.Append(AreaRating.NotReported).Max() switch
        {
            AreaRating.Red => EffortStatus.OffCourse,
            AreaRating.Amber => EffortStatus.AtRisk,
            AreaRating.Green => EffortStatus.OnCourse,
            _ => null,
        };
}
