using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Network;

/// <summary>Draws the boxes with what stands in them. Each is one link, named by all its words.</summary>
internal static class BoxDrawing
{
    /// <summary>Draws boxes, in the order in which a keyboard should reach them.</summary>
    public static void Draw(IEnumerable<Box> boxes, List<Shape> shapes)
    {
        foreach (var box in boxes)
        {
            var parts = Parts(box);
            var whole = box.Content.Cut || box.Node.FullText is not null ? Whole(box.Node) : null;
            shapes.Add(box.Node.Href is { } href
                ? new LinkShape(href, parts, whole, box.Selected) { Label = Name(box) }
                : new GroupShape(parts, null, whole));
        }
    }

    private static List<Shape> Parts(Box box)
    {
        var content = box.Content;
        var parts = new List<Shape>(content.Lines.Count + 4) { Frame(box) };
        var top = box.Y + ((box.Height - content.Height) / 2);
        foreach (var line in content.Lines)
        {
            var bold = line.IsTitle && box.On;
            parts.Add(new TextShape(
                box.X + line.X,
                top + line.Baseline,
                bold ? [new TextRun(line.Runs[0].Text, FontWeight.SemiBold)] : line.Runs,
                line.Size,
                bold ? line.Class + " n-b" : line.Class,
                line.Style,
                line.Anchor));
        }

        if (content.Symbol is { } symbol)
        {
            parts.Add(new SymbolShape(symbol.Symbol, box.X + symbol.X, top + symbol.Y, symbol.Size));
        }

        if (content.Mark is { } mark)
        {
            var left = box.Right - mark.Width;
            var y = top + content.Height - BoxMeasuring.MarkHeight;
            parts.Add(new RectShape(left, y, mark.Width, BoxMeasuring.MarkHeight, 0, "n-ext", NetworkStyles.Mark));
            parts.Add(new TextShape(left + 6, y + 12.5, mark.Text, BoxMeasuring.SubSize, FontWeight.SemiBold, "n-extt", NetworkStyles.MarkText));
        }

        return parts;
    }

    private static RectShape Frame(Box box)
    {
        var @class = "n-box"
            + (box.IsTop ? " n-strat" : "")
            + (box.Node.Placeholder ? " n-ph" : "")
            + (box.Node.SharedMark is null ? "" : " n-shared")
            + (box.Selected ? " is-sel" : box.On ? " is-on" : "");
        var look = box.Selected ? BoxLook.Selected : box.IsTop ? BoxLook.Top : BoxLook.Plain;
        return new RectShape(box.X, box.Y, box.Width, box.Height, 3, @class, NetworkStyles.Box(look, box.Node.Placeholder, box.Node.SharedMark is not null, box.On));
    }

    /// <summary>
    /// The words that stand in the box, in that order, so that who speaks to the computer can say what he sees; then what the box leaves out.
    /// </summary>
    private static string Name(Box box)
    {
        var (content, node) = (box.Content, box.Node);
        var seen = content.Lines.Select(line => string.Concat(line.Runs.Select(run => run.Text)));
        var name = string.Join(' ', content.Mark is { } mark ? seen.Append(mark.Text) : seen);
        if (node.FullText is not null || content.Cut)
        {
            name += ". " + (node.FullText ?? node.Text);
        }

        return node.Judgement?.Reason is { } reason ? name + ". " + reason : name;
    }

    private static string Whole(NetworkNode node)
    {
        var text = (node.Code is null ? "" : node.Code + " ") + (node.FullText ?? node.Text);
        if (node.Judgement is { } judgement)
        {
            text += ", " + judgement.Word + (judgement.Reason is null ? "" : ": " + judgement.Reason);
        }

        return node.SharedMark is null ? text : text + ", " + node.SharedMark;
    }
}
