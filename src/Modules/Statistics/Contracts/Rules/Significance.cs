namespace OpKoers.Statistics.Contracts.Rules;

/// <summary>What may be said of the difference between two figures.</summary>
public enum SignificanceVerdict
{
    /// <summary>It cannot be tested: a figure, its margin or its inhabitants are not known.</summary>
    Unknown,

    /// <summary>The difference may be chance. That is not the same as no difference.</summary>
    NotShown,

    /// <summary>The first is demonstrably higher.</summary>
    Higher,

    /// <summary>The first is demonstrably lower.</summary>
    Lower,
}

/// <summary>How a difference was tested.</summary>
public enum SignificanceMethod
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>
    /// Two estimates with margins: the margin of the difference from those of both (Zou and Donner, Statistics in Medicine 2008, 27: 1693–1702). With equal
    /// margins on both sides it is the root of the squares added up.
    /// </summary>
    Margins,

    /// <summary>
    /// Two counts among inhabitants: the conditional exact test of two Poisson rates (Przyborowski and Wilenski, Biometrika 1940, 31: 313–323), two-sided by
    /// doubling the smaller tail.
    /// </summary>
    Counts,

    /// <summary>Two proportions: Wilson's intervals put together (Newcombe, Statistics in Medicine 1998, 17: 873–890, method 10).</summary>
    Proportions,
}

/// <summary>What may be said of a difference, how it was tested, and how likely it would be by chance.</summary>
/// <param name="Verdict">What may be said.</param>
/// <param name="Method">How it was tested.</param>
/// <param name="Chance">How likely a difference of this size is when there is none, two-sided; NaN when it was not tested.</param>
public readonly record struct Significance(SignificanceVerdict Verdict, SignificanceMethod Method, double Chance)
{
    /// <summary>The chance under which a difference counts as demonstrable.</summary>
    public const double Level = 0.05;

    /// <summary>Nothing could be tested.</summary>
    public static Significance Unknown { get; } = new(SignificanceVerdict.Unknown, SignificanceMethod.None, double.NaN);

    /// <summary>Whether there is a demonstrable difference.</summary>
    public bool IsShown => Verdict is SignificanceVerdict.Higher or SignificanceVerdict.Lower;
}
