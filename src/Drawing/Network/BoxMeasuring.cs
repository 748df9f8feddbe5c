using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Scenes;
using OpKoers.Drawing.Text;

namespace OpKoers.Drawing.Network;

/// <summary>Pass "measure": wraps the words of each box to the width of its column; the box becomes as high as its words need.</summary>
internal static class BoxMeasuring
{
    /// <summary>Font size of what a box says.</summary>
    public const double TextSize = 13;

    /// <summary>Font size of what stands under it: 13 is the floor of the house, colour tells the two apart.</summary>
    public const double SubSize = 13;

    /// <summary>Height of the dark label of a shared effort.</summary>
    public const double MarkHeight = 17;

    /// <summary>Beyond so many efforts a box is one line, so that the drawing stays within reach of the eye.</summary>
    public const int CompactFrom = 41;

    // Height of an effort of one line. On paper, where the number of rows decides how large the letters are, every pixel counts.
    private const double CompactRow = 22.5;
    private const double DenseRow = 18;

    private const int MaxLines = 4;
    private const int MaxReasonLines = 2;
    private const double SymbolColumn = 14;

    // Width of a box, without its code, under which a title beside the code gets too narrow to read.
    private const double LeastTitle = 150;

    // A browser may kern, and may have to do with another font for a moment: keep a little air.
    private const double Slack = 1.035;

    /// <summary>Fits the content of a box to its width.</summary>
    /// <param name="box">The box; its width is known.</param>
    /// <param name="words">The drawing's own words.</param>
    /// <param name="codeWidth">Width kept for codes in this column.</param>
    /// <param name="density">How closely efforts are packed.</param>
    public static BoxContent Measure(Box box, NetworkWords words, double codeWidth, Density density)
    {
        var content = box.IsTop ? Top(box, words)
            : !box.IsEffort ? Goal(box, codeWidth)
            : density == Density.Roomy ? Effort(box)
            : CompactEffort(box, density == Density.Dense ? DenseRow : CompactRow);
        if (box.Node.SharedMark is { } mark)
        {
            AddMark(content, box, mark);
        }

        return content;
    }

    /// <summary>How closely the efforts of a network are packed.</summary>
    public static Density DensityOf(int efforts, bool forPrint) =>
        efforts < CompactFrom ? Density.Roomy : forPrint ? Density.Dense : Density.Compact;

    /// <summary>Width of the widest code in a column, or of the status symbol that stands below it.</summary>
    public static double CodeWidth(IEnumerable<Box> column)
    {
        var width = SymbolColumn;
        foreach (var box in column)
        {
            width = Math.Max(width, box.Node.Code is { } code ? Math.Min(FontMetrics.SemiBold.Measure(code, TextSize) * Slack, 60) : 0);
        }

        return width;
    }

    private static BoxContent Top(Box box, NetworkWords words)
    {
        var content = new BoxContent();
        var room = (box.Width - 24) / Slack;
        var y = 4d;
        if (box.Node.Code is { } code)
        {
            y += 16;
            var label = TextWrap.Shorten(words.GoalPrefix + " " + code, FontMetrics.Regular, SubSize, room);
            content.Lines.Add(new(12, y, [new(label)], SubSize, "n-sub", NetworkStyles.Sub));
            y += 2;
        }

        y = AddTitle(content, box.Node.Text, 12, y, 16, room, FontWeight.SemiBold);
        y = AddJudgement(content, box.Node.Judgement, 12, 30, y, room - 18);
        content.Height = y + 12;
        return content;
    }

    private static BoxContent Goal(Box box, double codeWidth)
    {
        var content = new BoxContent();

        // Beside long codes in a narrow column no words would fit: there the code gets a line of its own.
        var codeAbove = box.Width - codeWidth < LeastTitle;
        var left = 18 + (codeAbove ? SymbolColumn : codeWidth);
        var room = (box.Width - left - 8) / Slack;
        var y = 4.5;
        if (box.Node.Code is { } code)
        {
            var shown = TextWrap.Shorten(code, FontMetrics.SemiBold, TextSize, codeAbove ? box.Width - 18 : codeWidth);
            content.Cut |= shown != code;
            content.Lines.Add(new(10, 19, [new(shown, FontWeight.SemiBold)], TextSize, "n-txt n-b", NetworkStyles.Text));
            y += codeAbove ? 14.5 : 0;
        }

        y = AddTitle(content, box.Node.Text, codeAbove ? 10 : left, y, 14.5, codeAbove ? (box.Width - 18) / Slack : room, FontWeight.Regular);
        y = AddJudgement(content, box.Node.Judgement, 10, left, y + 1, room);
        content.Height = y + 8.5;
        return content;
    }

    private static BoxContent Effort(Box box)
    {
        var content = new BoxContent();
        var room = (box.Width - 32 - 8) / Slack;
        var y = AddTitle(content, box.Node.Text, 32, 0.5, 15, room, FontWeight.SemiBold, box.Node.Code, isTitle: true);
        if (box.Node.Judgement is { } judgement)
        {
            content.Symbol = (judgement.Symbol, 9, 11, 15);
            y = AddWords(content, judgement, 32, y, room, boldWord: false);
        }

        content.Height = y + 6.5;
        return content;
    }

