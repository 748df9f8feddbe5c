using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Png;

/// <summary>Makes the area that a line covers: a rectangle for each straight piece, a disc at each corner. All turn the same way, so that where they overlap they add up.</summary>
internal static class Stroking
{
    private const int DiscSides = 16;

    /// <summary>The areas of a line.</summary>
    /// <param name="contours">The line, in pixels.</param>
    /// <param name="style">Its looks, in drawing units.</param>
    /// <param name="scale">Pixels per drawing unit.</param>
    public static IEnumerable<IReadOnlyList<(double X, double Y)>> Areas(IEnumerable<Contours.Contour> contours, Style style, double scale)
    {
        var half = style.Width * scale / 2;
        foreach (var contour in contours)
        {
            IReadOnlyList<(double X, double Y)> points = contour.Closed ? [.. contour.Points, contour.Points[0]] : contour.Points;
            foreach (var piece in style.Dash > 0 ? Dashes(points, style.Dash * scale, style.Gap * scale) : [points])
            {
                foreach (var area in Piece(piece, half, style.RoundCap, contour.Closed && style.Dash <= 0))
                {
                    yield return area;
                }
            }
        }
    }

    private static IEnumerable<IReadOnlyList<(double X, double Y)>> Piece(IReadOnlyList<(double X, double Y)> points, double half, bool roundCap, bool closed)
    {
        for (var index = 0; index < points.Count; index++)
        {
            var corner = closed || (index > 0 && index < points.Count - 1);
            if (half > 0.6 && (corner || roundCap))
            {
                yield return Disc(points[index], half);
            }

            if (index > 0 && Rectangle(points[index - 1], points[index], half) is { } rectangle)
            {
                yield return rectangle;
            }
        }
    }

    private static (double X, double Y)[]? Rectangle((double X, double Y) from, (double X, double Y) to, double half)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length < 1e-9)
        {
            return null;
        }

        var (nx, ny) = (-dy / length * half, dx / length * half);
        return [(from.X + nx, from.Y + ny), (from.X - nx, from.Y - ny), (to.X - nx, to.Y - ny), (to.X + nx, to.Y + ny)];
    }

    private static (double X, double Y)[] Disc((double X, double Y) centre, double radius) =>
        [.. Enumerable.Range(0, DiscSides).Select(side => (centre.X + (radius * Math.Cos(Math.Tau * side / DiscSides)), centre.Y + (radius * Math.Sin(Math.Tau * side / DiscSides))))];

    private static IEnumerable<IReadOnlyList<(double X, double Y)>> Dashes(IReadOnlyList<(double X, double Y)> points, double dash, double gap)
    {
        var (drawing, left) = (true, dash);
        List<(double X, double Y)> piece = [points[0]];
        for (var index = 1; index < points.Count; index++)
        {
            var (from, to) = (points[index - 1], points[index]);
            var length = Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
            var done = 0d;
            while (length - done > left)
            {
                done += left;
                var at = (from.X + ((to.X - from.X) * done / length), from.Y + ((to.Y - from.Y) * done / length));
                if (drawing)
                {
                    yield return [.. piece, at];
                }

                piece = [at];
                (drawing, left) = (!drawing, drawing ? gap : dash);
            }

            left -= length - done;
            piece.Add(to);
        }

        if (drawing && piece.Count > 1)
        {
            yield return piece;
        }
    }
}
