namespace OpKoers.Reporting.Outputs.Files;

/// <summary>The forms in which a report is made.</summary>
internal enum ReportForm
{
    /// <summary>A page that stands on its own.</summary>
    Page = 0,

    Pdf = 1,

    Word = 2,

    Excel = 3,
}

/// <summary>Endings and media types of the forms.</summary>
internal static class ReportForms
{
    private static readonly (ReportForm Form, string Ending, string Type)[] All =
    [
        (ReportForm.Page, "html", "text/html; charset=utf-8"),
        (ReportForm.Pdf, "pdf", "application/pdf"),
        (ReportForm.Word, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (ReportForm.Excel, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ];

    /// <summary>The form of an ending such as "pdf"; null for any other.</summary>
    public static ReportForm? Of(string ending) => All.Where(form => string.Equals(form.Ending, ending, StringComparison.OrdinalIgnoreCase)).Select(form => (ReportForm?)form.Form).FirstOrDefault();

    public static string Ending(this ReportForm form) => All[(int)form].Ending;

    public static string MediaType(this ReportForm form) => All[(int)form].Type;
}