    private static BoxContent CompactEffort(Box box, double row)
    {
        var content = new BoxContent();
        var room = (box.Width - 28 - 8) / Slack;
        var first = (row / 2) + 4.25;
        var judgement = box.Node.Judgement;
        var word = judgement is null ? 0 : FontMetrics.Regular.Measure(judgement.Word, SubSize);
        var text = Prefixed(box.Node.Code, box.Node.Text);
        if (judgement is not null)
        {
            content.Symbol = (judgement.Symbol, 8, (row - 13) / 2, 13);
            content.Cut |= judgement.Reason is not null;
        }

        var mark = box.Node.SharedMark is { } shared ? MarkOf(box, shared).Width : 0;
        var oneLine = judgement is null || FontMetrics.SemiBold.Measure(text, TextSize) + 12 + word + mark <= room;
        var y = AddTitle(content, box.Node.Text, 28, first - 15, 15, room, FontWeight.SemiBold, box.Node.Code, isTitle: true);
        if (judgement is not null && oneLine)
        {
            content.Lines.Add(new(box.Width - 8 - mark, y, [new(judgement.Word)], SubSize, "n-sub", NetworkStyles.Sub, Anchor: TextAnchor.End));
        }
        else if (judgement is not null)
        {
            y = AddWords(content, judgement with { Reason = null }, 28, y, room, boldWord: false);
        }

        content.Height = y + row - first;
        return content;
    }

    private static double AddTitle(BoxContent content, string text, double x, double y, double step, double room, FontWeight weight, string? code = null, bool isTitle = false)
    {
        var wrapped = TextWrap.Wrap(Prefixed(code, text), FontMetrics.Of(weight), TextSize, room, MaxLines);
        content.Cut |= wrapped.Cut;
        var (drawn, @class) = weight == FontWeight.SemiBold && !isTitle ? (FontWeight.SemiBold, "n-txt n-b") : (FontWeight.Regular, "n-txt");
        for (var index = 0; index < wrapped.Lines.Count; index++)
        {
            y += step;
            content.Lines.Add(new(x, y, [new(wrapped.Lines[index], drawn)], TextSize, @class, NetworkStyles.Text, isTitle));
        }

        return y;
    }

    private static string Prefixed(string? code, string text) => code is null ? text : code + "\u00A0" + text;

    private static double AddJudgement(BoxContent content, NetworkJudgement? judgement, double symbolX, double x, double y, double room)
    {
        if (judgement is null)
        {
            return y;
        }

        content.Symbol = (judgement.Symbol, symbolX, y + 4.5, 12.5);
        return AddWords(content, judgement, x, y, room, boldWord: true);
    }

    private static double AddWords(BoxContent content, NetworkJudgement judgement, double x, double y, double room, bool boldWord)
    {
        var said = judgement.Reason is null ? judgement.Word : judgement.Word + ": " + judgement.Reason;

        // Only the word is set in semibold: keep its extra width free on every line.
        var extra = boldWord ? FontMetrics.SemiBold.Measure(judgement.Word, SubSize) - FontMetrics.Regular.Measure(judgement.Word, SubSize) : 0;
        var wrapped = TextWrap.Wrap(said, FontMetrics.Regular, SubSize, room - extra, MaxReasonLines);
        content.Cut |= wrapped.Cut;
        for (var index = 0; index < wrapped.Lines.Count; index++)
        {
            y += 15;
            content.Lines.Add(new(x, y, Runs(wrapped.Lines[index], index == 0 && boldWord ? judgement.Word : ""), SubSize, "n-sub", NetworkStyles.Sub));
        }

        return y;
    }

    // The word stands out from its reason. When the word itself had to be broken, the whole line is the word.
    private static TextRun[] Runs(string line, string word)
    {
        if (word.Length == 0)
        {
            return [new(line)];
        }

        return line.StartsWith(word, StringComparison.Ordinal) && line.Length > word.Length
            ? [new(word, FontWeight.SemiBold, "n-b"), new(line[word.Length..])]
            : [new(line, FontWeight.SemiBold, "n-b")];
    }

    // The label stands in the lower right corner; the box grows by a line when words are in its way.
    private static void AddMark(BoxContent content, Box box, string mark)
    {
        var (text, width) = MarkOf(box, mark);
        content.Cut |= text != mark;
        content.Mark = (text, width);
        var top = content.Height - MarkHeight;
        foreach (var line in content.Lines)
        {
            if (line.Baseline + 4 > top && RightOf(line) + 8 > box.Width - width)
            {
                content.Height += MarkHeight - 2;
                return;
            }
        }
    }

    private static (string Text, double Width) MarkOf(Box box, string mark)
    {
        var text = TextWrap.Shorten(mark, FontMetrics.SemiBold, SubSize, (box.Width - 24) / Slack);
        return (text, (FontMetrics.SemiBold.Measure(text, SubSize) * Slack) + 12);
    }

    // Titles are measured as if on the chosen path, so that choosing never moves a box.
    private static double RightOf(ContentLine line)
    {
        var width = 0d;
        foreach (var run in line.Runs)
        {
            width += FontMetrics.Of(line.IsTitle ? FontWeight.SemiBold : run.Weight).Measure(run.Text, line.Size) * Slack;
        }

        return line.Anchor == TextAnchor.End ? line.X : line.X + width;
    }
}

/// <summary>How closely efforts are packed.</summary>
internal enum Density
{
    /// <summary>Title and judgement on lines of their own.</summary>
    Roomy,

    /// <summary>One line where that fits.</summary>
    Compact,

    /// <summary>One line, as low as letters allow.</summary>
    Dense,
}
