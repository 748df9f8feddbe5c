using OpKoers.Reporting.Outputs.Files;

namespace OpKoers.Reporting.Features;

/// <summary>Addresses of reports and of the files made of them.</summary>
internal static partial class ReportingLinks
{
    /// <summary>The reports of a moment: previews while it is open, those of its edition after.</summary>
    public static string MomentReports(string moment) => $"{Moment(moment)}/rapporten";

    public static string Preview(string moment, string report) => $"{Moment(moment)}/voorbeeld/{report}";

    public static string PreviewFile(string moment, string report, ReportForm form) => $"{Preview(moment, report)}.{form.Ending()}";

    public static string EditionReportFile(string edition, string report, ReportForm form) => $"{EditionReport(edition, report)}.{form.Ending()}";
}
