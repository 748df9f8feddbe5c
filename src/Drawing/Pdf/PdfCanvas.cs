using System.Globalization;
using System.Text;
using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Text;

namespace OpKoers.Drawing.Pdf;

/// <summary>Writes shapes as the operators of a page. Expects a coordinate system that is turned upright, as a scene's is.</summary>
internal sealed class PdfCanvas(PdfFont regular, PdfFont semiBold)
{
    private readonly StringBuilder content = new(16 * 1024);
    private readonly SortedDictionary<int, string> opacities = [];
    private readonly List<(string Href, double X, double Y, double Width, double Height, string Words)> links = [];

    /// <summary>Degrees of opacity in use, in percents, with the names by which the page refers to them.</summary>
    public IReadOnlyDictionary<int, string> Opacities => opacities;

    /// <summary>Links, in scene coordinates.</summary>
    public IReadOnlyList<(string Href, double X, double Y, double Width, double Height, string Words)> Links => links;

    public byte[] ToBytes() => Encoding.ASCII.GetBytes(content.ToString());

    /// <summary>Operators as they are.</summary>
    public PdfCanvas Raw(string operators)
    {
        content.Append(operators).Append('\n');
        return this;
    }

    /// <summary>A number and a space.</summary>
    public PdfCanvas Number(double value)
    {
        Span<char> room = stackalloc char[CompactNumber.MaxLength];
        content.Append(room[..CompactNumber.Write(room, value)]).Append(' ');
        return this;
    }

    public void Draw(IReadOnlyList<Shape> shapes, Paint current = default)
    {
        foreach (var shape in shapes)
        {
            Draw(shape, current);
        }
    }

    private void Draw(Shape shape, Paint current)
    {
        switch (shape)
        {
            case RectShape rect:
                Paint(rect.Style, current, rect.Radius > 0
                    ? new Outline().RoundedRectangle(rect.X, rect.Y, rect.Width, rect.Height, rect.Radius)
                    : new Outline().Move(rect.X, rect.Y).Line(rect.X + rect.Width, rect.Y).Line(rect.X + rect.Width, rect.Y + rect.Height).Line(rect.X, rect.Y + rect.Height).Close());
                break;
            case CircleShape circle:
                Paint(circle.Style, current, new Outline().Circle(circle.X, circle.Y, circle.Radius));
                break;
            case PathShape path:
                Paint(path.Style, current, path.Outline);
                break;
            case LineShape line:
                Paint(line.Style, current, new Outline().Move(line.X1, line.Y1).Line(line.X2, line.Y2));
                break;
            case TextShape text:
                DrawText(text);
                break;
            case SymbolShape symbol:
                DrawSymbol(symbol);
                break;
            case GroupShape group:
                Draw(group.Shapes, current);
                break;
            case LinkShape link:
                Draw(link.Shapes, current);
                AddLink(link);
                break;
            default:
                throw new InvalidOperationException($"No way to write a {shape.GetType().Name}.");
        }
    }

    private void AddLink(LinkShape link)
    {
        if (link.Shapes.OfType<RectShape>().FirstOrDefault() is { } frame)
        {
            links.Add((link.Href, frame.X, frame.Y, frame.Width, frame.Height, link.Label ?? link.Title ?? link.Href));
        }
    }

    private void DrawSymbol(SymbolShape symbol)
    {
        var scale = symbol.Size / symbol.Symbol.Side;
        Raw("q");
        content.Append(string.Create(CultureInfo.InvariantCulture, $"{scale:0.#####} 0 0 {scale:0.#####} "));
        Number(symbol.X).Number(symbol.Y).Raw("cm");
        Draw(symbol.Symbol.Shapes, symbol.Style.Fill);
        Raw("Q");
    }

    private void Paint(Style style, Paint current, Outline outline)
    {
        var (fill, stroke) = (Resolve(style.Fill, current), Resolve(style.Stroke, current));
        if (fill.Kind == PaintKind.None && stroke.Kind == PaintKind.None)
        {
            return;
        }

        Raw("q");
        SetOpacity(style.Opacity);
        if (fill.Kind != PaintKind.None)
        {
            SetColour(fill).Raw("rg");
        }

        if (stroke.Kind != PaintKind.None)
        {
            SetColour(stroke).Raw("RG");
            Number(style.Width).Raw("w");
            SetLine(style);
        }

        Trace(outline);
        Raw(fill.Kind == PaintKind.None ? "S" : stroke.Kind == PaintKind.None ? "f" : "B");
        Raw("Q");
    }

    private static Paint Resolve(Paint paint, Paint current) => paint.Kind == PaintKind.Current ? current : paint;

    private void SetLine(Style style)
    {
        if (style.Dash > 0)
        {
            content.Append('[');
            Number(style.Dash).Number(style.Gap).Raw("]0 d");
        }

        if (style.RoundCap)
        {
            Raw("1 J");
        }

        if (style.RoundJoin)
        {
            Raw("1 j");
        }
    }

    private void SetOpacity(double opacity)
    {
        if (opacity >= 1)
        {
            return;
        }

        var percent = (int)Math.Round(opacity * 100);
        if (!opacities.TryGetValue(percent, out var name))
        {
            name = "G" + percent.ToString(CultureInfo.InvariantCulture);
            opacities[percent] = name;
        }

        Raw($"/{name} gs");
    }

    private PdfCanvas SetColour(Paint paint)
    {
        for (var shift = 16; shift >= 0; shift -= 8)
        {
            content.Append(string.Create(CultureInfo.InvariantCulture, $"{((paint.Rgb >> shift) & 255) / 255d:0.###} "));
        }

        return this;
    }

    private void Trace(Outline outline)
    {
        var at = 0;
        foreach (var step in outline.Steps)
        {
            var count = step switch { OutlineStep.Cubic => 6, OutlineStep.Close => 0, _ => 2 };
            for (var index = 0; index < count; index++)
            {
                Number(outline.Numbers[at++]);
            }

            Raw(step switch { OutlineStep.Move => "m", OutlineStep.Line => "l", OutlineStep.Cubic => "c", _ => "h" });
        }
    }

    // Letters would stand on their heads in a coordinate system that grows downwards: the text matrix turns them back.
    private void DrawText(TextShape text)
    {
        if (text.Style.Fill.Kind == PaintKind.None)
        {
            return;
        }

        Raw("BT");
        SetColour(text.Style.Fill).Raw("rg");
        content.Append("1 0 0 -1 ");
        Number(text.Left()).Number(text.Y).Raw("Tm");
        foreach (var run in text.Runs)
        {
            var font = run.Weight == FontWeight.SemiBold ? semiBold : regular;
            content.Append('/').Append(font.Name).Append(' ');
            Number(text.Size).Raw("Tf");
            content.Append('<').Append(font.Encode(run.Text)).Append(">Tj\n");
        }

        Raw("ET");
    }
}
