using OpKoers.Areas.Contracts;

namespace OpKoers.SafetyPicture.Composing;

/// <summary>A part with what may be said of it: beside the rest of the whole, and beside the year before.</summary>
/// <param name="Facts">The part.</param>
/// <param name="BesideRest">Beside the whole without this part, since it is in there itself.</param>
/// <param name="SinceBefore">Beside itself in the year before.</param>
internal sealed record PartCall(PartFacts Facts, Call BesideRest, Call SinceBefore)
{
    public Area Area => Facts.Area;

    public Figure Now => Facts.Now;

    public bool Differs => BesideRest is Call.Higher or Call.Lower;
}

/// <summary>Makes every comparison of a picture once, so that map, ranking, table and sentences say the same.</summary>
internal sealed class Comparisons
{
    public Comparisons(PictureFacts facts)
    {
        Facts = facts;
        Whole = facts.HasOwnParts || facts.IsMunicipality ? facts.Chosen.OwnIn(facts.Year) : facts.Chosen.ReferenceIn(facts.Year);
        Parts = [.. facts.Parts.Select(part => new PartCall(part, Calls.Rates(part.Now, Whole.Without(part.Now)), Calls.Rates(part.Now, part.Before)))];
        Ranked = [.. Parts.Where(part => part.Now.HasRate).OrderByDescending(part => part.Now.Rate).ThenBy(part => part.Area.Code, StringComparer.Ordinal)];
    }

    public PictureFacts Facts { get; }

    /// <summary>The figure that parts are held against.</summary>
    public Figure Whole { get; }

    /// <summary>All areas on the map.</summary>
    public IReadOnlyList<PartCall> Parts { get; }

    /// <summary>Those with a rate, highest first.</summary>
    public IReadOnlyList<PartCall> Ranked { get; }

    /// <summary>A kind beside the year before.</summary>
    public Call SinceBefore(KindFacts kind) => Calls.Rates(kind.OwnIn(Facts.Year), kind.OwnIn(Facts.Before));

    /// <summary>A kind beside the first year of its table.</summary>
    public Call SinceFirst(KindFacts kind) => Calls.Rates(kind.OwnIn(Facts.Year), kind.OwnIn(kind.Years[0]));

    /// <summary>A kind beside the country without the municipality, or the municipality without the part.</summary>
    public Call BesideReference(KindFacts kind) => Calls.Rates(kind.OwnIn(Facts.Year), kind.ReferenceIn(Facts.Year).Without(kind.OwnIn(Facts.Year)));

    /// <summary>The rates of the others in the group.</summary>
    public static IReadOnlyList<double> Peers(KindFacts kind) => [.. kind.Peers.Where(figure => figure.HasRate).Select(figure => figure.Rate)];
}
