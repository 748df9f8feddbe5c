using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace OpKoers.Import.Tests.Figures;

/// <summary>The files of the sample, as they stand in the repository.</summary>
internal static class SampleFiles
{
    private static readonly DateTimeOffset Dated = new(2026, 7, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The folder in the repository.</summary>
    public static string Folder
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(at.FullName, "OpKoers.slnx")))
            {
                at = at.Parent ?? throw new InvalidOperationException("There is no repository above.");
            }

            return Path.Combine(at.FullName, "samples", "almelo", "cijfers");
        }
    }

    /// <summary>Texts of files by name.</summary>
    public static IReadOnlyDictionary<string, string> Texts()
    {
        List<SamplePlace> places = [.. SamplePlaces.Neighbourhoods, .. SamplePlaces.Municipalities];
        var shapes = new SampleShapes().Draw(places);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var year = SamplePlaces.FirstYear; year <= SamplePlaces.LastYear; year++)
        {
            files[$"gebieden-{year}.geojson"] = Areas(places, shapes, year);
            files[$"regios-{year}.csv"] = Regions();
        }

        return files;
    }

    public static void WriteZip(string path, SampleTable table)
    {
        File.Delete(path);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in Entries(table))
        {
            var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
            entry.LastWriteTime = Dated;
            using var stream = entry.Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    public static IReadOnlyList<(string Name, string Text)> Entries(SampleTable table) => [($"{table.Code}_metadata.csv", table.Metadata()), ($"{table.Code}_TypedDataSet.csv", table.Data())];

    private static string Areas(List<SamplePlace> places, IReadOnlyDictionary<string, List<(int X, int Y)>> shapes, int year)
    {
        var features = places.Select(place => $"{{\"type\":\"Feature\",\"properties\":{{{Properties(place, year)}}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{Ring(shapes[place.Code])}]]}}}}");
        var country = $"{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{SamplePlaces.Country}\",\"naam\":\"{SamplePlaces.CountryName}\",\"aantal_inwoners\":{SamplePlaces.Inhabitants(SamplePlaces.Country, year)}}},\"geometry\":null}}";
        return "{\"type\":\"FeatureCollection\",\"name\":\"voorbeeldgrenzen\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::28992\"}},\"features\":[\n"
            + string.Join(",\n", features.Append(country)) + "\n]}\n";
    }

    private static string Properties(SamplePlace place, int year)
    {
        var people = SamplePlaces.Inhabitants(place.Code, year).ToString(CultureInfo.InvariantCulture);
        if (SamplePlaces.Whole(place.Code) is not { } district)
        {
            return $"\"code\":\"{place.Code}\",\"naam\":\"{place.Name}\",\"aantal_inwoners\":{people}";
        }

        var municipality = SamplePlaces.Whole(district)!;
        var (names, whole) = (SamplePlaces.Districts.First(one => one.Code == district).Name, SamplePlaces.Divided.First(one => one.Code == municipality).Name);
        return $"\"buurtcode\":\"{place.Code}\",\"buurtnaam\":\"{place.Name}\",\"wijkcode\":\"{district}\",\"wijknaam\":\"{names}\",\"gemeentecode\":\"{municipality}\",\"gemeentenaam\":\"{whole}\",\"aantal_inwoners\":{people}";
    }

    private static string Ring(List<(int X, int Y)> ring) => string.Join(',', ring.Append(ring[0]).Select(point => $"[{point.X},{point.Y}]"));

    private static string Regions() => "regiocode;regionaam;soort;gebiedscode\n"
        + string.Concat(SamplePlaces.All.Where(area => area.Code.StartsWith("GM", StringComparison.Ordinal)).Select(area => $"VR05;Veiligheidsregio Twente;veiligheidsregio;{area.Code}\n"));
}
