using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Domain;
using OpKoers.Areas.Domain.Geometry;
using OpKoers.Areas.Storage;

namespace OpKoers.Areas.Intake;

/// <summary>Brings the stored areas of one year to what a delivery says, and lists what that changes.</summary>
internal sealed class AreaUpdate(AreasDb db, Dictionary<string, AreaRow> stored, Guid delivery)
{
    public const string Added = "added", Changed = "changed", Removed = "removed";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<AreaChange> changes = [];

    public Guid DeliveryId => delivery;

    public IReadOnlyList<AreaChange> Changes => changes;

    /// <summary>How many areas there are more than before.</summary>
    public int Difference { get; private set; }

    public void Set(CheckedArea wanted) => Set(wanted.Area, Hash(wanted.Rings), Figures(wanted.Figures));

    /// <summary>A region: itself, and which areas it is made of.</summary>
    public void SetRegion(Area region, IEnumerable<string> before, IEnumerable<string> after)
    {
        var count = changes.Count;
        var row = stored.GetValueOrDefault(region.Code);
        Set(region, row?.ShapeHash, row?.Figures);
        if (changes.Count == count && !before.ToHashSet(StringComparer.Ordinal).SetEquals(after))
        {
            changes.Add(new AreaChange(region.Kind, region.Code, region.Label, Changed, ["leden"]));
        }
    }

    /// <summary>
    /// Of the municipalities that the delivery names, areas of the kinds that it holds there and that it no longer names are gone; so is what
    /// followed from them.
    /// </summary>
    public void RemoveWhatIsGone(IReadOnlyList<CheckedArea> areas)
    {
        var covered = areas.Where(area => AreaCodes.LiesInMunicipality(area.Area.Kind)).Select(area => (area.Area.Kind, area.Area.MunicipalityCode)).ToHashSet();
        var named = areas.Select(area => area.Area.Code).ToHashSet(StringComparer.Ordinal);
        var gone = stored.Values.Where(row => !named.Contains(row.Code) && !row.IsDerived && covered.Contains((row.Kind, row.MunicipalityCode))).ToList();
        var parents = stored.Values.Where(row => row.ParentCode is not null && !gone.Contains(row)).Select(row => row.ParentCode!).ToHashSet(StringComparer.Ordinal);
        gone.AddRange(stored.Values.Where(row =>
            row is { IsDerived: true, Kind: AreaKind.District } && !parents.Contains(row.Code) && covered.Contains((AreaKind.Neighbourhood, row.MunicipalityCode))));
        gone.ForEach(Remove);
    }

    /// <summary>Removes an area whose ground the delivery gives to another; gives its code and name.</summary>
    public string Replace(string code)
    {
        var row = stored[code];
        Remove(row);
        return $"{row.Code} {row.Name}".TrimEnd();
    }

    private void Remove(AreaRow row)
    {
        db.Areas.Remove(row);
        stored.Remove(row.Code);
        Difference--;
        changes.Add(new AreaChange(row.Kind, row.Code, row.Name ?? row.Code, Removed, []));
    }

    private void Set(Area wanted, string? shape, string? figures)
    {
        if (!stored.TryGetValue(wanted.Code, out var row))
        {
            row = new AreaRow { Year = wanted.Year, Code = wanted.Code };
            Fill(row, wanted, shape, figures);
            stored[wanted.Code] = row;
            db.Areas.Add(row);
            Difference++;
            changes.Add(new AreaChange(wanted.Kind, wanted.Code, wanted.Label, Added, []));
            return;
        }

        wanted = WithKnownPopulation(wanted, row);
        var fields = Differing(row, wanted, shape, figures).ToList();
        if (fields.Count > 0)
        {
            Fill(row, wanted, shape, figures);
            changes.Add(new AreaChange(wanted.Kind, wanted.Code, wanted.Label, Changed, fields));
        }
    }

    /// <summary>A file that has no column for inhabitants, such as one of borders alone, says nothing about them: what is known stays.</summary>
    private static Area WithKnownPopulation(Area wanted, AreaRow row) => wanted.PopulationBasis == PopulationBasis.NotStated && wanted.Kind == row.Kind
        ? wanted with { Population = row.Population, PopulationBasis = row.PopulationBasis }
        : wanted;

    private static IEnumerable<string> Differing(AreaRow row, Area wanted, string? shape, string? figures)
    {
        (string Name, bool Differs)[] fields =
        [
            ("soort", row.Kind != wanted.Kind), ("naam", row.Name != wanted.Name), ("ligt in", row.ParentCode != wanted.ParentCode),
            ("gemeente", row.MunicipalityCode != wanted.MunicipalityCode), ("inwoners", row.Population != wanted.Population || row.PopulationBasis != wanted.PopulationBasis),
            ("water", row.IsWater != wanted.IsWater), ("oppervlakte", row.Hectares != wanted.Hectares), ("herkomst", row.IsDerived != wanted.IsDerived),
            ("vorm", row.ShapeHash != shape), ("kolommen", row.Figures != figures),
        ];
        return fields.Where(field => field.Differs).Select(field => field.Name);
    }

    private void Fill(AreaRow row, Area wanted, string? shape, string? figures)
    {
        row.Kind = wanted.Kind;
        row.Name = wanted.Name;
        row.ParentCode = wanted.ParentCode;
        row.MunicipalityCode = wanted.MunicipalityCode;
        row.Population = wanted.Population;
        row.PopulationBasis = wanted.PopulationBasis;
        row.IsWater = wanted.IsWater;
        row.Hectares = wanted.Hectares;
        row.IsDerived = wanted.IsDerived;
        row.ShapeHash = shape;
        row.Figures = figures;
        row.DeliveryId = delivery;
    }

    private static string? Figures(IReadOnlyDictionary<string, string> figures) => figures.Count == 0 ? null : JsonSerializer.Serialize(figures, Json);

    private static string? Hash(IReadOnlyList<GridPoint[]> rings)
    {
        if (rings.Count == 0)
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var ring in rings)
        {
            hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes<GridPoint>(ring));
            hash.AppendData(Encoding.ASCII.GetBytes(";"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
