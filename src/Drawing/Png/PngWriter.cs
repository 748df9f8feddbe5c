using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Png;

/// <summary>Writes a <see cref="Scene"/> as a picture of pixels, for programs that show no SVG. The same drawing gives the same bytes.</summary>
public sealed class PngWriter
{
    /// <summary>Most pixels of a picture: a larger sheet is drawn smaller.</summary>
    private const double MostPixels = 16_000_000;

    private readonly Canvas canvas;
    private readonly double scale;

    private PngWriter(Scene scene, double asked)
    {
        scale = Math.Min(asked, Math.Sqrt(MostPixels / (scene.Width * scene.Height)));
        canvas = new Canvas(Math.Max(1, (int)Math.Round(scene.Width * scale)), Math.Max(1, (int)Math.Round(scene.Height * scale)));
    }

    /// <summary>The picture.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="scale">Pixels per drawing unit; two is sharp on paper too.</param>
    public static byte[] Write(Scene scene, double scale = 2)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        var writer = new PngWriter(scene, scale);
        writer.Draw(scene.Shapes, new Place(0, 0, 1), Paint.None);
        return PngFile.Write(writer.canvas.Pixels, writer.canvas.Width, writer.canvas.Height);
    }

    private void Draw(IReadOnlyList<Shape> shapes, Place place, Paint current)
    {
        foreach (var shape in shapes)
        {
            Draw(shape, place, current);
        }
    }

    private void Draw(Shape shape, Place place, Paint current)
    {
        switch (shape)
        {
            case RectShape rect:
                Draw(new Outline().RoundedRectangle(rect.X, rect.Y, rect.Width, rect.Height, rect.Radius), rect.Style, place, current);
                break;
            case CircleShape circle:
                Draw(new Outline().Circle(circle.X, circle.Y, circle.Radius), circle.Style, place, current);
                break;
            case PathShape path:
                Draw(path.Outline, path.Style, place, current);
                break;
            case LineShape line:
                Draw(new Outline().Move(line.X1, line.Y1).Line(line.X2, line.Y2), line.Style, place, current);
                break;
            case TextShape text:
                Draw(text, place);
                break;
            case SymbolShape symbol:
                Draw(symbol.Symbol.Shapes, new Place(place.X + (symbol.X * place.Size), place.Y + (symbol.Y * place.Size), place.Size * symbol.Size / symbol.Symbol.Side), symbol.Style.Fill);
                break;
            case GroupShape group:
                Draw(group.Shapes, place, current);
                break;
            case LinkShape link:
                Draw(link.Shapes, place, current);
                break;
            default:
                throw new InvalidOperationException($"No way to draw a {shape.GetType().Name}.");
        }
    }

    private void Draw(Outline outline, Style style, Place place, Paint current)
    {
        var contours = new Contours(scale * place.Size).Add(outline).Done().Select(contour => contour with { Points = [.. contour.Points.Select(point => (point.X + (place.X * scale), point.Y + (place.Y * scale)))] }).ToList();
        if (Colour(style.Fill, current) is { } fill)
        {
            canvas.Fill([.. contours.Select(contour => contour.Points)], fill, style.Opacity);
        }

        if (Colour(style.Stroke, current) is { } stroke)
        {
            canvas.Fill([.. Stroking.Areas(contours, style, scale * place.Size)], stroke, style.Opacity);
        }
    }

    private void Draw(TextShape text, Place place)
    {
        if (Colour(text.Style.Fill, Paint.None) is not { } colour)
        {
            return;
        }

        var contours = new Contours(scale);
        var x = place.X + (text.Left() * place.Size);
        foreach (var run in text.Runs)
        {
            var font = FontMetrics.Of(run.Weight);
            var unit = text.Size * place.Size / font.UnitsPerEm;
            foreach (var rune in run.Text.EnumerateRunes())
            {
                var glyph = font.GlyphOf(rune.Value);
                LetterOutlines.Add(contours, font, glyph, (x, place.Y + (text.Y * place.Size), unit));
                x += font.Advance(glyph) * unit;
            }
        }

        canvas.Fill([.. contours.Done().Select(contour => contour.Points)], colour, text.Style.Opacity);
    }

    private static int? Colour(Paint paint, Paint current) => paint.Kind switch
    {
        PaintKind.Colour => paint.Rgb,
        PaintKind.Current when current.Kind == PaintKind.Colour => current.Rgb,
        _ => null,
    };

    private readonly record struct Place(double X, double Y, double Size);
}
