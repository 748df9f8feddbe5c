using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OpKoers.Import.Contracts;
using OpKoers.Import.Uploads;
using OpKoers.Ui.Shell;

namespace OpKoers.Import.Features.ReadFigures;

/// <summary>Shows what a kept file would change by its mapping, and does it when that is confirmed. What is confirmed is what was shown, or it is shown anew.</summary>
internal sealed class TrialModel(FigureTools tools) : FigurePage(tools)
{
    public const int MostShown = 200;

    public FigureImportResult Result { get; private set; } = new() { Findings = [] };

    /// <summary>Whether the file or the mapping is not there, or no longer.</summary>
    public bool Gone { get; private set; }

    public string MapAddress { get; private set; } = FigureLinks.Read;

    public async Task<IActionResult> OnGetAsync(string token, string tabel) => await RunAsync(token, tabel, null);

    public async Task<IActionResult> OnPostAsync(string token, string tabel, string? vingerafdruk) => await RunAsync(token, tabel, vingerafdruk ?? "");

    private async Task<IActionResult> RunAsync(string token, string table, string? fingerprint)
    {
        var upload = await Tools.Uploads.FindAsync(Account, token, Cancellation);
        var row = await MappingAsync(table);
        if (upload is null || row is null || FigureMappingFile.Read(System.Text.Encoding.UTF8.GetBytes(row.Content)) is not { } mapping)
        {
            Gone = true;
            Response.StatusCode = StatusCodes.Status410Gone;
            Head(T.Of("Bestand niet gevonden"), null, new Crumb(T.Of("Cijfers inlezen"), FigureLinks.Read));
            return Page();
        }

        MapAddress = $"{FigureLinks.Map(token)}?koppeling={Uri.EscapeDataString(row.Table)}";
        Result = await Tools.Files.ImportAsync(
            new FigureImportRequest { File = FileOf(upload), Mapping = mapping, DryRun = fingerprint is null, OnlyIf = fingerprint, AcceptNewShape = Request.HasFormContentType && Request.Form["andervorm"] == "true" },
            Cancellation);
        if (fingerprint is not null && Result.Delivery is { } taken)
        {
            UploadStore.Remove(Account, token);
            TempData.Notice(new Notice(T.Of("{0} is ingelezen.", upload.FileName), taken.Written ? T.Of("Levering {0} van {1}.", taken.Delivery, mapping.Title) : T.Of("Er was niets te veranderen.")));
            return Redirect(FigureLinks.Read);
        }

        Head(T.Of("Proef: wat er verandert"), T.Of("{0}. Er is nog niets veranderd.", upload.FileName), new Crumb(T.Of("Cijfers inlezen"), FigureLinks.Read), new Crumb(T.Of("Wat elke kolom is"), MapAddress));
        return Page();
    }
}
