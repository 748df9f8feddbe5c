using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpKoers.Import.Contracts;
using OpKoers.Import.Features.ReadFigures;
using OpKoers.Import.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Import.Features.KeepMappings;

/// <summary>A page about one mapping that is kept.</summary>
internal abstract class MappingPage(FigureTools tools) : FigurePage(tools)
{
    public MappingRow Row { get; private set; } = null!;

    public FigureMapping Mapping { get; private set; } = null!;

    protected async Task<bool> HasAsync(string table)
    {
        if (await MappingAsync(table) is not { } row || FigureMappingFile.Read(System.Text.Encoding.UTF8.GetBytes(row.Content)) is not { } mapping)
        {
            return false;
        }

        (Row, Mapping) = (row, mapping);
        return true;
    }

    protected PageResult Collide(string field)
    {
        ModelState.AddModelError(field, T.Of("Iemand anders heeft dit intussen gewijzigd. Kijk wat er nu staat en kies opnieuw."));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    protected void Head(string title, string? lead = null, bool below = true) =>
        Head(title, lead, [.. Above, .. below ? [new Crumb(Row.Title, FigureLinks.Mapping(Row.Table))] : Array.Empty<Crumb>()]);

    protected static IReadOnlyList<Crumb> Above => [new(T.Of("Cijfers inlezen"), FigureLinks.Read), new(T.Of("Koppelingen"), FigureLinks.Mappings)];
}
