namespace OpKoers.SafetyPicture.Composing;

/// <summary>What stands out of the chosen kind, and of all others, in sentences that are made from the rows of the tables below.</summary>
internal sealed class Findings
{
    /// <summary>So many areas are named; of more the number is said.</summary>
    private const int MostNamed = 3;

    private readonly Comparisons comparisons;
    private readonly PictureFacts facts;
    private readonly KindFacts chosen;
    private readonly int decimals;

    private Findings(Comparisons comparisons)
    {
        this.comparisons = comparisons;
        facts = comparisons.Facts;
        chosen = facts.Chosen;
        decimals = chosen.Decimals;
    }

    public static IReadOnlyList<Finding> Of(Comparisons comparisons)
    {
        var findings = new Findings(comparisons);
        return [.. findings.OfParts(), .. findings.OverTime(), .. findings.InGroup(), .. findings.BesideReference(), .. OtherKinds.Of(comparisons), .. PerceptionFindings.Of(comparisons.Facts), .. findings.Hidden()];
    }

    /// <summary>The answer under the heading.</summary>
    public static string Lead(Comparisons comparisons)
    {
        var facts = comparisons.Facts;
        var (kind, now) = (facts.Chosen.Kind, facts.Chosen.OwnIn(facts.Year));
        if (!now.IsKnown)
        {
            return now.IsSuppressed ? $"Het aantal {kind.Many} in {facts.Year} wordt niet getoond: het is te klein om te publiceren." : $"Van {facts.Year} is geen aantal bekend.";
        }

        var counted = $"{Words.Capital(Words.Number(now.Count))} {(now.Count == 1 ? kind.One : kind.Many)} in {facts.Year}{(now.MayChange ? " (voorlopig)" : "")}"
            + (now.HasRate ? $", {Words.Number(now.Rate, facts.Chosen.Decimals)} {Words.PerThousand}. " : ". ");
        return counted + Change(comparisons) + Parts(comparisons);
    }

    private static string Change(Comparisons comparisons) => comparisons.Facts.Before is not { } before ? "" : comparisons.SinceBefore(comparisons.Facts.Chosen) switch
    {
        Call.Higher => $"Dat is aantoonbaar meer dan in {before}. ",
        Call.Lower => $"Dat is aantoonbaar minder dan in {before}. ",
        Call.NotShown => $"Dat is niet aantoonbaar anders dan in {before}. ",
        _ => "",
    };

    private static string Parts(Comparisons comparisons)
    {
        var facts = comparisons.Facts;
        var (count, several) = (comparisons.Parts.Count(part => part.Differs), Words.Several(facts.PartKind));
        if (!facts.HasOwnParts)
        {
            return "";
        }

        return count switch
        {
            0 => $"Geen van de {several} wijkt aantoonbaar af.",
            1 => $"Eén {Words.Of(facts.PartKind)} springt eruit.",
            _ => $"{Words.Capital(Words.Count(count))} {several} springen eruit.",
        };
    }

    private IEnumerable<Finding> OfParts()
    {
        var higher = comparisons.Ranked.Where(part => part.BesideRest == Call.Higher).ToList();
        var lower = comparisons.Ranked.Where(part => part.BesideRest == Call.Lower).Reverse().ToList();
        if (higher.Count > 0)
        {
            yield return Differing(FindingMark.Up, higher, "hoger");
        }

        if (lower.Count > 0)
        {
            yield return Differing(FindingMark.Down, lower, "lager");
        }
    }

    private Finding Differing(FindingMark mark, List<PartCall> parts, string word)
    {
        var named = parts.Take(MostNamed).ToList();
        var rest = parts.Count - named.Count;
        var figures = Words.List([.. named.Select(part => Words.Number(part.Now.Rate, decimals))]);
        var more = rest == 0 ? "" : $" Dat geldt voor nog {Words.Count(rest)} {(rest == 1 ? Words.Of(facts.PartKind) : Words.Several(facts.PartKind))}.";
        return new Finding(
            mark,
            Words.List([.. named.Select(part => part.Area.Label)]),
            $"{(named.Count == 1 ? "ligt" : "liggen")} aantoonbaar {word} dan de rest van {facts.Whole.Label}: {figures} tegen {Words.Number(comparisons.Whole.Rate, decimals)} {Words.PerThousand} in heel {facts.Whole.Label}.{more}",
            Anchors.Part(named[0].Area.Code));
    }

