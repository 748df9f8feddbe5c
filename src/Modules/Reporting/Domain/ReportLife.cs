using OpKoers.Kernel;

namespace OpKoers.Reporting.Domain;

/// <summary>What people do with a progress report.</summary>
internal enum ReportAct
{
    /// <summary>The lead keeps what is typed.</summary>
    Save,

    /// <summary>The lead hands it in.</summary>
    Submit,

    /// <summary>The programme manager sends it back, with a reason.</summary>
    Return,

    /// <summary>The programme manager accepts it.</summary>
    Accept,
}

/// <summary>
/// The life of a progress report: draft, submitted, returned, submitted again, accepted. What was accepted never changes. The table is the rule; pages,
/// loaders and tests ask it.
/// </summary>
internal static class ReportLife
{
    /// <summary>Where the report stands after an act, or why the act cannot be done.</summary>
    /// <param name="state">Where it stands; null while there is no report.</param>
    /// <param name="act">What is done.</param>
    /// <param name="moment">Where its moment stands.</param>
    public static Result<ReportState> After(ReportState? state, ReportAct act, MomentState moment)
    {
        if (MomentLife.WhyNotReport(moment) is { } closed)
        {
            return Result<ReportState>.Refused(closed);
        }

        return (state, act) switch
        {
            (null or ReportState.Draft, ReportAct.Save) => Result<ReportState>.Of(ReportState.Draft),
            (ReportState.Returned, ReportAct.Save) => Result<ReportState>.Of(ReportState.Returned),
            (null or ReportState.Draft or ReportState.Returned, ReportAct.Submit) => Result<ReportState>.Of(ReportState.Submitted),
            (ReportState.Submitted, ReportAct.Return) => Result<ReportState>.Of(ReportState.Returned),
            (ReportState.Submitted, ReportAct.Accept) => Result<ReportState>.Of(ReportState.Accepted),
            (ReportState.Accepted, _) => Result<ReportState>.Refused("report-accepted", "Deze rapportage is geaccepteerd en verandert niet meer."),
            (ReportState.Submitted, _) => Result<ReportState>.Refused("report-submitted", "Deze rapportage is ingediend en ligt bij de programmamanager."),
            _ => Result<ReportState>.Refused("report-not-submitted", "Deze rapportage is nog niet ingediend."),
        };
    }

    /// <summary>Whether it is with its lead: only the lead and the programme manager read it.</summary>
    public static bool IsWithLead(ReportState state) => state is ReportState.Draft or ReportState.Returned;
}
