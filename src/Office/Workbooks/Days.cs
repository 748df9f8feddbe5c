namespace OpKoers.Office.Workbooks;

/// <summary>Days as workbooks count them.</summary>
public static class Days
{
    private static readonly DateOnly Zero = new(1899, 12, 30);

    /// <summary>Whether a day can be a typed day: workbooks count a day too many in 1900, so that earlier days are text.</summary>
    public static bool FitsIn(DateOnly day) => day.Year > 1900;

    /// <summary>The number of a day.</summary>
    public static decimal SerialOf(DateOnly day) => day.DayNumber - Zero.DayNumber;
}
