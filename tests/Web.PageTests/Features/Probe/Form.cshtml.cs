using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OpKoers.Ui.Shell;

namespace OpKoers.Web.PageTests.Features.Probe;

internal sealed class FormModel : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
{
    [BindProperty]
    public ProbeInput Input { get; set; } = new();

    internal IReadOnlyList<SelectListItem> Kinds { get; } = [new("Project", "project"), new("Proef", "pilot")];

    public void OnGet() => Input = new ProbeInput { Name = "Eerst", Day = new DateOnly(2020, 12, 31), Final = true, Kind = "pilot", Amount = 1234.5m };

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData.Notice(new Notice("Doel verwijderd.", "1a", "/terug"));
        return Redirect("/proef");
    }
}

internal sealed class ProbeInput
{
    [Required(ErrorMessage = "Vul een naam in.")]
    public string? Name { get; set; }

    public string? Secret { get; set; }

    public DateOnly? Day { get; set; }

    public bool Final { get; set; }

    public string? Kind { get; set; }

    public decimal? Amount { get; set; }
}
