using OpKoers.Areas.Contracts;

namespace OpKoers.Import.AreaFiles;

/// <summary>One object of a file with its columns and its shape, not yet understood.</summary>
internal sealed class Feature
{
    public required string Layer { get; init; }

    /// <summary>Place in the layer, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>The columns by name, in the order of the file.</summary>
    public List<KeyValuePair<string, FeatureValue>> Columns { get; } = [];

    /// <summary>Polygons; of each its rings, of each ring its coordinates in turn.</summary>
    public List<IReadOnlyList<double[]>> Polygons { get; } = [];

    public AreaCoordinates Coordinates { get; set; }

    public FeatureValue this[ColumnRole role] => Columns.Find(column => ColumnRoles.Of(column.Key) == role && !column.Value.IsNothing).Value;

    public bool Has(ColumnRole role) => Columns.Exists(column => ColumnRoles.Of(column.Key) == role);

    /// <summary>The name that the file gives to the column with this role; null when it has none.</summary>
    public string? ColumnOf(ColumnRole role) => Columns.Find(column => ColumnRoles.Of(column.Key) == role).Key;
}
