using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpKoers.Ui.Components;
using OpKoers.Ui.Hosting;
using OpKoers.Ui.Shell;

namespace OpKoers.Ui.Features.About;

/// <summary>Every component with examples: for who builds pages, and for the checks on accessibility. Its content is made up.</summary>
[AllowAnonymous]
internal sealed class GalleryModel(IOptions<UiOptions> options, IWebHostEnvironment environment, TimeProvider clock) : PageModel
{
    private static readonly DateTimeOffset Example = new(2020, 12, 18, 13, 5, 0, TimeSpan.Zero);

    internal AsOf AsOf { get; private set; } = new(default, false);

    internal StatusCounts Goals { get; } = new StatusCounts()
        .Add(StatusMark.Achieved, 3).Add(StatusMark.OnCourse, 5).Add(StatusMark.AtRisk, 3).Add(StatusMark.OffCourse, 4)
        .Add(StatusMark.NoDemonstrableChange, 1).Add(StatusMark.NotAssessable, 30);

    internal StatusCounts Efforts { get; } = new StatusCounts()
        .Add(StatusMark.Completed, 10).Add(StatusMark.OnCourse, 46).Add(StatusMark.AtRisk, 16).Add(StatusMark.OffCourse, 3)
        .Add(StatusMark.NotReported, 12).Add(StatusMark.Suspended).Add(StatusMark.Placeholder, 5);

    internal IReadOnlyList<SelectListItem> Strengths { get; } =
        [new("onbekend", "unknown"), new("licht", "light"), new("matig", "moderate"), new("sterk", "strong")];

    internal IReadOnlyList<HistoryEntry> History { get; } =
    [
        new(Example, "Programma-adviseur", "1b, meting 2019", "974", "973", "Telfout: som van drie categorieën"),
        new(Example.AddDays(-7), "Coördinator boa’s", "Integrale actieweken, oordeel", "aandacht", "opgeschort", "Inzet nodig voor openbare orde"),
        new(Example.AddDays(-8), "Programmamanager", "2a, eigenaar", null, "Kennispunt Twente", null, "#historie"),
    ];

    internal Conflict Conflict { get; } = new()
    {
        StoredBy = "de beleidsadviseur",
        StoredAt = Example,
        Hidden = [new("Version", "4")],
        Fields =
        [
            new() { Name = "Text", Label = "Tekst van 4a", Base = "met 5 % gestegen", Stored = "met 5 procentpunt gestegen", Mine = "met 5 % gestegen ten opzichte van 2019" },
            new() { Name = "Owner", Label = "Eigenaar", Base = null, Stored = null, Mine = "Kennispunt Twente" },
            new() { Name = "Code", Label = "Code", Base = "4a", Stored = "4a", Mine = "4a" },
        ],
    };

    internal Notice Removed { get; } = new("Bijdrage verwijderd.", "Campagne melden loont → 1b.", "/galerij");

    public IActionResult OnGet()
    {
        if (!options.Value.Gallery && !environment.IsDevelopment())
        {
            return NotFound();
        }

        AsOf = AsOf.Of(Request, clock);
        ModelState.AddModelError("Water", "Open water, 2020: bedoelt u 1.400 of 1,4?");
        ModelState.AddModelError("Reason", "Schrijf in één zin waarom.");
        ModelState.SetModelValue("Water", "1.4", "1.4");
        return Page();
    }
}
