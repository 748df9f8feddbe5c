using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Charts;

/// <summary>How the marks of a chart look outside a page. Twin of the rules for charts in the style sheets of the user interface.</summary>
internal static class ChartStyles
{
    public static readonly Style Text = new() { Fill = Palette.Ink };
    public static readonly Style Mute = new() { Fill = Palette.Ink2 };
    public static readonly Style Grid = new() { Stroke = Palette.ChartGrid };
    public static readonly Style Axis = new() { Stroke = Palette.Line2 };
    public static readonly Style Own = new() { Stroke = Palette.Brand, Width = 2.5, RoundJoin = true };
    public static readonly Style OwnProvisional = new() { Stroke = Palette.Brand, Width = 2.5, Dash = 1, Gap = 5, RoundCap = true };
    public static readonly Style Dot = new() { Fill = Palette.Brand, Stroke = Palette.Paper, Width = 1.5 };
    public static readonly Style DotProvisional = new() { Fill = Palette.Paper, Stroke = Palette.Brand, Width = 2.5 };
    public static readonly Style DotOld = new() { Stroke = Palette.Ink3, Width = 1.5, Dash = 2, Gap = 2 };
    public static readonly Style Band = new() { Fill = Palette.ChartOwnTint };
    public static readonly Style Whisker = new() { Stroke = Palette.Brand, Width = 1.5 };
    public static readonly Style Path = new() { Stroke = Palette.Ink, Width = 1.75, Dash = 7, Gap = 5 };
    public static readonly Style Goal = new() { Fill = Palette.Paper, Stroke = Palette.Ink, Width = 2 };
    public static readonly Style Good = new() { Fill = Palette.ChartGood };
    public static readonly Style Break = new() { Stroke = Palette.Ink2, Width = 1.25 };
    public static readonly Style Withheld = new() { Stroke = Palette.Ink3, Width = 1.25 };
    public static readonly Style BreakGround = new() { Fill = Palette.Paper };
    public static readonly Style Lead = new() { Stroke = Palette.Ink3 };
    public static readonly Style RequiredDot = new() { Fill = Palette.Ink, Stroke = Palette.Paper };
    public static readonly Style Forecast = new() { Stroke = Palette.Ink3, Width = 1.75, Dash = 3, Gap = 4 };
    public static readonly Style ForecastBand = new() { Fill = Palette.ChartGrid };
    public static readonly Style ForecastEnd = new() { Stroke = Palette.Ink3, Width = 1.5 };
    public static readonly Style OwnText = new() { Fill = Palette.Brand };
    public static readonly Style WhiskerSoft = new() { Stroke = Palette.ChartOther, Width = 1.5 };
    public static readonly Style DotSoft = new() { Fill = Palette.Paper, Stroke = Palette.ChartOther, Width = 2 };
    public static readonly Style OtherDotted = new() { Stroke = Palette.ChartOther, Width = 1.75, Dash = 2, Gap = 3 };
    public static readonly Style OtherBand = new() { Fill = Palette.ChartOther2 };
    public static readonly Style Peer = new() { Fill = Palette.ChartOther, Stroke = Palette.Paper, Width = 0.75, Opacity = 0.45 };
    public static readonly Style SparkOwn = Own with { Width = 2 };
}
