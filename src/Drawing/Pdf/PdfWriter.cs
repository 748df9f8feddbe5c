using System.Globalization;
using System.Text;
using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Svg;

namespace OpKoers.Drawing.Pdf;

/// <summary>
/// Writes a <see cref="Scene"/> as a PDF of one page (ISO 32000-1), with letters that can be copied, links, and the words that stand in
/// for the drawing. Bounded on purpose: what a scene can hold and nothing more.
/// </summary>
public static class PdfWriter
{
    private const double PointsPerMillimetre = 72 / 25.4;
    private const double Margin = 12 * PointsPerMillimetre;
    private const double HeaderSize = 9;
    private const double Line = 16;

    /// <summary>Writes the document.</summary>
    public static byte[] Write(Scene scene, PdfOptions options)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(options);
        var page = Fit(scene, options.Paper);
        var around = Around(options, page);
        using var file = new PdfFile();
        var regular = new PdfFont(FontMetrics.Regular, Shown(scene, around, FontWeight.Regular));
        var semiBold = new PdfFont(FontMetrics.SemiBold, Shown(scene, around, FontWeight.SemiBold));
        var canvas = new PdfCanvas(regular, semiBold);
        DrawPage(canvas, scene, page, around);
        return Assemble(file, scene, options, page, canvas, regular, semiBold);
    }

    private static IEnumerable<int> Shown(Scene scene, IReadOnlyList<Shape> around, FontWeight weight) =>
        SceneText.CodePoints(scene.Shapes, weight).Concat(SceneText.CodePoints(around, weight)).Append(' ');

    // Upright or on its side, whichever shows the drawing larger; never blown up beyond its own size in points and a half.
    private static Page Fit(Scene scene, PdfPaper paper)
    {
        var (shorter, longer) = paper == PdfPaper.A3 ? (297 * PointsPerMillimetre, 420 * PointsPerMillimetre) : (210 * PointsPerMillimetre, 297 * PointsPerMillimetre);
        var (lying, upright) = (Scale(scene, longer, shorter), Scale(scene, shorter, longer));
        return upright > lying ? new(shorter, longer, upright) : new(longer, shorter, lying);
    }

    private static double Scale(Scene scene, double width, double height) =>
        Math.Min(1.5, Math.Min((width - (2 * Margin)) / scene.Width, (height - (2 * Margin) - (2 * Line)) / scene.Height));

    private static List<Shape> Around(PdfOptions options, Page page)
    {
        var ink = new Style { Fill = Palette.Ink2 };
        var rule = new Style { Stroke = Palette.Line2, Width = 0.5 };
        var (right, top, bottom) = (page.Width - Margin, Margin + HeaderSize, page.Height - Margin);
        var shapes = new List<Shape>
        {
            new SymbolShape(Symbol.Compass, Margin, Margin - 1, 11),
            new TextShape(Margin + 15, top, options.HeaderLeft, HeaderSize, FontWeight.SemiBold, null, ink),
            new TextShape(right, top, options.HeaderRight, HeaderSize, FontWeight.Regular, null, ink, TextAnchor.End),
            new LineShape(Margin, top + 4, right, top + 4, null, rule),
            new TextShape(Margin, bottom, options.Footer, HeaderSize - 1, FontWeight.Regular, null, ink),
            new TextShape(right, bottom, options.PageWords, HeaderSize - 1, FontWeight.Regular, null, ink, TextAnchor.End),
        };
        return shapes;
    }

    private static void DrawPage(PdfCanvas canvas, Scene scene, Page page, IReadOnlyList<Shape> around)
    {
        // Scenes grow downwards, pages upwards.
        canvas.Raw("q 1 0 0 -1 0 " + page.Height.ToString("0.##", CultureInfo.InvariantCulture) + " cm");
        canvas.Raw("/Artifact BMC");
        canvas.Draw(around);
        canvas.Raw("EMC");
        canvas.Raw("/Figure<</MCID 0>>BDC");
        var scale = page.Scale.ToString("0.#####", CultureInfo.InvariantCulture);
        canvas.Raw(string.Create(CultureInfo.InvariantCulture, $"q {scale} 0 0 {scale} {Left(scene, page):0.##} {Top:0.##} cm"));
        canvas.Draw(scene.Shapes);
        canvas.Raw("Q").Raw("EMC").Raw("Q");
    }

    private static double Top => Margin + Line + 4;

    private static double Left(Scene scene, Page page) => (page.Width - (scene.Width * page.Scale)) / 2;

    private static byte[] Assemble(PdfFile file, Scene scene, PdfOptions options, Page page, PdfCanvas canvas, PdfFont regular, PdfFont semiBold)
    {
        var fonts = string.Create(CultureInfo.InvariantCulture, $"/Font<</F1 {regular.AddTo(file)} 0 R/F2 {semiBold.AddTo(file)} 0 R>>");
        var states = string.Concat(canvas.Opacities.Select(opacity => string.Create(
            CultureInfo.InvariantCulture, $"/{opacity.Value}<</Type/ExtGState/ca {opacity.Key / 100d:0.##}/CA {opacity.Key / 100d:0.##}>>")));
        var content = file.AddStream(canvas.ToBytes());
        var (pages, sheet, root, document, figure) = (file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve());
        var links = AddLinks(file, scene, options, page, canvas, sheet, document);
        file.Write(sheet, string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 {page.Width:0.##} {page.Height:0.##}]/Resources<<{fonts}/ExtGState<<{states}>>>>/Contents {content} 0 R/StructParents 0/Tabs/S/Annots[{Refs(links.Select(link => link.Annotation))}]>>"));
        file.Write(pages, $"<</Type/Pages/Kids[{sheet} 0 R]/Count 1>>");
        var box = string.Create(
            CultureInfo.InvariantCulture,
            $"{Left(scene, page):0.##} {page.Height - Top - (scene.Height * page.Scale):0.##} {Left(scene, page) + (scene.Width * page.Scale):0.##} {page.Height - Top:0.##}");
        var alt = scene.Description is null ? scene.Title : scene.Title + ". " + scene.Description;
        file.Write(figure, $"<</Type/StructElem/S/Figure/P {document} 0 R/Pg {sheet} 0 R/K 0/Alt {PdfFile.Text(alt)}/A<</O/Layout/BBox[{box}]/Placement/Block>>>>");
        var parents = string.Concat(links.Select((link, index) => $" {index + 1} {link.Element} 0 R"));
        file.Write(document, $"<</Type/StructElem/S/Document/P {root} 0 R/K[{figure} 0 R {Refs(links.Select(link => link.Element))}]>>");
        file.Write(root, $"<</Type/StructTreeRoot/K {document} 0 R/ParentTree<</Nums[0[{figure} 0 R]{parents}]>>/ParentTreeNextKey {links.Count + 1}>>");
        var metadata = file.AddStream(Encoding.UTF8.GetBytes(Metadata(scene, options)), "/Type/Metadata/Subtype/XML");
        var catalog = file.Add(
            $"<</Type/Catalog/Pages {pages} 0 R/Lang {PdfFile.Ascii(scene.Language)}/MarkInfo<</Marked true>>/StructTreeRoot {root} 0 R/ViewerPreferences<</DisplayDocTitle true>>/Metadata {metadata} 0 R>>");
        var date = Date(options.Created);
        return file.Finish(catalog, file.Add($"<</Title {PdfFile.Text(scene.Title)}/Producer(OpKoers)/CreationDate{date}/ModDate{date}>>"));
    }

    private static List<(int Annotation, int Element)> AddLinks(PdfFile file, Scene scene, PdfOptions options, Page page, PdfCanvas canvas, int sheet, int parent)
    {
        var added = new List<(int Annotation, int Element)>();
        foreach (var (href, x, y, width, height, words) in canvas.Links)
        {
            if (Address(href, options.BaseAddress) is not { } address)
            {
                continue;
            }

            var left = Left(scene, page) + (x * page.Scale);
            var top = page.Height - Top - (y * page.Scale);
            var element = file.Reserve();
            var annotation = file.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/Annot/Subtype/Link/Rect[{left:0.##} {top - (height * page.Scale):0.##} {left + (width * page.Scale):0.##} {top:0.##}]/Border[0 0 0]/F 4/StructParent {added.Count + 1}/Contents {PdfFile.Text(words)}/A<</S/URI/URI {PdfFile.Ascii(address)}>>>>"));
            file.Write(element, $"<</Type/StructElem/S/Link/P {parent} 0 R/Pg {sheet} 0 R/Alt {PdfFile.Text(words)}/K<</Type/OBJR/Obj {annotation} 0 R/Pg {sheet} 0 R>>>>");
            added.Add((annotation, element));
        }

        return added;
    }

    private static string? Address(string href, Uri? from)
    {
        if (!SafeAddress.Allows(href))
        {
            return null;
        }

        var whole = Uri.TryCreate(href, UriKind.Absolute, out var absolute) && !absolute.IsFile ? absolute : null;
        return whole is null && (from is null || !Uri.TryCreate(from, href, out whole)) ? null : whole.AbsoluteUri;
    }

    private static string Refs(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(number => $"{number} 0 R"));

    private static string Date(DateTimeOffset moment) =>
        "(D:" + moment.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "Z)";

    private static string Metadata(Scene scene, PdfOptions options) =>
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
        + $"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(scene.Title)}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>{Escape(scene.Language)}</rdf:li></rdf:Bag></dc:language>"
        + $"<xmp:CreateDate>{options.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}</xmp:CreateDate></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";

    private static string Escape(string text)
    {
        using var buffer = new SvgBuffer();
        return buffer.Escaped(text).Written.ToString();
    }

    private sealed record Page(double Width, double Height, double Scale);
}
