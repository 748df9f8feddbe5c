using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Tests.Outputs;

/// <summary>The tables of a report, those of charts included.</summary>
internal static class Tables
{
    public static IEnumerable<TableBlock> Of(EditionReport report) => report.Sections.SelectMany(section => section.Blocks).Select(block => block switch
    {
        TableBlock table => table,
        ChartBlock chart => chart.Table,
        _ => null,
    }).OfType<TableBlock>();
}
