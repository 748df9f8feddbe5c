using FsCheck;
using FsCheck.Fluent;
using OpKoers.Areas.Domain.Geometry;
using OpKoers.Areas.Tests.Support;

namespace OpKoers.Areas.Tests.Geometry;

public sealed class MeshTests
{
    private static readonly double[] Tolerances = [0, 1, 5, 20, 60, 150, 1000];

    private static Arbitrary<int> Seeds => Gen.Choose(0, 100_000).ToArbitrary();

    [Fact]
    public void Mesh_OfAPuzzle_GivesEveryRingBackAsItWas() => Prop.ForAll(Seeds, static seed =>
    {
        var areas = Puzzle.Make(seed);
        var mesh = MeshBuilder.Build(areas);
        return areas.Zip(mesh.Areas).All(pair => pair.First.Rings.Zip(pair.Second.Rings).All(rings => SameRing(rings.First, mesh.Ring(rings.Second))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Borders_BetweenNeighbours_AreStoredOnceAndPassedBothWays() => Prop.ForAll(Seeds, static seed =>
    {
        var areas = Puzzle.Make(seed);
        var mesh = MeshBuilder.Build(areas);
        var passes = mesh.Areas.SelectMany(area => area.Rings).SelectMany(ring => ring).ToList();
        var outer = Dissolve.Of(mesh, "", mesh.Areas).Rings.SelectMany(ring => ring).ToHashSet();
        var edges = areas.SelectMany(area => area.Rings).SelectMany(Edges).ToHashSet();
        return passes.Count == passes.Distinct().Count()
            && passes.All(pass => passes.Contains(~pass) != outer.Contains(pass))
            && mesh.Arcs.Sum(arc => arc.Points.Count - 1) == edges.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Areas_AtEveryScale_AddUpToTheirOutline() => Prop.ForAll(Seeds, static seed =>
    {
        var mesh = MeshBuilder.Build(Puzzle.Make(seed));
        var outline = Dissolve.Of(mesh, "", mesh.Areas);
        return Tolerances.All(tolerance => mesh.Areas.Sum(area => mesh.TwiceArea(area, tolerance)) == mesh.TwiceArea(outline, tolerance));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Areas_AtTheCoarsestScale_AreStillAreas() => Prop.ForAll(Seeds, static seed =>
    {
        var mesh = MeshBuilder.Build(Puzzle.Make(seed));
        return mesh.Areas.SelectMany(area => area.Rings.Take(1)).All(ring => Rings.TwiceArea([.. mesh.Ring(ring, 1e9)]) > 0 && mesh.Ring(ring, 1e9).Count >= 3);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Points_WhenTheToleranceGrows_OnlyGoAway() => Prop.ForAll(Seeds, static seed =>
    {
        var mesh = MeshBuilder.Build(Puzzle.Make(seed));
        return mesh.Areas.SelectMany(area => area.Rings).All(ring =>
            Tolerances.Zip(Tolerances.Skip(1)).All(pair => mesh.Ring(ring, pair.Second).ToHashSet().IsSubsetOf(mesh.Ring(ring, pair.First))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sheets_CutPackedReadAndJoined_AreTheSameMap() => Prop.ForAll(Seeds, static seed =>
    {
        var mesh = MeshBuilder.Build(Puzzle.Make(seed));
        var sheets = mesh.Areas.Chunk(3).Select(areas => Sheets.Unpack(Sheets.Pack(Sheets.Cut(mesh, areas)))).ToList();
        var joined = Sheets.Join(sheets);
        return joined.Arcs.Count == mesh.Arcs.Count
            && joined.Areas.Zip(mesh.Areas).All(pair => pair.First.Code == pair.Second.Code
                && Tolerances.All(tolerance => pair.First.Rings.Zip(pair.Second.Rings).All(rings => joined.Ring(rings.First, tolerance).SequenceEqual(mesh.Ring(rings.Second, tolerance)))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sheet_ThatIsDamaged_IsRefusedWithoutReadingBeyondItsEnd()
    {
        var packed = Sheets.Pack(MeshBuilder.Build(Puzzle.Make(7)));
        var random = new Random(7);
        var refused = 0;
        for (var copy = 0; copy < 500; copy++)
        {
            var damaged = packed[..random.Next(1, packed.Length)];
            damaged[random.Next(damaged.Length)] = 0xFF;
            try
            {
                Sheets.Unpack(damaged);
            }
            catch (FormatException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 450, 500);
    }

    [Fact]
    public void Outline_OfAreasThatOverlap_EndsAndIsNoEndlessRing()
    {
        GridPoint[] square = [new(0, 0), new(10, 0), new(10, 10), new(0, 10)];
        var mesh = MeshBuilder.Build([("A", [square]), ("B", [square]), ("C", [[new(5, 0), new(10, 0), new(10, 10)]])]);

        var outline = Dissolve.Of(mesh, "", mesh.Areas);

        Assert.True(outline.Rings.Count <= mesh.Arcs.Count);
    }

    private static bool SameRing(GridPoint[] wanted, List<GridPoint> found)
    {
        var start = found.IndexOf(wanted[0]);
        return wanted.Length == found.Count && start >= 0 && wanted.Select((point, index) => found[(start + index) % found.Count] == point).All(same => same);
    }

    private static IEnumerable<(GridPoint, GridPoint)> Edges(GridPoint[] ring) => ring.Select((point, index) =>
    {
        var next = ring[(index + 1) % ring.Length];
        return point.Key < next.Key ? (point, next) : (next, point);
    });
}
