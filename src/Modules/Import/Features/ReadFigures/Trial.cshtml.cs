using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OpKoers.Import.Contracts;
using OpKoers.Import.Features.Shared;
using OpKoers.Import.Uploads;
using OpKoers.Statistics.Contracts;
using OpKoers.Ui.Shell;

namespace OpKoers.Import.Features.ReadFigures;

/// <summary>Shows what a kept file would change by its mapping, and does it when that is confirmed. What is confirmed is what was shown, or it is shown anew.</summary>
internal sealed class TrialModel(FigureTools tools) : FigurePage(tools)
{
    public const int MostShown = 200;

    public FigureImportResult Result { get; private set; } = new() { Findings = [] };

    /// <summary>Whether the file or the mapping is not there, or no longer.</summary>
    public bool Gone { get; private set; }

    /// <summary>Columns of the mapping that the file has no more, and those of the file that the mapping does not know.</summary>
    public StatisticsShapeLine Columns { get; private set; } = new("", [], 0, [], 0);

    public string MapAddress { get; private set; } = FigureLinks.Read;

    public async Task<IActionResult> OnGetAsync(string token, string tabel) => await RunAsync(token, tabel, null);

    public async Task<IActionResult> OnPostAsync(string token, string tabel, string? vingerafdruk) => await RunAsync(token, tabel, vingerafdruk ?? "");

    /// <summary>Accepts the new shape that was shown, with a reason; the trial comes again, and now says what would change.</summary>
    public async Task<IActionResult> OnPostVormAsync(string token, string tabel, string? reason, string? vorm)
    {
        var answer = await RunAsync(token, tabel, null);
        if (Gone || Result.ShapeChange is not { } change || await MappingAsync(tabel) is not { } row)
        {
            return answer;
        }

        if (ShapeWords.Refuse(change, reason, vorm) is { } wrong)
        {
            ModelState.AddModelError("Reason", wrong);
            return answer;
        }

        row.AcceptedShape = ShapeWords.Lines(change);
        Tools.Session.Why = reason!.Trim();
        await Tools.Db.SaveChangesAsync(Cancellation);
        TempData.Notice(new Notice(T.Of("De nieuwe vorm is aanvaard."), T.Of("Bekijk wat er verandert en leg de levering vast."), FigureLinks.Undo(Tools.Session.BatchId)));
        return Redirect(FigureLinks.Trial(token, row.Table));
    }

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
            new FigureImportRequest { File = FileOf(upload), Mapping = mapping, DryRun = fingerprint is null, OnlyIf = fingerprint, AcceptedShape = row.AcceptedShape },
            Cancellation);
        Columns = ColumnsOf(mapping, Tools.Files.Look(FileOf(upload), mapping.Form));
        if (fingerprint is not null && Result.Delivery is { } taken)
        {
            UploadStore.Remove(Account, token);
            TempData.Notice(new Notice(T.Of("{0} is ingelezen.", upload.FileName), taken.Written ? T.Of("Levering {0} van {1}.", taken.Delivery, mapping.Title) : T.Of("Er was niets te veranderen.")));
            return Redirect(FigureLinks.Read);
        }

        Head(T.Of("Proef: wat er verandert"), T.Of("{0}. Er is nog niets veranderd.", upload.FileName), new Crumb(T.Of("Cijfers inlezen"), FigureLinks.Read), new Crumb(T.Of("Wat elke kolom is"), MapAddress));
        return Page();
    }

    private static StatisticsShapeLine ColumnsOf(FigureMapping mapping, FigureFileLook look)
    {
        List<string> known = [.. mapping.Columns.Select(column => column.Name)];
        List<string> gone = [.. mapping.Columns.Where(column => column.Role != FigureRole.Ignored).Select(column => column.Name).Except(look.Columns, StringComparer.OrdinalIgnoreCase)];
        List<string> fresh = [.. look.Columns.Except(known, StringComparer.OrdinalIgnoreCase)];
        return look.Columns.Count == 0 ? new("", [], 0, [], 0) : new("", gone, gone.Count, fresh, fresh.Count);
    }
}
