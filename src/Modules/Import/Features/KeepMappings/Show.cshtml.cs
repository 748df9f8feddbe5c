using Microsoft.AspNetCore.Mvc;
using OpKoers.Import.Contracts;
using OpKoers.Import.Features.ReadFigures;
using OpKoers.Import.Figures;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Features.KeepMappings;

/// <summary>What a mapping says of each column, and which deliveries were read with it.</summary>
internal sealed class ShowModel(FigureTools tools, IStatistics statistics) : MappingPage(tools)
{
    public IReadOnlyList<StatisticsDelivery> Deliveries { get; private set; } = [];

    /// <summary>What was accepted of a new shape, a line for each.</summary>
    public IReadOnlyList<string> Accepted => Row.AcceptedShape?.Split('\n') ?? [];

    public string TableAddress => $"{FigureLinks.Explore}?tabel={Uri.EscapeDataString(Row.Table)}";

    public async Task<IActionResult> OnGetAsync(string tabel)
    {
        if (!await HasAsync(tabel))
        {
            return NotFound();
        }

        Deliveries = await statistics.DeliveriesAsync(Row.Table, Cancellation);
        Head(Row.Title, Mapping.Description, below: false);
        return Page();
    }

    /// <summary>What a column is called in the table; nothing when it makes nothing there of its own.</summary>
    public static string KeyOf(FigureColumn column) => column.Role is FigureRole.Category or FigureRole.Measure ? MappingCheck.KeyOf(column) : "";
}
