using System.Globalization;
using System.Text.Json;

namespace OpKoers.Import.Tests.Cbs;

/// <summary>
/// Replies as the service gives them, of a made-up crime table: padded codes, a geo dimension of the detailed kind, a total and a group among the kinds, years
/// among the months, withheld figures, a provisional year and a newest month that is not complete. Split over pages.
/// </summary>
internal sealed class Recorded
{
    public const string Table = "47022NED";

    public const string Topic = "GeregistreerdeMisdrijven_1";

    public static readonly string[] Kinds = ["0.0.0", "1.1", "1.1.1", "1.1.2", "2.5.1"];

    public static readonly string[] Areas = ["NL01", "GM0141", "WK014101", "BU01410101", "BU01410102", "BU01410103"];

    public static readonly string[] Periods = ["2024MM11", "2024MM12", "2024JJ00", "2025MM01", "2025MM02"];

    private readonly Dictionary<string, object> documents = [];

    public Recorded(int pageSize = 40)
    {
        Set("TableInfos", new { ID = 0, Title = "Geregistreerde misdrijven; wijken en buurten", Identifier = Table, Modified = "2025-03-15T02:00:00", Source = "politie", ShortDescription = "Verzonnen cijfers." });
        Set("DataProperties", [.. Properties()]);
        Set("SoortMisdrijf", [.. Kinds.Select(kind => new { Key = kind.PadRight(6), Title = kind == "0.0.0" ? "Totaal misdrijven" : "Soort " + kind, Description = (string?)null, CategoryGroupID = 1 })]);
        Set("WijkenEnBuurten", [.. Areas.Select(area => new { Key = area.PadRight(10), Title = "Gebied " + area, Description = (string?)null, CategoryGroupID = 1 })]);
        Set("Perioden", [.. Periods.Select(period => new { Key = period, Title = period, Description = (string?)null, Status = period.StartsWith("2024", StringComparison.Ordinal) ? "Definitief" : "Voorlopig" })]);
        SetRows([.. Rows()], pageSize);
    }

    /// <summary>Names of documents ("TypedDataSet", "TypedDataSet-2") with their content.</summary>
    public IReadOnlyDictionary<string, object> Documents => documents;

    public int Pages => documents.Keys.Count(name => name.StartsWith("TypedDataSet", StringComparison.Ordinal));

    /// <summary>What the made-up source registered; null for what it withholds.</summary>
    public static int? Figure(string kind, string area, string period)
    {
        var months = period == "2024JJ00" ? 12 : 1;
        var level = kind switch { "0.0.0" => 20, "1.1" => 9, "1.1.1" => 4, "1.1.2" => 5, _ => 11 };
        var size = area switch { "NL01" => 500, "GM0141" => 40, "WK014101" => 12, "BU01410101" => 2, "BU01410102" => 9, _ => 1 };
        return (kind, area) is ("1.1.2", "BU01410103") ? null : level * size * months / (period == "2025MM02" ? 2 : 1);
    }

    public Recorded Set(string name, params object[] rows)
    {
        documents[name] = Document(name, rows, null);
        return this;
    }

    /// <summary>Changes the rows of the data set before they are split over pages.</summary>
    public Recorded WithRows(Func<IEnumerable<Dictionary<string, object?>>, IEnumerable<Dictionary<string, object?>>> change, int pageSize = 40)
    {
        foreach (var name in documents.Keys.Where(name => name.StartsWith("TypedDataSet", StringComparison.Ordinal)).ToList())
        {
            documents.Remove(name);
        }

        SetRows([.. change(Rows())], pageSize);
        return this;
    }

    public string WriteTo(string folder, string? below = null)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, below ?? "")).FullName;
        foreach (var (name, document) in documents)
        {
            File.WriteAllText(Path.Combine(target, name + ".json"), JsonSerializer.Serialize(document));
        }

        return folder;
    }

    public static IEnumerable<Dictionary<string, object?>> Rows()
    {
        var id = 0;
        foreach (var kind in Kinds)
        {
            foreach (var area in Areas)
            {
                foreach (var period in Periods)
                {
                    yield return new Dictionary<string, object?> { ["ID"] = id++, ["SoortMisdrijf"] = kind.PadRight(6), ["WijkenEnBuurten"] = area.PadRight(10), ["Perioden"] = period, [Topic] = Figure(kind, area, period) };
                }
            }
        }
    }

    private static object[] Properties() =>
    [
        Property("Cbs.OData.Dimension", 0, "SoortMisdrijf"), Property("Cbs.OData.GeoDetail", 1, "WijkenEnBuurten"), Property("Cbs.OData.TimeDimension", 2, "Perioden"),
        Property("Cbs.OData.TopicGroup", 3, null), Property("Cbs.OData.Topic", 4, Topic),
    ];

    public static object Property(string type, int position, string? key, string? unit = "aantal") =>
        new Dictionary<string, object?> { ["odata.type"] = type, ["ID"] = position, ["Position"] = position, ["ParentID"] = null, ["Key"] = key, ["Title"] = key ?? "Groep", ["Unit"] = unit, ["Decimals"] = 0, ["Datatype"] = "Long", ["Default"] = "None" };

    private void SetRows(IReadOnlyList<Dictionary<string, object?>> rows, int pageSize)
    {
        var pages = rows.Chunk(pageSize).ToList();
        for (var page = 0; page < Math.Max(1, pages.Count); page++)
        {
            var next = page + 1 < pages.Count ? string.Create(CultureInfo.InvariantCulture, $"TypedDataSet?$format=json&$skip={(page + 1) * pageSize}") : null;
            documents[page == 0 ? "TypedDataSet" : string.Create(CultureInfo.InvariantCulture, $"TypedDataSet-{page + 1}")] = Document("TypedDataSet", page < pages.Count ? pages[page] : [], next);
        }
    }

    private static Dictionary<string, object> Document(string name, IEnumerable<object> rows, string? next)
    {
        var document = new Dictionary<string, object> { ["odata.metadata"] = $"https://voorbeeld.invalid/{Table}/$metadata#{name}", ["value"] = rows.ToArray() };
        if (next is not null)
        {
            document["odata.nextLink"] = next;
        }

        return document;
    }
}
