using Microsoft.Extensions.DependencyInjection;
using OpKoers.Areas.Contracts;
using OpKoers.Storage;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.SafetyPicture;

/// <summary>On the map of the region neighbours share every point of their border, at every scale: there is one outline, and nothing open within it.</summary>
public sealed class SampleBorderTests(AppFixture apps) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("VR05", AreaKind.Municipality)]
    [InlineData("GM0141", AreaKind.District)]
    [InlineData("GM0141", AreaKind.Neighbourhood)]
    [InlineData("GM0164", AreaKind.Neighbourhood)]
    public async Task Borders_OfTheSample_AreSharedByNeighboursAtEveryScale(string whole, AreaKind kind)
    {
        var app = await SampleFigures.OnAsync(apps, DatabaseProvider.Sqlite);
        foreach (var year in new[] { 2016, 2025 })
        {
            foreach (var tolerance in new[] { 0d, 20, 100, 400 })
            {
                var map = await app.InScopeAsync(async services =>
                {
                    var areas = services.GetRequiredService<IAreas>();
                    return await areas.MapAsync(year, [.. (await areas.YearAsync(year))!.PartsOf(whole, kind).Select(area => area.Code)], tolerance);
                });

                var edges = map.Shapes.SelectMany(shape => shape.Rings).SelectMany(Edges).GroupBy(edge => edge).ToList();
                Assert.All(edges, edge => Assert.InRange(edge.Count(), 1, 2));
                // What only one area has is the outline of all together, and that is one line.
                var open = edges.Where(edge => edge.Count() == 1).Select(edge => edge.Key).ToHashSet();
                Assert.Equal(Edges(Assert.Single(map.Outline.Rings)).ToHashSet(), open);
            }
        }
    }

    private static IEnumerable<((double, double), (double, double))> Edges(IReadOnlyList<double> ring)
    {
        for (var point = 0; point < ring.Count; point += 2)
        {
            var (from, to) = ((ring[point], ring[point + 1]), (ring[(point + 2) % ring.Count], ring[(point + 3) % ring.Count]));
            yield return from.CompareTo(to) < 0 ? (from, to) : (to, from);
        }
    }
}
