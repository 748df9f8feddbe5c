namespace OpKoers.Import.Tree;

/// <summary>Numbers in files.</summary>
internal static class Numerals
{
    /// <summary>More digits than this cannot be kept exactly.</summary>
    public const int MostDigits = 28;

    /// <summary>Without zeros at the end: 7.50 and 7.5 are the same figure and are written the same.</summary>
    public static decimal Normal(decimal number) => number / 1.0000000000000000000000000000m;
}
