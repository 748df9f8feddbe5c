using System.Buffers.Binary;

namespace OpKoers.Import.AreaFiles;

/// <summary>
/// Reads polygons in the binary form of Simple Features (OGC 06-103r4), of either byte order, with or without heights (Z) and measures (M), inside
/// the head that a GeoPackage puts before it (OGC 12-128r15, 2.1.3). Believes no count that the bytes cannot hold.
/// </summary>
internal ref struct WellKnownBinary(ReadOnlySpan<byte> bytes)
{
    private const int Polygon = 3, MultiPolygon = 6, Collection = 7;

    // A collection in a collection says nothing that a collection does not.
    private const int Deepest = 4;

    private const uint FlagZ = 0x8000_0000, FlagM = 0x4000_0000, FlagSrid = 0x2000_0000;

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    /// <summary>Reads a geometry of a GeoPackage.</summary>
    /// <param name="blob">The column as it is stored.</param>
    /// <param name="polygons">The polygons are added to this.</param>
    /// <returns>The reference system that the head names.</returns>
    /// <exception cref="GeometryException">It is damaged, or no area.</exception>
    public static int ReadGeoPackage(ReadOnlySpan<byte> blob, List<IReadOnlyList<double[]>> polygons)
    {
        if (blob.Length < 8 || blob[0] != (byte)'G' || blob[1] != (byte)'P' || blob[2] != 0)
        {
            throw new GeometryException("geometry-damaged", "De vorm begint niet zoals een GeoPackage voorschrijft.");
        }

        var flags = blob[3];
        if ((flags & 0b0010_0000) != 0)
        {
            throw new GeometryException("geometry-unsupported", "De vorm is van een uitgebreide soort die wij niet lezen.");
        }

        var envelope = ((flags >> 1) & 0b111) switch
        {
            0 => 0,
            1 => 32,
            2 or 3 => 48,
            4 => 64,
            _ => throw new GeometryException("geometry-damaged", "De omhullende van de vorm is van een onbekende soort."),
        };
        var srs = (flags & 1) == 1 ? BinaryPrimitives.ReadInt32LittleEndian(blob[4..]) : BinaryPrimitives.ReadInt32BigEndian(blob[4..]);
        if (blob.Length < 8 + envelope)
        {
            throw Cut();
        }

        // An empty shape still has a body, without polygons or with NaN for coordinates.
        if ((flags & 0b0001_0000) == 0)
        {
            var reader = new WellKnownBinary(blob[(8 + envelope)..]);
            reader.Geometry(polygons, 0);
        }

        return srs;
    }

    private void Geometry(List<IReadOnlyList<double[]>> polygons, int depth)
    {
        var little = Byte() switch
        {
            0 => false,
            1 => true,
            _ => throw new GeometryException("geometry-damaged", "De volgorde van de bytes van de vorm is onbekend."),
        };
        var raw = Unsigned(little);
        var (kind, numbers) = Kind(raw);
        if ((raw & FlagSrid) != 0)
        {
            Unsigned(little);
        }

        switch (kind)
        {
            case Polygon:
                polygons.Add(Rings(little, numbers));
                break;
            case MultiPolygon or Collection when depth < Deepest:
                var count = Count(little, 5);
                for (var index = 0; index < count; index++)
                {
                    Geometry(polygons, depth + 1);
                }

                break;
            case MultiPolygon or Collection:
                throw new GeometryException("geometry-too-deep", "De vorm is te vaak in zichzelf verpakt.");
            default:
                throw new GeometryException("geometry-unsupported", "De vorm is geen vlak (polygon of multipolygon).");
        }
    }

    private static (int Kind, int Numbers) Kind(uint raw)
    {
        var plain = raw & 0x0FFF_FFFF;
        var (kind, form) = ((int)(plain % 1000), plain / 1000);
        var numbers = 2 + ((raw & FlagZ) != 0 ? 1 : 0) + ((raw & FlagM) != 0 ? 1 : 0) + form switch { 0 => 0, 1 or 2 => 1, 3 => 2, _ => 99 };
        return numbers <= 4 ? (kind, numbers) : throw new GeometryException("geometry-unsupported", "De vorm is van een onbekende soort.");
    }

    private List<double[]> Rings(bool little, int numbers)
    {
        var count = Count(little, 4);
        var rings = new List<double[]>(count);
        for (var index = 0; index < count; index++)
        {
            var points = Count(little, numbers * 8);
            var ring = new double[points * 2];
            for (var point = 0; point < points; point++)
            {
                ring[2 * point] = Double(little);
                ring[(2 * point) + 1] = Double(little);
                at += (numbers - 2) * 8;
            }

            rings.Add(ring);
        }

        return rings;
    }

    private byte Byte() => at < bytes.Length ? bytes[at++] : throw Cut();

    private uint Unsigned(bool little)
    {
        if (bytes.Length - at < 4)
        {
            throw Cut();
        }

        at += 4;
        return little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at - 4)..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[(at - 4)..]);
    }

    private double Double(bool little)
    {
        at += 8;
        return little ? BinaryPrimitives.ReadDoubleLittleEndian(bytes[(at - 8)..]) : BinaryPrimitives.ReadDoubleBigEndian(bytes[(at - 8)..]);
    }

    private int Count(bool little, int size)
    {
        var count = Unsigned(little);
        return count <= (bytes.Length - at) / size ? (int)count : throw Cut();
    }

    private static GeometryException Cut() => new("geometry-damaged", "De vorm breekt af.");
}
