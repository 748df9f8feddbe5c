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
            return now.IsSuppressed ? T.Of("Het aantal {0} in {1} wordt niet getoond: het is te klein om te publiceren.", kind.Many, facts.Year) : T.Of("Van {0} is geen aantal bekend.", facts.Year);
        }

        var counted = T.Of("{0} {1} in {2}", Words.Number(now.Count), now.Count == 1 ? kind.One : kind.Many, facts.Year) + (now.MayChange ? T.Of(" (voorlopig)") : "")
            + (now.HasRate ? $", {Words.Number(now.Rate, facts.Chosen.Decimals)} {Words.PerThousand}." : ".");
        return $"{counted} {Change(comparisons)}{Parts(comparisons)}";
    }

    private static string Change(Comparisons comparisons) => comparisons.Facts.Before is not { } before ? "" : comparisons.SinceBefore(comparisons.Facts.Chosen) switch
    {
        Call.Higher => T.Of("Dat is aantoonbaar meer dan in {0}.", before) + " ",
        Call.Lower => T.Of("Dat is aantoonbaar minder dan in {0}.", before) + " ",
        Call.NotShown => T.Of("Dat is niet aantoonbaar anders dan in {0}.", before) + " ",
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

        var hidden = facts.Parts.Count(part => part.Now.IsSuppressed);
        var said = count switch
        {
            0 when hidden > 0 => T.Of("Geen van de {0} met een cijfer wijkt aantoonbaar af.", several),
            0 => T.Of("Geen van de {0} wijkt aantoonbaar af.", several),
            1 => T.Of("Eén {0} springt eruit.", Words.Of(facts.PartKind)),
            _ => T.Of("{0} {1} springen eruit.", Words.Capital(Words.Count(count)), several),
        };
        return hidden == 0 ? said : said + " " + (hidden == 1 ? T.Of("Van één {0} wordt het aantal niet getoond.", Words.Of(facts.PartKind)) : T.Of("Van {0} {1} wordt het aantal niet getoond.", Words.Count(hidden), several));
    }

    private IEnumerable<Finding> OfParts()
    {
        var higher = comparisons.Ranked.Where(part => part.BesideRest == Call.Higher).ToList();
        var lower = comparisons.Ranked.Where(part => part.BesideRest == Call.Lower).Reverse().ToList();
        if (higher.Count > 0)
        {
            yield return Differing(FindingMark.Up, higher);
        }

        if (lower.Count > 0)
        {
            yield return Differing(FindingMark.Down, lower);
        }
    }

    private Finding Differing(FindingMark mark, List<PartCall> parts)
    {
        var named = parts.Take(MostNamed).ToList();
        var rest = parts.Count - named.Count;
        var figures = Words.List([.. named.Select(part => Words.Number(part.Now.Rate, decimals))]);
        var more = rest == 0 ? "" : " " + T.Of("Dat geldt voor nog {0} {1}.", Words.Count(rest), rest == 1 ? Words.Of(facts.PartKind) : Words.Several(facts.PartKind));
        var text = (named.Count, mark) switch
        {
            (1, FindingMark.Up) => T.Later("ligt aantoonbaar hoger dan de rest van {0}: {1} tegen {2} per 1.000 inwoners in heel {0}."),
            (1, _) => T.Later("ligt aantoonbaar lager dan de rest van {0}: {1} tegen {2} per 1.000 inwoners in heel {0}."),
            (_, FindingMark.Up) => T.Later("liggen aantoonbaar hoger dan de rest van {0}: {1} tegen {2} per 1.000 inwoners in heel {0}."),
            _ => T.Later("liggen aantoonbaar lager dan de rest van {0}: {1} tegen {2} per 1.000 inwoners in heel {0}."),
        };
        return new Finding(
            mark,
            Words.List([.. named.Select(part => part.Area.Label)]),
            T.Of(text, facts.Whole.Label, figures, Words.Number(comparisons.Whole.Rate, decimals)) + more,
            Anchors.Part(named[0].Area.Code));
    }

    private IEnumerable<Finding> OverTime()
    {
        var now = chosen.OwnIn(facts.Year);
        var since = facts.FirstOf(chosen);
        var first = chosen.OwnIn(since);
        if (facts.BreaksOf(chosen.Table, facts.Area.Code, [.. chosen.Years.Where(year => year <= facts.Year)]).LastOrDefault(one => one is not null) is { } broken)
        {
            yield return new Finding(FindingMark.Same, facts.Area.Label, T.Of("is niet meer hetzelfde gebied: {0}. Cijfers van vóór {1} zijn daar niet mee te vergelijken.", broken.Words, broken.Year), Anchors.Kind(chosen.Kind.Code) + "-reeks");
        }

        if (comparisons.BreakBefore(chosen) is not null || facts.Before is not { } before || chosen.OwnIn(before) is not { HasRate: true } then || !now.HasRate)
        {
            yield break;
        }

        var call = comparisons.SinceBefore(chosen);
        var words = call switch
        {
            Call.Higher => T.Of("Dat is aantoonbaar meer."),
            Call.Lower => T.Of("Dat is aantoonbaar minder."),
            Call.NotShown => T.Of("Dat verschil kan toeval zijn."),
            _ => T.Of("Of dat toeval is, is niet te zeggen."),
        };
        var long_ = comparisons.SinceFirst(chosen) switch
        {
            Call.Higher when since < before => " " + T.Of("Sinds {0} ({1}) is het aantoonbaar gestegen.", since, Words.Number(first.Rate, decimals)),
            Call.Lower when since < before => " " + T.Of("Sinds {0} ({1}) is het aantoonbaar gedaald.", since, Words.Number(first.Rate, decimals)),
            _ => "",
        };
        var went = T.Of("ging van {0} in {1} naar {2} in {3}.", Words.Number(then.Rate, decimals), before, Words.Number(now.Rate, decimals), facts.Year);
        yield return new Finding(Marks.Of(call), facts.Area.Label, $"{went} {words}{long_}", Anchors.Kind(chosen.Kind.Code));
    }

    private IEnumerable<Finding> InGroup()
    {
        var now = chosen.OwnIn(facts.Year);
        var peers = Comparisons.Peers(chosen);
        if (!now.HasRate || peers.Count + 1 < Group.Least || Middle.Of([.. peers, now.Rate]) is not { } middle)
        {
            yield break;
        }

        var where = now.Rate > middle.High ? T.Later("Dat is hoger dan de middelste helft van de groep ({0} tot {1}).")
            : now.Rate < middle.Low ? T.Later("Dat is lager dan de middelste helft van de groep ({0} tot {1}).")
            : T.Later("Dat is binnen de middelste helft van de groep ({0} tot {1}).");
        var place = T.Of("staat {0} op plaats {1} van {2}, van hoog naar laag.", facts.Area.Label, Middle.PlaceOf(now.Rate, peers), peers.Count + 1);
        yield return new Finding(
            FindingMark.Place,
            T.Of("Vergeleken met {0}", facts.Group.Words),
            $"{place} {T.Of(where, Words.Number(middle.Low, decimals), Words.Number(middle.High, decimals))}",
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

        var other = facts.StandsAlone ? Words.Country : facts.Municipality.Label;
        var text = call == Call.Higher ? T.Later("ligt aantoonbaar hoger dan {0}: {1} tegen {2} per 1.000 inwoners.") : T.Later("ligt aantoonbaar lager dan {0}: {1} tegen {2} per 1.000 inwoners.");
        yield return new Finding(
            Marks.Of(call),
            facts.Area.Label,
            T.Of(text, other, Words.Number(chosen.OwnIn(facts.Year).Rate, decimals), Words.Number(chosen.ReferenceIn(facts.Year).Rate, decimals)),
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
                facts.HidesSmall
                    ? hidden.Count == 1
                        ? T.Of("wordt niet getoond{0}. Wij laten dat getal weg, omdat het te klein is of omdat een ander klein getal eruit is af te leiden.", names)
                        : T.Of("worden niet getoond{0}. Wij laten die getallen weg, omdat zij te klein zijn of omdat een ander klein getal eruit is af te leiden.", names)
                    : hidden.Count == 1
                    ? T.Of("wordt niet getoond{0}. De bron geeft dat getal niet vrij, omdat het te klein is of omdat een ander getal eruit is af te leiden.", names)
                    : T.Of("worden niet getoond{0}. De bron geeft dat getal niet vrij, omdat het te klein is of omdat een ander getal eruit is af te leiden.", names),
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
