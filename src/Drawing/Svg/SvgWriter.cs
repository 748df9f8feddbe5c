using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Svg;

/// <summary>Writes a <see cref="Scene"/> as SVG: as a part of a page, or as a file of its own.</summary>
public static class SvgWriter
{
    /// <summary>Writes to a page or a file.</summary>
    public static void Write(Scene scene, TextWriter target, SvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        using var buffer = Fill(scene, options);
        target.Write(buffer.Written);
    }

    /// <summary>The SVG as text.</summary>
    public static string ToText(Scene scene, SvgOptions? options = null)
    {
        using var buffer = Fill(scene, options);
        return buffer.Written.ToString();
    }

    /// <summary>The SVG as UTF-8, to send or to store.</summary>
    public static byte[] ToUtf8(Scene scene, SvgOptions? options = null)
    {
        using var buffer = Fill(scene, options);
        return buffer.ToUtf8();
    }

    private static SvgBuffer Fill(Scene scene, SvgOptions? options)
    {
        ArgumentNullException.ThrowIfNull(scene);
        options ??= SvgOptions.Page;
        var buffer = new SvgBuffer();
        try
        {
            WriteRoot(buffer, scene, options);
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    private static void WriteRoot(SvgBuffer buffer, Scene scene, SvgOptions options)
    {
        buffer.Raw("<svg");
        if (options.Standalone)
        {
            buffer.Raw(" xmlns=\"http://www.w3.org/2000/svg\"").Attribute("width", scene.Width).Attribute("height", scene.Height);
            buffer.Attribute("font-family", FontFamily);
        }
        else
        {
            buffer.Attribute("class", scene.Class);
        }

        buffer.Raw(" viewBox=\"0 0").NextNumber(scene.Width).NextNumber(scene.Height).Raw("\"");
        buffer.Attribute("lang", scene.Language);

        // A drawing with links in it is a group: as an image its links would be hidden from a screen reader.
        buffer.Raw(scene.Interactive ? " role=\"group\"" : " role=\"img\"");
        WriteWords(buffer, scene, options);

        var shapes = new SvgShapes(buffer, options);
        shapes.WriteSymbols(scene.Shapes);
        if (options.Standalone)
        {
            WriteFonts(buffer, scene, options);
            buffer.Raw("<rect").Attribute("width", scene.Width).Attribute("height", scene.Height).Attribute("fill", Paint.White).Raw("/>");
        }

        shapes.Write(scene.Shapes);
        buffer.Raw("</svg>");
    }

    private static void WriteWords(SvgBuffer buffer, Scene scene, SvgOptions options)
    {
        if (options.IdPrefix.Length == 0)
        {
            buffer.Raw(" aria-label=\"").Escaped(scene.Title).Raw(scene.Description is null ? "" : ". ").Escaped(scene.Description ?? "").Raw("\">");
            return;
        }

        buffer.Raw(" aria-labelledby=\"").Escaped(options.IdPrefix).Raw("-t");
        if (scene.Description is not null)
        {
            buffer.Raw(" ").Escaped(options.IdPrefix).Raw("-d");
        }

        buffer.Raw("\"><title id=\"").Escaped(options.IdPrefix).Raw("-t\">").Escaped(scene.Title).Raw("</title>");
        if (scene.Description is not null)
        {
            buffer.Raw("<desc id=\"").Escaped(options.IdPrefix).Raw("-d\">").Escaped(scene.Description).Raw("</desc>");
        }
    }

    private const string FontFamily = "'Source Sans 3','Segoe UI',Roboto,'Helvetica Neue','Liberation Sans',Arial,sans-serif";

    private static void WriteFonts(SvgBuffer buffer, Scene scene, SvgOptions options)
    {
        if (!options.EmbedFont)
        {
            return;
        }

        buffer.Raw("<style>");
        WriteFont(buffer, scene, FontMetrics.Regular);
        WriteFont(buffer, scene, FontMetrics.SemiBold);
        buffer.Raw("</style>");
    }

    private static void WriteFont(SvgBuffer buffer, Scene scene, FontMetrics font)
    {
        var shown = SceneText.CodePoints(scene.Shapes, font.Weight);
        if (shown.Count == 0)
        {
            return;
        }

        buffer.Raw("@font-face{font-family:'Source Sans 3';font-weight:").Number((int)font.Weight)
            .Raw(";src:url(data:font/ttf;base64,").Raw(Convert.ToBase64String(new FontSubset(font, shown).ToFile())).Raw(")}");
    }
}
