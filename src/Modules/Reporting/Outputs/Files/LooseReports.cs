using OpKoers.Editions.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Outputs.Writing;

namespace OpKoers.Reporting.Outputs.Files;

/// <summary>Writes reports that are from no edition, in the same forms and by the same writers.</summary>
internal sealed class LooseReports(ReportFiles files) : IReportWriter
{
    public bool CanPrint => files.CanPrint;

    public async Task<Result<ReportFile>> WriteAsync(EditionReport report, ReportOrigin origin, string ending, CancellationToken cancellation)
    {
        if (ReportForms.Of(ending) is not { } form)
        {
            return Result<ReportFile>.Refused("form-unknown", $"Een rapport wordt pdf, docx, xlsx of html, geen {ending}.");
        }

        var made = await files.MakeAsync(report, ReportCover.Loose(report, origin), form, cancellation);
        return made.TryGet(out var bytes, out var refusal)
            ? Result<ReportFile>.Of(new ReportFile(bytes, form.MediaType(), form.Ending()))
            : Result<ReportFile>.Refused(refusal.Code, refusal.Message);
    }
}
