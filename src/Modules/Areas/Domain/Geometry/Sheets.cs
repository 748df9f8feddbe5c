namespace OpKoers.Areas.Domain.Geometry;

/// <summary>Cuts a mesh into sheets and packs a sheet into bytes and back: differences between points, in as few bytes as they need.</summary>
internal static class Sheets
{
    private const byte Form = 1;

    /// <summary>The part of a mesh that holds these areas. Borders keep their points and levels, so that sheets of neighbours still agree.</summary>
    /// <param name="mesh">The whole.</param>
    /// <param name="areas">The areas, of that mesh.</param>
    /// <param name="tolerance">Details smaller than this many metres are left out for good; 0 keeps all.</param>
    public static Mesh Cut(Mesh mesh, IReadOnlyList<MeshArea> areas, double tolerance = 0)
    {
        var least = Arc.LeastLevel(tolerance);
        var numbers = new Dictionary<int, int>();
        var arcs = new List<Arc>();
        return new Mesh(arcs, [.. areas.Select(area => new MeshArea(area.Code, [.. area.Rings.Select(ring => (IReadOnlyList<int>)[.. ring.Select(Moved)])]))]);

        int Moved(int reference)
        {
            var number = reference < 0 ? ~reference : reference;
            if (!numbers.TryGetValue(number, out var moved))
            {
                numbers[number] = moved = arcs.Count;
                arcs.Add(Coarser(mesh.Arcs[number], least));
            }

            return reference < 0 ? ~moved : moved;
        }
    }

    /// <summary>Several sheets as one mesh; a border that two sheets share is one border again.</summary>
    public static Mesh Join(IReadOnlyList<Mesh> sheets)
    {
        if (sheets.Count == 1)
        {
            return sheets[0];
        }

        var arcs = new List<Arc>();
        var known = new Dictionary<(GridPoint, GridPoint, int), List<int>>();
        var areas = new List<MeshArea>();
        foreach (var sheet in sheets)
        {
            var moved = sheet.Arcs.Select(Known).ToArray();
            areas.AddRange(sheet.Areas.Select(area => new MeshArea(
                area.Code,
                [.. area.Rings.Select(ring => (IReadOnlyList<int>)[.. ring.Select(reference => reference < 0 ? ~moved[~reference] : moved[reference])])])));
        }

        return new Mesh(arcs, areas);

        // Borders come from one mesh, so two that are the same were cut alike; only their direction may differ.
        int Known(Arc arc)
        {
            var forward = Find((arc.Points[0], arc.Points[^1], arc.Points.Count), arc.Points);
            if (forward >= 0)
            {
                return forward;
            }

            var backward = Find((arc.Points[^1], arc.Points[0], arc.Points.Count), [.. arc.Points.Reverse()]);
            if (backward >= 0)
            {
                return ~backward;
            }

            var ends = (arc.Points[0], arc.Points[^1], arc.Points.Count);
            known.TryAdd(ends, []);
            known[ends].Add(arcs.Count);
            arcs.Add(arc);
            return arcs.Count - 1;
        }

        int Find((GridPoint, GridPoint, int) ends, IReadOnlyList<GridPoint> points)
        {
            foreach (var number in known.GetValueOrDefault(ends) ?? [])
            {
                if (arcs[number].Points.SequenceEqual(points))
                {
                    return number;
                }
            }

            return -1;
        }
    }

    public static byte[] Pack(Mesh sheet)
    {
        var bytes = new PackedWriter();
        bytes.Byte(Form);
        bytes.Number(sheet.Arcs.Count);
        foreach (var arc in sheet.Arcs)
        {
            bytes.Number(arc.Points.Count);
            var at = default(GridPoint);
            for (var index = 0; index < arc.Points.Count; index++)
            {
                bytes.Signed(arc.Points[index].X - at.X);
                bytes.Signed(arc.Points[index].Y - at.Y);
                bytes.Byte(arc.Levels[index]);
                at = arc.Points[index];
            }
        }

        bytes.Number(sheet.Areas.Count);
        foreach (var area in sheet.Areas)
        {
            bytes.Text(area.Code);
            bytes.Number(area.Rings.Count);
            foreach (var ring in area.Rings)
            {
                bytes.Number(ring.Count);
                foreach (var reference in ring)
                {
                    bytes.Signed(reference);
                }
            }
        }

        return bytes.ToArray();
    }

    /// <exception cref="FormatException">The bytes are not a sheet: the database is damaged.</exception>
    public static Mesh Unpack(ReadOnlySpan<byte> packed)
    {
        var bytes = new PackedReader(packed);
        if (bytes.Byte() != Form)
        {
            throw new FormatException("This map sheet has a form that is not known.");
        }

        var arcs = new Arc[bytes.Count()];
        for (var number = 0; number < arcs.Length; number++)
        {
            var points = new GridPoint[bytes.Count()];
            var levels = new byte[points.Length];
            var at = default(GridPoint);
            for (var index = 0; index < points.Length; index++)
            {
                at = new GridPoint(at.X + bytes.Signed(), at.Y + bytes.Signed());
                points[index] = at;
                levels[index] = bytes.Byte();
            }

            arcs[number] = new Arc(points, levels);
        }

        var areas = new MeshArea[bytes.Count()];
        for (var number = 0; number < areas.Length; number++)
        {
            var code = bytes.Text();
            var rings = new IReadOnlyList<int>[bytes.Count()];
            for (var ring = 0; ring < rings.Length; ring++)
            {
                var references = new int[bytes.Count()];
                for (var index = 0; index < references.Length; index++)
                {
                    references[index] = bytes.Signed();
                    if ((references[index] < 0 ? ~references[index] : references[index]) >= arcs.Length)
                    {
                        throw new FormatException("This map sheet names a border that is not on it.");
                    }
                }

                rings[ring] = references;
            }

            areas[number] = new MeshArea(code, rings);
        }

        return new Mesh(arcs, areas);
    }

    private static Arc Coarser(Arc arc, int least)
    {
        if (least == 0)
        {
            return arc;
        }

        var kept = Enumerable.Range(0, arc.Points.Count).Where(index => arc.Levels[index] >= least).ToArray();
        return new Arc([.. kept.Select(index => arc.Points[index])], [.. kept.Select(index => arc.Levels[index])]);
    }
}