    private IEnumerable<Finding> OverTime()
    {
        var now = chosen.OwnIn(facts.Year);
        var first = chosen.OwnIn(chosen.Years[0]);
        if (facts.Before is not { } before || chosen.OwnIn(before) is not { HasRate: true } then || !now.HasRate)
        {
            yield break;
        }

        var call = comparisons.SinceBefore(chosen);
        var words = call is Call.Higher or Call.Lower ? $"Dat is aantoonbaar {(call == Call.Higher ? "meer" : "minder")}." : call == Call.NotShown ? "Dat verschil kan toeval zijn." : "Of dat toeval is, is niet te zeggen.";
        var long_ = comparisons.SinceFirst(chosen) switch
        {
            Call.Higher when chosen.Years[0] < before => $" Sinds {chosen.Years[0]} ({Words.Number(first.Rate, decimals)}) is het aantoonbaar gestegen.",
            Call.Lower when chosen.Years[0] < before => $" Sinds {chosen.Years[0]} ({Words.Number(first.Rate, decimals)}) is het aantoonbaar gedaald.",
            _ => "",
        };
        yield return new Finding(Marks.Of(call), facts.Area.Label, $"ging van {Words.Number(then.Rate, decimals)} in {before} naar {Words.Number(now.Rate, decimals)} in {facts.Year}. {words}{long_}", Anchors.Kind(chosen.Kind.Code));
    }

    private IEnumerable<Finding> InGroup()
    {
        var now = chosen.OwnIn(facts.Year);
        var peers = Comparisons.Peers(chosen);
        if (!now.HasRate || peers.Count + 1 < Group.Least || Middle.Of([.. peers, now.Rate]) is not { } middle)
        {
            yield break;
        }

        var where = now.Rate > middle.High ? "Dat is hoger dan de middelste helft van de groep" : now.Rate < middle.Low ? "Dat is lager dan de middelste helft van de groep" : "Dat is binnen de middelste helft van de groep";
        yield return new Finding(
            FindingMark.Place,
            $"Vergeleken met {facts.Group.Words}",
            $"staat {facts.Area.Label} op plaats {Middle.PlaceOf(now.Rate, peers)} van {peers.Count + 1}, van hoog naar laag. {where} ({Words.Number(middle.Low, decimals)} tot {Words.Number(middle.High, decimals)}).",
            Anchors.Group);
    }

    private IEnumerable<Finding> BesideReference()
    {
        var call = comparisons.BesideReference(chosen);
        // Without parts of its own the area stands among those on the map, which are held against the same.
        if (call is not (Call.Higher or Call.Lower) || !facts.HasOwnParts)
        {
            yield break;
        }

        var other = facts.StandsAlone ? "Nederland" : facts.Municipality.Label;
        yield return new Finding(
            Marks.Of(call),
            facts.Area.Label,
            $"ligt aantoonbaar {(call == Call.Higher ? "hoger" : "lager")} dan {other}: {Words.Number(chosen.OwnIn(facts.Year).Rate, decimals)} tegen {Words.Number(chosen.ReferenceIn(facts.Year).Rate, decimals)} {Words.PerThousand}.",
            facts.StandsAlone ? Anchors.Country : Anchors.Municipality);
    }

    private IEnumerable<Finding> Hidden()
    {
        var hidden = facts.Parts.Where(part => part.Now.IsSuppressed).ToList();
        if (hidden.Count > 0)
        {
            var names = hidden.Count <= MostNamed ? $": {Words.List([.. hidden.Select(part => part.Area.Label)])}" : "";
            yield return new Finding(
                FindingMark.Hidden,
                $"{Words.Capital(Words.Count(hidden.Count))} {(hidden.Count == 1 ? Words.Of(facts.PartKind) : Words.Several(facts.PartKind))}",
                $"{(hidden.Count == 1 ? "wordt" : "worden")} niet getoond{names}. De bron geeft dat getal niet vrij, omdat het te klein is of omdat een ander getal eruit is af te leiden.",
                Anchors.Part(hidden[0].Area.Code));
        }
    }
}

/// <summary>The mark that goes with a comparison.</summary>
internal static class Marks
{
    public static FindingMark Of(Call call) => call switch { Call.Higher => FindingMark.Up, Call.Lower => FindingMark.Down, _ => FindingMark.Same };
}

/// <summary>Ids of rows, where sentences lead.</summary>
internal static class Anchors
{
    public const string Group = "vergeleken-groep";
    public const string Country = "vergeleken-land";
    public const string Municipality = "vergeleken-gemeente";

    public static string Part(string code) => "gebied-" + code;

    public static string Kind(string code) => "soort-" + code.Replace('.', '-');

    public static string Perception(string measure) => "beleving-" + measure;
}
