namespace OpKoers.Drawing.Layout;

/// <summary>How much space a layered drawing keeps, and how hard it looks for few crossings.</summary>
public sealed record LayoutOptions
{
    /// <summary>Space between two neighbouring columns, where the lines run, in px.</summary>
    public double ColumnGap { get; init; } = 120;

    /// <summary>Least space between two boxes of one column, in px.</summary>
    public double RowGap { get; init; } = 10;

    /// <summary>Least space between two boxes of one column that are not in the same group, in px; the larger of this and <see cref="RowGap"/> counts.</summary>
    public double GroupGap { get; init; } = 20;

    /// <summary>Space between two lines that end at the same side of a box or pass a column side by side, in px; less where a side is too short for all its lines.</summary>
    public double PortGap { get; init; } = 4;

    /// <summary>Seed of the random starts. The same input with the same seed gives the same drawing.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many starting orders are tried, at least 1; large drawings get fewer of them, so that the time stays within bounds.</summary>
    public int Starts { get; init; } = 24;
}
