using System.IO.Compression;

namespace OpKoers.Import.Tests.Figures;

/// <summary>The figures of the sample are what the generator makes; with <c>OPKOERS_WRITE_SAMPLES=1</c> it writes them.</summary>
public sealed class SampleTests
{
    private static bool Writes => Environment.GetEnvironmentVariable("OPKOERS_WRITE_SAMPLES") == "1";

    [Fact]
    public void Areas_OfTheSample_AreWhatTheGeneratorMakes()
    {
        var files = SampleFiles.Texts();
        foreach (var (name, text) in files)
        {
            if (Writes)
            {
                Directory.CreateDirectory(SampleFiles.Folder);
                File.WriteAllText(Path.Combine(SampleFiles.Folder, name), text);
            }

            Assert.True(text == File.ReadAllText(Path.Combine(SampleFiles.Folder, name)), $"{name} is not what the generator makes.");
        }

        Assert.Equal(22, files.Count);
    }

    [Fact]
    public void Tables_OfTheSample_AreWhatTheGeneratorMakesAndSaySo()
    {
        foreach (var table in SampleTables.All())
        {
            var path = Path.Combine(SampleFiles.Folder, table.Code + ".zip");
            if (Writes)
            {
                SampleFiles.WriteZip(path, table);
            }

            using var zip = ZipFile.OpenRead(path);
            foreach (var (name, text) in SampleFiles.Entries(table))
            {
                using var reader = new StreamReader(zip.GetEntry(name)!.Open());
                Assert.True(text == reader.ReadToEnd(), $"{name} is not what the generator makes.");
            }

            Assert.Contains("\"Voorbeeldcijfers: ", table.Metadata(), StringComparison.Ordinal);
            Assert.EndsWith("-VB", table.Code, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Inhabitants_ThatArePublished_AreThose()
    {
        Assert.Equal(72_629, SamplePlaces.Inhabitants("GM0141", 2018));
        Assert.Equal(3_140, SamplePlaces.Inhabitants("BU01410201", 2018));
    }

    [Fact]
    public void Borders_OfTheSample_AreSharedByNeighbours()
    {
        List<SamplePlace> places = [.. SamplePlaces.Neighbourhoods, .. SamplePlaces.Municipalities];
        var edges = new Dictionary<((int, int), (int, int)), int>();
        foreach (var ring in new SampleShapes().Draw(places).Values)
        {
            for (var index = 0; index < ring.Count; index++)
            {
                var (from, to) = (ring[index], ring[(index + 1) % ring.Count]);
                var edge = from.CompareTo(to) < 0 ? (from, to) : (to, from);
                edges[edge] = edges.GetValueOrDefault(edge) + 1;
            }
        }

        var outer = edges.Where(edge => edge.Value == 1).SelectMany(edge => new[] { edge.Key.Item1, edge.Key.Item2 }).GroupBy(corner => corner).ToList();
        Assert.DoesNotContain(edges, edge => edge.Value > 2);
        // What only one area has is the outline: one closed line, in which every corner has two stretches.
        Assert.All(outer, corner => Assert.Equal(2, corner.Count()));
    }
}
