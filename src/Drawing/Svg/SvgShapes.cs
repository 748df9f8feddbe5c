using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Svg;

/// <summary>Writes the shapes of a drawing into a buffer, in one of the two manners.</summary>
internal sealed class SvgShapes(SvgBuffer buffer, SvgOptions options)
{
    /// <summary>Defines each symbol that is used once; the drawing then refers to it.</summary>
    public void WriteSymbols(IReadOnlyList<Shape> shapes)
    {
        var used = new HashSet<Symbol>();
        Collect(shapes, used);
        if (used.Count == 0)
        {
            return;
        }

        buffer.Raw("<defs>");
        foreach (var symbol in Symbol.All)
        {
            if (used.Contains(symbol))
            {
                WriteDefinition(symbol);
            }
        }

        buffer.Raw("</defs>");
    }

    public void Write(IReadOnlyList<Shape> shapes)
    {
        for (var index = 0; index < shapes.Count; index++)
        {
            Write(shapes[index]);
        }
    }

    private static void Collect(IReadOnlyList<Shape> shapes, HashSet<Symbol> used)
    {
        for (var index = 0; index < shapes.Count; index++)
        {
            switch (shapes[index])
            {
                case SymbolShape symbol:
                    used.Add(symbol.Symbol);
                    break;
                case GroupShape group:
                    Collect(group.Shapes, used);
                    break;
                case LinkShape link:
                    Collect(link.Shapes, used);
                    break;
                default:
                    break;
            }
        }
    }

    private void WriteDefinition(Symbol symbol)
    {
        // What a status looks like may not depend on a style sheet: its parts always carry their own looks.
        var parts = new SvgShapes(buffer, options with { Standalone = true });
        buffer.Raw("<symbol id=\"").Escaped(options.IdPrefix).Raw("-").Raw(symbol.Name).Raw("\" viewBox=\"0 0").NextNumber(symbol.Side).NextNumber(symbol.Side).Raw("\">");
        parts.Write(symbol.Shapes);
        buffer.Raw("</symbol>");
    }

    private void Write(Shape shape)
    {
        switch (shape)
        {
            case RectShape rect:
                WriteRect(rect);
                break;
            case CircleShape circle:
                buffer.Raw("<circle").Attribute("cx", circle.X).Attribute("cy", circle.Y).Attribute("r", circle.Radius);
                WriteLooks(circle).Raw("/>");
                break;
            case PathShape path:
                buffer.Raw("<path d=\"");
                SvgOutline.Write(buffer, path.Outline);
                buffer.Raw("\"");
                WriteLooks(path).Raw("/>");
                break;
            case LineShape line:
                buffer.Raw("<path d=\"M").Number(line.X1).NextNumber(line.Y1);
                SvgOutline.WriteLine(buffer, line.X1, line.Y1, line.X2, line.Y2);
                buffer.Raw("\"");
                WriteLooks(line).Raw("/>");
                break;
            case TextShape text:
                WriteText(text);
                break;
            case SymbolShape symbol:
                WriteSymbol(symbol);
                break;
            case GroupShape group:
                WriteGroup(group);
                break;
            case LinkShape link:
                WriteLink(link);
                break;
            default:
                throw new InvalidOperationException($"No way to write a {shape.GetType().Name}.");
        }
    }

    private void WriteRect(RectShape rect)
    {
        buffer.Raw("<rect").Attribute("x", rect.X).Attribute("y", rect.Y).Attribute("width", rect.Width).Attribute("height", rect.Height);
        if (rect.Radius > 0)
        {
            buffer.Attribute("rx", rect.Radius);
        }

        WriteLooks(rect).Raw("/>");
    }

