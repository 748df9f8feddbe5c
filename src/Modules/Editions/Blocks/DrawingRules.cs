using System.Collections.Frozen;

namespace OpKoers.Editions.Blocks;

/// <summary>What may stand in a drawing. Everything else is left out: a drawing is content, and content is never trusted to be harmless.</summary>
internal static class DrawingRules
{
    /// <summary>Elements that draw or name. No script, style, picture, animation or foreign content.</summary>
    public static FrozenSet<string> Elements { get; } = FrozenSet.ToFrozenSet(
    [
        "svg", "g", "a", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc", "clipPath", "pattern",
    ]);

    /// <summary>Attributes that place, colour or name. No style, no handlers, no addresses but the two that are looked at one by one.</summary>
    public static FrozenSet<string> Attributes { get; } = FrozenSet.ToFrozenSet(
    [
        "class", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "width", "height", "d", "points", "viewBox", "transform", "preserveAspectRatio",
        "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-opacity", "opacity", "color",
        "text-anchor", "dominant-baseline", "font-family", "font-size", "font-weight", "font-style", "clip-path", "clip-rule", "patternUnits", "patternTransform",
        "role", "lang", "focusable", "aria-hidden", "aria-label", "aria-current",
    ]);

    /// <summary>Attributes that name other parts of the drawing by their ids.</summary>
    public static FrozenSet<string> References { get; } = FrozenSet.ToFrozenSet(["aria-labelledby", "aria-describedby"]);

    /// <summary>Whether a text can be an id of a part of a drawing.</summary>
    public static bool IsId(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_'))
            {
                return false;
            }
        }

        return text.Length is > 0 and <= 100;
    }
}
