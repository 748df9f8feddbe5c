using Microsoft.EntityFrameworkCore;
using OpKoers.Import.Contracts;
using OpKoers.Import.Features.ReadFigures;
using OpKoers.Import.Storage;
using OpKoers.Statistics.Contracts;
using OpKoers.Ui.Shell;

namespace OpKoers.Import.Features.KeepMappings;

/// <summary>A mapping in the list.</summary>
/// <param name="Row">The mapping.</param>
/// <param name="Measures">Titles of the figures that it takes from a file.</param>
/// <param name="Table">The table that was read with it; null when there is none.</param>
internal sealed record MappingLine(MappingRow Row, IReadOnlyList<string> Measures, StatisticsTableSummary? Table);

/// <summary>The mappings that are kept, with what they were used for.</summary>
internal sealed class IndexModel(FigureTools tools, IStatistics statistics) : FigurePage(tools)
{
    public IReadOnlyList<MappingLine> Lines { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var rows = await Tools.Db.Mappings.AsNoTracking().Where(row => row.OrganisationId == Access.OrganisationId).OrderBy(row => row.Title).ThenBy(row => row.Table).ToListAsync(Cancellation);
        var tables = (await statistics.TablesAsync(Cancellation)).ToDictionary(table => table.Code, StringComparer.OrdinalIgnoreCase);
        Lines = [.. rows.Select(row => new MappingLine(row, MeasuresOf(row), tables.GetValueOrDefault(row.Table)))];
        Head(T.Of("Koppelingen"), T.Of("Wat OpKoers van elk bestand met cijfers weet: welke kolom een gebied is, welke een periode en welke een cijfer."), new Crumb(T.Of("Cijfers inlezen"), FigureLinks.Read));
    }

    private static IReadOnlyList<string> MeasuresOf(MappingRow row) =>
        FigureMappingFile.Read(System.Text.Encoding.UTF8.GetBytes(row.Content)) is { } mapping
            ? [.. mapping.Columns.Where(column => column.Role == FigureRole.Measure).Select(column => column.Title ?? column.Name)]
            : [];
}
