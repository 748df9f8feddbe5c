using System.Globalization;
using Microsoft.Data.Sqlite;
using OpKoers.Areas.Contracts;
using OpKoers.Import.Tree;

namespace OpKoers.Import.AreaFiles;

/// <summary>
/// Reads the layers of a GeoPackage, which is an SQLite database: never written to, no views and no virtual tables, so that a file cannot make us run
/// what it likes.
/// </summary>
internal static class GeoPackageReader
{
    private const int MostRows = 200_000;

    // How SQLite says that a file is no database, is damaged, or lacks what we ask for.
    private const int SqliteError = 1, SqliteCorrupt = 11, SqliteCannotOpen = 14, SqliteTooBig = 18, SqliteNotADatabase = 26;

    private static readonly Dictionary<int, AreaCoordinates> Systems = new()
    {
        [28992] = AreaCoordinates.Rd,
        [7415] = AreaCoordinates.Rd,
        [4326] = AreaCoordinates.Wgs84,
        [4258] = AreaCoordinates.Wgs84,
        [4937] = AreaCoordinates.Wgs84,
        [4979] = AreaCoordinates.Wgs84,
    };

    public static List<Feature> Read(string path, FindingList findings)
    {
        var features = new List<Feature>();
        try
        {
            using var connection = Open(path);
            var layers = Layers(connection);
            if (layers.Count == 0)
            {
                findings.Error("no-layers", default, "Het bestand is een database zonder lagen met vormen; een GeoPackage heeft die wel.");
            }

            foreach (var layer in layers)
            {
                ReadLayer(connection, layer, features, findings);
            }
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is SqliteError or SqliteCorrupt or SqliteCannotOpen or SqliteTooBig or SqliteNotADatabase)
        {
            findings.Error("file-damaged", default, "Het bestand is beschadigd of geen GeoPackage.");
        }

        return features;
    }

    private static SqliteConnection Open(string path)
    {
        // As a file that nobody changes: then it can be read from a folder in which nothing may be written, and no journal is looked for.
        var address = "file:" + Uri.EscapeDataString(Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal) + "?mode=ro&immutable=1";
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = address, Pooling = false }.ToString());
        connection.Open();
        using var guard = connection.CreateCommand();
        guard.CommandText = "PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON";
        guard.ExecuteNonQuery();
        return connection;
    }

    private static List<(string Table, string Column, int Srs)> Layers(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT g.table_name, g.column_name, g.srs_id FROM gpkg_geometry_columns g JOIN sqlite_master m ON m.name = g.table_name COLLATE NOCASE "
            + "WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY g.table_name";
        using var reader = command.ExecuteReader();
        var layers = new List<(string, string, int)>();
        while (reader.Read())
        {
            layers.Add((reader.GetString(0), reader.GetString(1), reader.GetInt32(2)));
        }

        return layers;
    }

    private static void ReadLayer(SqliteConnection connection, (string Table, string Column, int Srs) layer, List<Feature> features, FindingList findings)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name of a table cannot be a parameter; it is quoted.
        command.CommandText = $"SELECT * FROM \"{layer.Table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var shape = Enumerable.Range(0, reader.FieldCount).FirstOrDefault(index => reader.GetName(index).Equals(layer.Column, StringComparison.OrdinalIgnoreCase), -1);
        if (shape < 0)
        {
            findings.Error("no-layers", new Place(layer.Table), $"De laag heeft geen kolom {layer.Column} met vormen.");
            return;
        }

        var row = 0;
        while (reader.Read())
        {
            if (++row > MostRows)
            {
                findings.Error("too-many-rows", new Place(layer.Table), $"De laag heeft meer dan {MostRows} rijen.");
                return;
            }

            var feature = new Feature { Layer = layer.Table, Row = row };
            ReadColumns(reader, shape, feature);
            ReadShape(reader, shape, layer.Srs, feature, findings);
            features.Add(feature);
        }
    }

    private static void ReadColumns(SqliteDataReader reader, int shape, Feature feature)
    {
        for (var index = 0; index < reader.FieldCount; index++)
        {
            if (index == shape || reader.GetName(index).Equals("fid", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var value = reader.IsDBNull(index) ? default : reader.GetValue(index) switch
            {
                string text => FeatureValue.Of(text),
                byte[] => default,
                IConvertible number => FeatureValue.Of(number.ToDouble(CultureInfo.InvariantCulture)),
                _ => default,
            };
            feature.Columns.Add(new(reader.GetName(index), value));
        }
    }

    private static void ReadShape(SqliteDataReader reader, int shape, int srs, Feature feature, FindingList findings)
    {
        if (reader.IsDBNull(shape))
        {
            return;
        }

        try
        {
            var own = reader.GetValue(shape) is byte[] blob
                ? WellKnownBinary.ReadGeoPackage(blob, feature.Polygons)
                : throw new GeometryException("geometry-damaged", "De kolom met de vorm bevat iets anders.");
            var system = own > 0 ? own : srs;
            feature.Coordinates = Systems.TryGetValue(system, out var known)
                ? known
                : throw new GeometryException("crs-unknown", $"Het coördinatenstelsel {system} lezen wij niet; wel RD (28992) en WGS84 (4326).");
        }
        catch (GeometryException wrong)
        {
            findings.Error(wrong.Code, new Place(feature.Layer, feature.Row, reader.GetName(shape)), wrong.Message);
        }
    }
}
