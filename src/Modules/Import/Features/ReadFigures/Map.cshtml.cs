using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OpKoers.Import.Contracts;
using OpKoers.Import.Figures;
using OpKoers.Import.Storage;
using OpKoers.Import.Uploads;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Import.Features.ReadFigures;

/// <summary>Says of each column of a kept file what it is, and keeps that for the next file.</summary>
internal sealed class MapModel(FigureTools tools) : FigurePage(tools)
{
    public MappingForm Form { get; private set; } = new();

    public FigureFileLook Look { get; private set; } = new([], [], [], []);

    /// <summary>Whether the file is not there, or no longer.</summary>
    public bool Gone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, string? koppeling)
    {
        if (await Tools.Uploads.FindAsync(Account, token, Cancellation) is not { } upload)
        {
            return Expired();
        }

        var saved = koppeling is null ? null : await MappingAsync(koppeling);
        if (saved is not null && FigureMappingFile.Read(System.Text.Encoding.UTF8.GetBytes(saved.Content)) is { } mapping)
        {
            Look = Tools.Files.Look(FileOf(upload), mapping.Form);
            Form = MappingForm.Of(mapping, Look);
        }
        else
        {
            var form = FormFields.Read(name => Request.Query[name]);
            Look = Tools.Files.Look(FileOf(upload), form);
            Form = MappingForm.For(Look, form);
        }

        return Show(upload);
    }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (await Tools.Uploads.FindAsync(Account, token, Cancellation) is not { } upload)
        {
            return Expired();
        }

        var form = FormFields.Read(name => Request.Form[name]);
        Look = Tools.Files.Look(FileOf(upload), form);
        Form = MappingForm.Read(name => Request.Form[name], form, Look.Columns);
        var wrong = new List<(string Field, string Message)>();
        var mapping = Form.Mapping(wrong);
        foreach (var (field, message) in wrong.Concat(MappingCheck.Of(mapping).Select(refusal => (FieldOf(refusal.Code), refusal.Message))))
        {
            ModelState.AddModelError(field, message);
        }

        if (!ModelState.IsValid)
        {
            return Show(upload);
        }

        await KeepAsync(mapping);
        return Redirect(FigureLinks.Trial(token, mapping.Table));
    }

    public static string FieldOf(string code) => code switch
    {
        "table-code" => "tabel",
        "title-missing" => "titel",
        "source-missing" => "bron",
        _ => "rol0",
    };

    private async Task KeepAsync(FigureMapping mapping)
    {
        var content = System.Text.Encoding.UTF8.GetString(FigureMappingFile.Write(mapping));
        // A mapping that was removed comes back: a table has one.
        if (await MappingAsync(mapping.Table, removedToo: true) is { } row)
        {
            (row.Title, row.Content, row.Removed) = (mapping.Title, content, false);
        }
        else
        {
            Tools.Db.Mappings.Add(new MappingRow { Id = Ids.New(Tools.Time), OrganisationId = Access.OrganisationId, Table = mapping.Table.ToUpperInvariant(), Title = mapping.Title, Content = content });
        }

        await Tools.Db.SaveChangesAsync(Cancellation);
    }

    private PageResult Expired()
    {
        Gone = true;
        Response.StatusCode = StatusCodes.Status410Gone;
        Head(T.Of("Bestand niet gevonden"), null, new Crumb(T.Of("Cijfers inlezen"), FigureLinks.Read));
        return Page();
    }

    private PageResult Show(Upload upload)
    {
        Head(T.Of("Wat elke kolom is"), T.Of("{0}. Er is nog niets veranderd.", upload.FileName), new Crumb(T.Of("Cijfers inlezen"), FigureLinks.Read));
        return Page();
    }
}
