using OpKoers.Areas.Contracts;

namespace OpKoers.SafetyPicture.Composing;

/// <summary>A part with what may be said of it: beside the rest of the whole, and beside the year before.</summary>
/// <param name="Facts">The part.</param>
/// <param name="BesideRest">Beside the whole without this part, since it is in there itself.</param>
/// <param name="SinceBefore">Beside itself in the year before.</param>
/// <param name="Break">Why it is another area than in the year before; null when it is not.</param>
internal sealed record PartCall(PartFacts Facts, Call BesideRest, Call SinceBefore, AreaBreak? Break)
{
    public Area Area => Facts.Area;

    public Figure Now => Facts.Now;

    public bool Differs => BesideRest is Call.Higher or Call.Lower;
}

/// <summary>Makes every comparison of a picture once, so that map, ranking, table and sentences say the same.</summary>
internal sealed class Comparisons
{
    private readonly Dictionary<Kind, Call> kindsBefore;
    private readonly Dictionary<Kind, Call> kindsFirst;
    private readonly Dictionary<Kind, Call> kindsReference;

    public Comparisons(PictureFacts facts)
    {
        Facts = facts;
        Whole = facts.HasOwnParts ? facts.Chosen.OwnIn(facts.Year) : facts.Chosen.ReferenceIn(facts.Year);
        var besideRest = Calls.Together(facts.Parts.Select(part => (part.Now, Whole.Without(part.Now))));
        List<AreaBreak?> breaks = [.. facts.Parts.Select(part => facts.BreakOf(facts.Chosen.Table, part.Area.Code, facts.Before, facts.Year))];
        var sinceBefore = Calls.Together(facts.Parts.Zip(breaks, (part, broken) => (part.Now, broken is null ? part.Before : Figure.None)));
        Parts = [.. facts.Parts.Select((part, place) => new PartCall(part, besideRest[place], sinceBefore[place], breaks[place]))];
        kindsBefore = Together(kind => BreakBefore(kind) is null ? kind.OwnIn(facts.Before) : Figure.None);
        kindsFirst = Together(kind => kind.OwnIn(facts.FirstOf(kind)));
        kindsReference = Together(kind => kind.ReferenceIn(facts.Year).Without(kind.OwnIn(facts.Year)));
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
    public Call SinceBefore(KindFacts kind) => kindsBefore[kind.Kind];

    /// <summary>Why the area is another than in the year before, in the table of a kind; null when it is not.</summary>
    public AreaBreak? BreakBefore(KindFacts kind) => Facts.BreakOf(kind.Table, Facts.Area.Code, Facts.Before, Facts.Year);

    /// <summary>A kind beside the first year of its table with which it may be compared.</summary>
    public Call SinceFirst(KindFacts kind) => kindsFirst[kind.Kind];

    /// <summary>A kind beside the country without the municipality, or the municipality without the part.</summary>
    public Call BesideReference(KindFacts kind) => kindsReference[kind.Kind];

    /// <summary>The rates of the others in the group.</summary>
    public static IReadOnlyList<double> Peers(KindFacts kind) => [.. kind.Peers.Where(figure => figure.HasRate).Select(figure => figure.Rate)];

    /// <summary>All kinds are held against something at once, so they are tested at once.</summary>
    private Dictionary<Kind, Call> Together(Func<KindFacts, Figure> other)
    {
        var calls = Calls.Together(Facts.Kinds.Select(kind => (kind.OwnIn(Facts.Year), other(kind))));
        return Facts.Kinds.Select((kind, place) => (kind.Kind, Call: calls[place])).ToDictionary(pair => pair.Kind, pair => pair.Call);
    }
}
