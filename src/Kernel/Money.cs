namespace OpKoers.Kernel;

/// <summary>
/// An amount in euro as a document prints it, with the scale of its column: "12,5" under "x € 1.000" is 12,500 euro.
/// It can be in any state that a <see cref="Quantity"/> can be in: p.m. is not zero.
/// </summary>
public readonly record struct Money
{
    private readonly short thousand;

    private Money(Quantity printed, int scale)
    {
        Printed = printed;
        thousand = (short)(scale == 1000 ? 1 : 0);
    }

    /// <summary>The amount as printed, in units of <see cref="Scale"/> euro.</summary>
    public Quantity Printed { get; }

    /// <summary>How many euro one printed unit is: 1 or 1000.</summary>
    public int Scale => thousand == 1 ? 1000 : 1;

    /// <summary>The amount in whole and broken euro, without the printed text (that text belongs to the printed scale).</summary>
    public Quantity Euros => Scale == 1 || !Printed.IsKnown
        ? Printed.As(Scale == 1 ? Printed.Printed : null)
        : Quantity.Between(Printed.Low!.Value * Scale, Printed.High!.Value * Scale, Printed.Circa);

    /// <summary>An amount in euro.</summary>
    public static Money InEuros(Quantity amount) => new(amount, 1);

    /// <summary>An amount under a declared scale; refused when the scale is neither 1 nor 1000, or the amount in euro is larger than <see cref="Quantity.Limit"/>.</summary>
    public static Result<Money> Of(Quantity printed, int scale)
    {
        if (scale is not (1 or 1000))
        {
            return Result<Money>.Refused("money-scale", "De schaal van een bedrag is 1 of 1.000 euro.");
        }

        var outside = printed.IsKnown && Math.Max(Math.Abs(printed.Low!.Value), Math.Abs(printed.High!.Value)) > Quantity.Limit / scale;
        return outside
            ? Result<Money>.Refused("money-too-large", "Het bedrag is groter dan OpKoers aanneemt.")
            : Result<Money>.Of(new Money(printed, scale));
    }
}
