using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OpKoers.Import.Contracts;
using OpKoers.Import.Features.ReadFigures;
using OpKoers.Import.Figures;
using OpKoers.Ui.Shell;

namespace OpKoers.Import.Features.KeepMappings;

/// <summary>Changes a mapping without a file at hand: its title, and what each column is and is called.</summary>
internal sealed class EditModel(FigureTools tools) : MappingPage(tools)
{
    private const int LongestName = 200;

    public MappingForm Form { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(string tabel)
    {
        if (!await HasAsync(tabel))
        {
            return NotFound();
        }

        Form = MappingForm.Of(Mapping);
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(string tabel, int versie)
    {
        if (!await HasAsync(tabel))
        {
            return NotFound();
        }

        Form = MappingForm.Read(name => Request.Form[name], FormFields.Read(name => Request.Form[name]), [.. Mapping.Columns.Select((_, index) => NameOf(index))]) with { Table = Mapping.Table };
        if (versie != Row.Version)
        {
            Show();
            return Collide("titel");
        }

        if (!Check(out var changed))
        {
            return Show();
        }

        (Row.Title, Row.Content) = (changed.Title, Encoding.UTF8.GetString(FigureMappingFile.Write(changed)));
        try
        {
            await Tools.Db.SaveChangesAsync(Cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            Show();
            return Collide("titel");
        }

        TempData.Notice(new Notice(T.Of("De koppeling {0} is bewaard.", Row.Title), T.Of("Zij geldt voor het volgende bestand dat u inleest."), Tools.Session.Changes.Count > 0 ? FigureLinks.Undo(Tools.Session.BatchId) : null));
        return Redirect(FigureLinks.Mapping(Row.Table));
    }

    private string NameOf(int index) => Request.Form[$"kolom{index}"].ToString().Trim() is var name && name.Length <= LongestName ? name : name[..LongestName];

    private bool Check(out FigureMapping changed)
    {
        var wrong = new List<(string Field, string Message)>();
        var typed = Form.Mapping(wrong);
        changed = typed with { Columns = [.. typed.Columns.Select((column, index) => Kept(column, Mapping.Columns[index]))] };
        for (var index = 0; index < changed.Columns.Count; index++)
        {
            if (changed.Columns[index].Name.Length == 0)
            {
                wrong.Add(($"kolom{index}", T.Of("Vul de naam in die boven de kolom in het bestand staat.")));
            }
        }

        foreach (var (field, message) in wrong.Concat(MappingCheck.Of(changed).Select(refusal => (MapModel.FieldOf(refusal.Code), refusal.Message))))
        {
            ModelState.AddModelError(field, message);
        }

        return ModelState.IsValid;
    }

    /// <summary>A column that is called otherwise in the file is the same figure in the table.</summary>
    private static FigureColumn Kept(FigureColumn column, FigureColumn before) =>
        column.Key is null && column.Name != before.Name && column.Role == before.Role && column.Role is FigureRole.Category or FigureRole.Measure ? column with { Key = MappingCheck.KeyOf(before) } : column;

    private PageResult Show()
    {
        Head(T.Of("Koppeling wijzigen"), T.Of("Zij geldt voor het volgende bestand dat u inleest. Cijfers die er al zijn, veranderen niet."));
        return Page();
    }
}
