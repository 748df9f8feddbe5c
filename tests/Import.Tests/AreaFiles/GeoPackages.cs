using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace OpKoers.Import.Tests.AreaFiles;

/// <summary>Writes GeoPackages as the official ones are, of any year and in any of the ways that the standard leaves open.</summary>
internal static class GeoPackages
{
    public static readonly double[] Square = [170_000, 474_000, 171_000, 474_000, 171_000, 475_000, 170_000, 475_000, 170_000, 474_000];

    /// <summary>A file with one layer of one row.</summary>
    public static void Write(string path, byte[]? shape, params (string Column, object? Value)[] row) => Write(path, [("laag", 28992, [(shape, row)])]);

    public static void Write(string path, IReadOnlyList<(string Layer, int Srs, IReadOnlyList<(byte[]? Shape, (string Column, object? Value)[] Row)> Rows)> layers, string kind = "TABLE")
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA application_id = 1196444487; CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT); CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z TINYINT, m TINYINT)");
        foreach (var (layer, srs, rows) in layers)
        {
            var columns = rows[0].Row.Select(cell => $"\"{cell.Column}\"").ToList();
            var table = kind == "VIEW" ? layer + "_onder" : layer;
            Run(connection, $"CREATE TABLE \"{table}\" (fid INTEGER PRIMARY KEY, geom BLOB, {string.Join(", ", columns)})");
            foreach (var (shape, row) in rows)
            {
                using var insert = connection.CreateCommand();
                insert.CommandText = $"INSERT INTO \"{table}\" (geom, {string.Join(", ", columns)}) VALUES (@geom, {string.Join(", ", row.Select((_, index) => "@c" + index))})";
                insert.Parameters.AddWithValue("@geom", (object?)shape ?? DBNull.Value);
                for (var index = 0; index < row.Length; index++)
                {
                    insert.Parameters.AddWithValue("@c" + index, row[index].Value ?? DBNull.Value);
                }

                insert.ExecuteNonQuery();
            }

            if (kind == "VIEW")
            {
                Run(connection, $"CREATE VIEW \"{layer}\" AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT t.* FROM n, \"{table}\" t");
            }

            Run(connection, $"INSERT INTO gpkg_contents VALUES ('{layer}', 'features'); INSERT INTO gpkg_geometry_columns VALUES ('{layer}', 'geom', 'MULTIPOLYGON', {srs}, 0, 0)");
        }
    }

    /// <summary>A shape with the head of a GeoPackage.</summary>
    public static byte[] Blob(byte[] geometry, int envelope = 1, int srs = 28992, bool headLittle = true)
    {
        var size = envelope switch { 0 => 0, 1 => 32, 4 => 64, _ => 48 };
        var blob = new byte[8 + size + geometry.Length];
        blob[0] = (byte)'G';
        blob[1] = (byte)'P';
        blob[3] = (byte)((envelope << 1) | (headLittle ? 1 : 0));
        if (headLittle)
        {
            BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(4), srs);
        }
        else
        {
            BinaryPrimitives.WriteInt32BigEndian(blob.AsSpan(4), srs);
        }

        geometry.CopyTo(blob, 8 + size);
        return blob;
    }

    /// <summary>A polygon in the binary form, with or without Z and M, of either byte order.</summary>
    public static byte[] Polygon(bool little, bool z, bool m, bool extendedFlags, params double[][] rings)
    {
        var bytes = new List<byte>();
        Head(bytes, little, 3, z, m, extendedFlags);
        Unsigned(bytes, little, (uint)rings.Length);
        foreach (var ring in rings)
        {
            Unsigned(bytes, little, (uint)ring.Length / 2);
            for (var index = 0; index < ring.Length; index += 2)
            {
                Double(bytes, little, ring[index]);
                Double(bytes, little, ring[index + 1]);
                foreach (var extra in new[] { z, m }.Where(has => has))
                {
                    Double(bytes, little, 4.5);
                }
            }
        }

        return [.. bytes];
    }

    /// <summary>A collection (7) or multipolygon (6) of shapes.</summary>
    public static byte[] Many(bool little, int kind, params byte[][] parts)
    {
        var bytes = new List<byte>();
        Head(bytes, little, kind, false, false, false);
        Unsigned(bytes, little, (uint)parts.Length);
        bytes.AddRange(parts.SelectMany(part => part));
        return [.. bytes];
    }

    private static void Head(List<byte> bytes, bool little, int kind, bool z, bool m, bool extendedFlags)
    {
        bytes.Add(little ? (byte)1 : (byte)0);
        var flags = (z ? 0x8000_0000u : 0) | (m ? 0x4000_0000u : 0);
        Unsigned(bytes, little, extendedFlags ? (uint)kind | flags : (uint)(kind + (z ? 1000 : 0) + (m ? 2000 : 0)));
    }

    private static void Unsigned(List<byte> bytes, bool little, uint value)
    {
        var room = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(room, value);
        bytes.AddRange(little ? room : room.Reverse());
    }

    private static void Double(List<byte> bytes, bool little, double value)
    {
        var room = new byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(room, value);
        bytes.AddRange(little ? room : room.Reverse());
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
