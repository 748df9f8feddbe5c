namespace OpKoers.Drawing.Scenes;

/// <summary>One step of an <see cref="Outline"/>.</summary>
public enum OutlineStep : byte
{
    /// <summary>Start a new piece; one point.</summary>
    Move,

    /// <summary>A straight line; one point.</summary>
    Line,

    /// <summary>A cubic curve; two control points and the end.</summary>
    Cubic,

    /// <summary>Back to where the piece started; no point.</summary>
    Close,
}

/// <summary>A path: straight lines and cubic curves, in drawing units. Built step by step, not changed once it is in a scene.</summary>
public sealed class Outline
{
    // How far control points lie along the tangent so that a cubic looks like a quarter circle: 4/3 (sqrt 2 - 1).
    private const double QuarterCircle = 0.5522847498;

    private readonly List<OutlineStep> steps = [];
    private readonly List<double> numbers = [];

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<OutlineStep> Steps => steps;

    /// <summary>The coordinates of the steps, x and y in turn.</summary>
    public IReadOnlyList<double> Numbers => numbers;

    /// <summary>Starts a new piece.</summary>
    public Outline Move(double x, double y) => Add(OutlineStep.Move, x, y);

    /// <summary>A straight line.</summary>
    public Outline Line(double x, double y) => Add(OutlineStep.Line, x, y);

    /// <summary>A cubic curve.</summary>
    public Outline Cubic(double x1, double y1, double x2, double y2, double x, double y)
    {
        steps.Add(OutlineStep.Cubic);
        numbers.Add(x1);
        numbers.Add(y1);
        numbers.Add(x2);
        numbers.Add(y2);
        numbers.Add(x);
        numbers.Add(y);
        return this;
    }

    /// <summary>Back to the start of the piece.</summary>
    public Outline Close()
    {
        steps.Add(OutlineStep.Close);
        return this;
    }

    /// <summary>A whole circle, as a piece of its own.</summary>
    public Outline Circle(double x, double y, double radius)
    {
        var k = radius * QuarterCircle;
        return Move(x + radius, y)
            .Cubic(x + radius, y + k, x + k, y + radius, x, y + radius)
            .Cubic(x - k, y + radius, x - radius, y + k, x - radius, y)
            .Cubic(x - radius, y - k, x - k, y - radius, x, y - radius)
            .Cubic(x + k, y - radius, x + radius, y - k, x + radius, y)
            .Close();
    }

    /// <summary>A rectangle with round corners, as a piece of its own.</summary>
    public Outline RoundedRectangle(double x, double y, double width, double height, double radius)
    {
        var r = Math.Min(radius, Math.Min(width, height) / 2);
        var k = r * (1 - QuarterCircle);
        var (right, bottom) = (x + width, y + height);
        return Move(x + r, y)
            .Line(right - r, y).Cubic(right - k, y, right, y + k, right, y + r)
            .Line(right, bottom - r).Cubic(right, bottom - k, right - k, bottom, right - r, bottom)
            .Line(x + r, bottom).Cubic(x + k, bottom, x, bottom - k, x, bottom - r)
            .Line(x, y + r).Cubic(x, y + k, x + k, y, x + r, y)
            .Close();
    }

    private Outline Add(OutlineStep step, double x, double y)
    {
        steps.Add(step);
        numbers.Add(x);
        numbers.Add(y);
        return this;
    }
}
