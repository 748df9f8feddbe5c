using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Svg;

/// <summary>
/// Reads back what <see cref="SvgWriter"/> wrote as a file of its own, so that a drawing that was kept as SVG can be written in another form. It knows that one dialect and
/// nothing more of SVG.
/// </summary>
public static class SvgReader
{
    /// <summary>The drawing; null for SVG that is a part of a page, or that holds anything that we do not write.</summary>
    public static Scene? Read(string svg)
    {
        ArgumentNullException.ThrowIfNull(svg);
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
            return root is { Name.LocalName: "svg" } && root.Attribute("width") is not null && root.Attribute("height") is not null ? Scene(root) : null;
        }
        catch (Exception wrong) when (wrong is XmlException or FormatException)
        {
            return null;
        }
    }

    private static Scene Scene(XElement root) => new()
    {
        Width = Number(root, "width"),
        Height = Number(root, "height"),
        Title = Child(root, "title") ?? (string?)root.Attribute("aria-label") ?? "",
        Description = Child(root, "desc"),
        Class = "",
        Language = (string?)root.Attribute("lang") ?? "nl",
        // The first rectangle is the white sheet that the writer puts under everything.
        Shapes = [.. Shapes(root).Skip(1)],
    };

    private static string? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value;

    private static IEnumerable<Shape> Shapes(XElement parent) =>
        parent.Elements().Where(element => element.Name.LocalName is not ("title" or "desc" or "defs" or "style")).Select(Shape);

    private static Shape Shape(XElement element) => element.Name.LocalName switch
    {
        "rect" => new RectShape(Number(element, "x", 0), Number(element, "y", 0), Number(element, "width"), Number(element, "height"), Number(element, "rx", 0), null, Looks(element)),
        "circle" => new CircleShape(Number(element, "cx"), Number(element, "cy"), Number(element, "r"), null, Looks(element)),
        "path" => new PathShape(SvgPath.Read(Text(element, "d")), null, Looks(element)),
        "text" => Line(element),
        "use" => new SymbolShape(SymbolOf(Text(element, "href")), Number(element, "x"), Number(element, "y"), Number(element, "width")),
        "g" or "a" => new GroupShape([.. Shapes(element)]),
        _ => throw new FormatException($"Nothing is known of '{element.Name.LocalName}'."),
    };

    private static TextShape Line(XElement element)
    {
        var weight = Weight(element);
        var runs = element.Nodes().Select(node => node is XElement part ? new TextRun(part.Value, Weight(part)) : new TextRun(((XText)node).Value, weight)).ToList();
        var anchor = (string?)element.Attribute("text-anchor") switch { "middle" => TextAnchor.Middle, "end" => TextAnchor.End, _ => TextAnchor.Start };
        return new TextShape(Number(element, "x"), Number(element, "y"), runs, Number(element, "font-size"), null, Looks(element), anchor);
    }

    private static FontWeight Weight(XElement element) => (string?)element.Attribute("font-weight") == "600" ? FontWeight.SemiBold : FontWeight.Regular;

    private static Symbol SymbolOf(string href) =>
        Symbol.All.FirstOrDefault(symbol => href.EndsWith("-" + symbol.Name, StringComparison.Ordinal)) ?? throw new FormatException($"No symbol is called '{href}'.");

    private static Style Looks(XElement element)
    {
        var dashes = ((string?)element.Attribute("stroke-dasharray"))?.Split(' ').Select(Number).ToList();
        return new Style
        {
            Fill = PaintOf((string?)element.Attribute("fill")),
            Stroke = PaintOf((string?)element.Attribute("stroke")),
            Width = Number(element, "stroke-width", 1),
            Dash = dashes?[0] ?? 0,
            Gap = dashes?[^1] ?? 0,
            RoundCap = (string?)element.Attribute("stroke-linecap") == "round",
            RoundJoin = (string?)element.Attribute("stroke-linejoin") == "round",
            Opacity = Number(element, "opacity", 1),
        };
    }

    private static Paint PaintOf(string? text) => text switch
    {
        null or "none" => Paint.None,
        ['#', ..] when text.Length == 7 => Paint.Of(int.Parse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)),
        _ => throw new FormatException($"'{text}' is no colour of ours."),
    };

    private static string Text(XElement element, string name) => (string?)element.Attribute(name) ?? throw new FormatException($"'{element.Name.LocalName}' lacks '{name}'.");

    private static double Number(XElement element, string name, double? missing = null) =>
        (string?)element.Attribute(name) is { } text ? Number(text) : missing ?? throw new FormatException($"'{element.Name.LocalName}' lacks '{name}'.");

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
