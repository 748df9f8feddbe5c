using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Import.Contracts;
using OpKoers.Storage;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.SafetyPicture;

/// <summary>The made-up areas and figures of the sample, in an application that holds nothing else.</summary>
internal static class SampleFigures
{
    /// <summary>Years whose areas are read in: enough for a trend, and to see what an unknown number of inhabitants does to it.</summary>
    private static readonly int[] Years = [2016, 2021, 2022, 2023, 2024, 2025];

    public static async Task<App> OnAsync(AppFixture apps, DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var folder = Path.Combine(Root(), "samples", "almelo", "cijfers");
        foreach (var year in Years)
        {
            foreach (var file in new[] { $"gebieden-{year}.geojson", $"regios-{year}.csv" })
            {
                Assert.False((await app.InScopeAsync(services => services.GetRequiredService<IAreaFiles>().ImportAsync(new AreaImportRequest { Path = Path.Combine(folder, file), Year = year }))).Refused);
            }
        }

        foreach (var table in new[] { "47022NED-VB", "OVERLAST-VB", "85146NED-VB" })
        {
            var result = await app.InScopeAsync(services => services.GetRequiredService<IStatisticsFiles>().ImportAsync(new StatisticsImportRequest { Origin = Path.Combine(folder, table + ".zip"), Table = table }));
            Assert.Null(result.Refusal);
        }

        return app;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OpKoers.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No repository above {AppContext.BaseDirectory}."));
    }
}
