using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Svg;

/// <summary>Writes the data of a path.</summary>
internal static class SvgOutline
{
    /// <summary>The steps of an outline, absolute, with as few characters as that takes.</summary>
    public static void Write(SvgBuffer buffer, Outline outline)
    {
        var numbers = outline.Numbers;
        var at = 0;
        double x = 0;
        double y = 0;
        for (var index = 0; index < outline.Steps.Count; index++)
        {
            switch (outline.Steps[index])
            {
                case OutlineStep.Move:
                    buffer.Raw("M").Number(numbers[at]).NextNumber(numbers[at + 1]);
                    break;
                case OutlineStep.Line:
                    WriteLine(buffer, x, y, numbers[at], numbers[at + 1]);
                    break;
                case OutlineStep.Cubic:
                    buffer.Raw("C").Number(numbers[at]).NextNumber(numbers[at + 1]).NextNumber(numbers[at + 2]).NextNumber(numbers[at + 3]).NextNumber(numbers[at + 4]).NextNumber(numbers[at + 5]);
                    at += 4;
                    break;
                default:
                    buffer.Raw("Z");
                    continue;
            }

            (x, y) = (numbers[at], numbers[at + 1]);
            at += 2;
        }
    }

    /// <summary>A straight line, as short as it can be said.</summary>
    public static void WriteLine(SvgBuffer buffer, double fromX, double fromY, double x, double y)
    {
        if (x == fromX)
        {
            buffer.Raw("V").Number(y);
        }
        else if (y == fromY)
        {
            buffer.Raw("H").Number(x);
        }
        else
        {
            buffer.Raw("L").Number(x).NextNumber(y);
        }
    }
}
