using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OpKoers.Access.Contracts;
using OpKoers.Import.Contracts;
using OpKoers.Import.Features.Shared;
using OpKoers.Import.Uploads;
using OpKoers.Kernel;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Import.Features.ImportProgramme;

/// <summary>Shows what a kept file would change, and does it when that is confirmed. What is confirmed is what was shown, or it is shown anew.</summary>
internal sealed class TrialModel(ImportTools tools) : ImportPage(tools)
{
    public const int MostShown = 5_000;

    public ProgrammeImportResult Result { get; private set; } = new() { Written = false, Changes = [], Findings = [] };

    /// <summary>Whether the file is not there, or no longer.</summary>
    public bool Gone { get; private set; }

    public IEnumerable<(string Kind, ChangeAction Action, int Count)> Counts =>
        Result.Changes.GroupBy(change => (change.Kind, change.Action)).Select(group => (group.Key.Kind, group.Key.Action, group.Count()));

    public async Task<IActionResult> OnGetAsync(string token)
    {
        if (await Tools.Uploads.FindAsync(Account, token, Cancellation) is not { } upload)
        {
            return Expired();
        }

        Result = await RunAsync(upload, null);
        return Show(upload);
    }

    public async Task<IActionResult> OnPostAsync(string token, string? vingerafdruk)
    {
        if (await Tools.Uploads.FindAsync(Account, token, Cancellation) is not { } upload)
        {
            return Expired();
        }

        Result = await RunAsync(upload, vingerafdruk ?? "");
        if (!Result.Written)
        {
            return Show(upload);
        }

        UploadStore.Remove(Account, token);
        TempData.Notice(new Notice(T.Of("{0} is ingelezen.", upload.FileName), Result.Changes.Count == 1 ? T.Of("1 wijziging.") : T.Of("{0} wijzigingen.", Result.Changes.Count), await UndoAsync()));
        return Redirect(ImportLinks.Programme(Result.Key!));
    }

    /// <summary>The way back, for who may change the programme: making one does not carry the right to change it.</summary>
    private async Task<string?> UndoAsync() =>
        Result.Changes.Count > 0 && Access.Can(Permission.EditProgramme, await Tools.Programmes.FindAsync(Access.OrganisationId, Result.Key!, Cancellation))
            ? ImportLinks.Undo(Result.Batch!.Value)
            : null;

    /// <summary>A trial without a fingerprint; for real with one.</summary>
    private async Task<ProgrammeImportResult> RunAsync(Upload upload, string? fingerprint)
    {
        if (Tools.Files.KeyOf(upload.FileName, upload.Content) is { } key && !await MayImportAsync(key))
        {
            return Refused(upload, T.Of("U mag het programma '{0}' niet inlezen. Vraag de programmamanager, of voor een nieuw programma de functioneel beheerder.", key));
        }

        return await Tools.Files.ImportAsync(
            new ProgrammeImportRequest
            {
                Organisation = Access.OrganisationId,
                FileName = upload.FileName,
                Content = upload.Content,
                DryRun = fingerprint is null,
                OnlyIf = fingerprint,
            },
            Cancellation);
    }

    private static ProgrammeImportResult Refused(Upload upload, string message) => new()
    {
        Written = false,
        Changes = [],
        Findings = [new FileFinding { Code = "not-allowed", Severity = FindingSeverity.Error, File = upload.FileName, Message = message }],
    };

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Expired()
    {
        Gone = true;
        Response.StatusCode = StatusCodes.Status410Gone;
        Head(T.Of("Bestand niet gevonden"), null);
        return Page();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(Upload upload)
    {
        Head(T.Of("Proef: wat er verandert"), T.Of("{0}. Er is nog niets veranderd.", upload.FileName));
        return Page();
    }

    private void Head(string title, string? lead) => ViewData.Head(new PageHead
    {
        Title = title,
        Lead = lead,
        Section = "programmes",
        Crumbs = [new(T.Of("Portfolio"), ImportLinks.Portfolio), new(T.Of("Programma importeren"), ImportLinks.Import)],
    });
}
