using Microsoft.Extensions.DependencyInjection;
using OpKoers.Areas.Contracts;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Web.PageTests.Ui;

/// <summary>What sources call their tables, subjects, categories and areas: these stay as they are in every language.</summary>
internal static class SourceNames
{
    public static async Task<IReadOnlyList<string>> AllAsync(IServiceProvider services)
    {
        var statistics = services.GetRequiredService<IStatistics>();
        var areas = services.GetRequiredService<IAreas>();
        List<string> names = [];
        var codes = (await statistics.TablesAsync(TestContext.Current.CancellationToken)).Select(table => table.Code).ToList();
        foreach (var table in await statistics.TablesAsync(codes, TestContext.Current.CancellationToken))
        {
            names.AddRange([table.Parts.Title, table.Parts.Source, table.Delivery.Note ?? ""]);
            names.AddRange(table.Parts.Measures.Select(measure => measure.Title));
            names.AddRange(table.Parts.Dimensions.Where(dimension => dimension.Kind == StatisticsDimensionKind.Category).Select(dimension => dimension.Title));
            names.AddRange(table.Parts.CategoryCodes.Values.SelectMany(all => all).SelectMany(code => new[] { code.Title, code.Title.Replace(code.Key, "", StringComparison.Ordinal) }));
        }

        foreach (var year in await areas.YearsAsync(TestContext.Current.CancellationToken))
        {
            names.AddRange((await areas.YearAsync(year.Year, TestContext.Current.CancellationToken))!.Areas.Select(area => area.Name).OfType<string>());
        }

        return [.. names.Select(name => name.Trim()).Where(name => name.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