    private void WriteText(TextShape text)
    {
        buffer.Raw("<text").Attribute("x", text.X).Attribute("y", text.Y);
        if (text.Anchor != TextAnchor.Start)
        {
            buffer.Raw(text.Anchor == TextAnchor.Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
        }

        var single = text.Runs.Count == 1;
        if (options.Standalone)
        {
            buffer.Attribute("font-size", text.Size);
            if (single)
            {
                WriteWeight(text.Runs[0].Weight);
            }
        }

        WriteLooks(text, single ? text.Runs[0].Class : null).Raw(">");
        for (var index = 0; index < text.Runs.Count; index++)
        {
            WriteRun(text.Runs[index], single);
        }

        buffer.Raw("</text>");
    }

    private void WriteRun(TextRun run, bool single)
    {
        if (single || (options.Standalone ? run.Weight == FontWeight.Regular : run.Class is null))
        {
            buffer.Escaped(run.Text);
            return;
        }

        buffer.Raw("<tspan");
        if (options.Standalone)
        {
            WriteWeight(run.Weight);
        }
        else
        {
            buffer.Attribute("class", run.Class);
        }

        buffer.Raw(">").Escaped(run.Text).Raw("</tspan>");
    }

    private void WriteWeight(FontWeight weight)
    {
        if (weight != FontWeight.Regular)
        {
            buffer.Attribute("font-weight", (int)weight);
        }
    }

    private void WriteSymbol(SymbolShape symbol)
    {
        buffer.Raw("<use href=\"#").Escaped(options.IdPrefix).Raw("-").Raw(symbol.Symbol.Name).Raw("\"")
            .Attribute("x", symbol.X).Attribute("y", symbol.Y).Attribute("width", symbol.Size).Attribute("height", symbol.Size);
        if (options.Standalone)
        {
            buffer.Attribute("color", symbol.Style.Fill);
        }
        else if (symbol.Class is not null)
        {
            buffer.Attribute("class", symbol.Class);
        }

        buffer.Raw("/>");
    }

    private void WriteGroup(GroupShape group)
    {
        buffer.Raw("<g");
        WriteClass(group, null);
        buffer.Raw(">");
        WriteTitle(group.Title);
        Write(group.Shapes);
        buffer.Raw("</g>");
    }

    private void WriteLink(LinkShape link)
    {
        var allowed = SafeAddress.Allows(link.Href);
        buffer.Raw(allowed ? "<a" : "<g");
        if (allowed)
        {
            buffer.Attribute("href", link.Href);
        }

        WriteClass(link, null);
        if (allowed && link.Label is not null)
        {
            buffer.Attribute("aria-label", link.Label);
        }

        buffer.Raw(link.Current ? " aria-current=\"true\">" : ">");
        WriteTitle(link.Title);
        foreach (var shape in link.Shapes)
        {
            // Without a blank the words of two lines would be one word to whoever reads the text.
            buffer.Raw(shape is TextShape ? " " : "");
            Write(shape);
        }

        buffer.Raw(allowed ? "</a>" : "</g>");
    }

    private void WriteTitle(string? title)
    {
        if (title is not null)
        {
            buffer.Raw("<title>").Escaped(title).Raw("</title>");
        }
    }

    private void WriteClass(Shape shape, string? more)
    {
        if (options.Standalone || (shape.Class is null && more is null))
        {
            return;
        }

        buffer.Raw(" class=\"").Escaped(shape.Class).Raw(shape.Class is not null && more is not null ? " " : "").Escaped(more).Raw("\"");
    }

    private SvgBuffer WriteLooks(Shape shape, string? moreClasses = null)
    {
        if (!options.Standalone)
        {
            WriteClass(shape, moreClasses);
            return shape.Style.WidthOnPage ? buffer.Attribute("stroke-width", shape.Style.Width) : buffer;
        }

        var style = shape.Style;
        buffer.Attribute("fill", style.Fill);
        if (style.Stroke.Kind != PaintKind.None)
        {
            buffer.Attribute("stroke", style.Stroke);
            if (style.Width != 1)
            {
                buffer.Attribute("stroke-width", style.Width);
            }

            if (style.Dash > 0)
            {
                buffer.Raw(" stroke-dasharray=\"").Number(style.Dash).NextNumber(style.Gap).Raw("\"");
            }

            buffer.Raw(style.RoundCap ? " stroke-linecap=\"round\"" : "").Raw(style.RoundJoin ? " stroke-linejoin=\"round\"" : "");
        }

        if (style.Opacity < 1)
        {
            buffer.Attribute("opacity", style.Opacity);
        }

        return buffer;
    }
}
