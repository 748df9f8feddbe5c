namespace OpKoers.SafetyPicture.Composing;

/// <summary>What stands out of the kinds beside the chosen one: which rose and which fell, demonstrably, most cases first.</summary>
internal static class OtherKinds
{
    private const int MostNamed = 3;

    public static IEnumerable<Finding> Of(Comparisons comparisons)
    {
        var facts = comparisons.Facts;
        if (facts.Before is not { } before)
        {
            yield break;
        }

        // A total moves with its parts; naming it too would say one thing twice.
        var others = facts.Kinds.Where(kind => kind != facts.Chosen && !kind.Kind.IsTotal).ToList();
        foreach (var call in new[] { Call.Higher, Call.Lower })
        {
            var moved = others.Where(kind => comparisons.SinceBefore(kind) == call).OrderByDescending(kind => Math.Abs(kind.OwnIn(facts.Year).Count - kind.OwnIn(before).Count)).ToList();
            if (moved.Count == 0)
            {
                continue;
            }

            var named = moved.Take(MostNamed).Select(kind => T.Of("{0} ({1} naar {2})", kind.Kind.Inline, Words.Number(kind.OwnIn(before).Rate, kind.Decimals), Words.Number(kind.OwnIn(facts.Year).Rate, kind.Decimals))).ToList();
            var rest = moved.Count - named.Count;
            yield return new Finding(
                Marks.Of(call),
                call == Call.Higher ? T.Of("Ook aantoonbaar gestegen") : T.Of("Ook aantoonbaar gedaald"),
                rest switch
                {
                    0 => T.Of("sinds {0}, per 1.000 inwoners: {1}.", before, Words.List(named)),
                    1 => T.Of("sinds {0}, per 1.000 inwoners: {1}, en nog één soort.", before, Words.List(named)),
                    _ => T.Of("sinds {0}, per 1.000 inwoners: {1}, en nog {2} soorten.", before, Words.List(named), Words.Count(rest)),
                },
                Anchors.Kind(moved[0].Kind.Code));
        }
    }
}

/// <summary>What stands out of how people feel.</summary>
internal static class PerceptionFindings
{
    public static IEnumerable<Finding> Of(PictureFacts facts)
    {
        if (facts.Perception is not { } perception)
        {
            yield break;
        }

        var differs = perception.Rows.Zip(perception.BesideCountry, (row, call) => (Row: row, Call: call)).Where(pair => pair.Call is Call.Higher or Call.Lower).ToList();
        if (differs.Count == 0)
        {
            yield return new Finding(FindingMark.Same, T.Of("Beleving:"), T.Of("op geen van de {0} vragen verschilt {1} in {2} aantoonbaar van Nederland.", Words.Count(perception.Rows.Count), facts.Municipality.Label, perception.Years[^1]), Anchors.Perception(perception.Rows[0].Measure.Key));
            yield break;
        }

        foreach (var (row, call) in differs.Take(2))
        {
            yield return new Finding(
                Marks.Of(call),
                T.Of("Beleving in {0}:", facts.Municipality.Label),
                T.Of(
                    call == Call.Higher ? T.Later("{0} ligt met {1} aantoonbaar hoger dan in Nederland ({2}).") : T.Later("{0} ligt met {1} aantoonbaar lager dan in Nederland ({2})."),
                    PerceptionWords.Inline(row.Measure.Title), PerceptionWords.Figure(row, row.Own[^1]), PerceptionWords.Figure(row, row.Country[^1])),
                Anchors.Perception(row.Measure.Key));
        }
    }
}

/// <summary>Figures of a survey in words.</summary>
internal static class PerceptionWords
{
    public static string Inline(string title) => title.Length > 1 ? $"‘{char.ToLowerInvariant(title[0])}{title[1..]}’" : title;

    public static string Figure(PerceptionRow row, Estimate estimate) => estimate.Value is { } value ? Words.Number(value, row.Measure.Decimals) + (row.IsShare ? Words.Percent : "") : T.Of("geen cijfer");

    /// <summary>Half the margin: "± 2,4".</summary>
    public static string Margin(PerceptionRow row, Estimate estimate) => estimate.HalfMargin is { } half ? "± " + Words.Number(half, row.Measure.Decimals) : "";

    /// <summary>A difference between shares is in percentage points, of a mark in points.</summary>
    public static string Difference(PerceptionRow row, double difference) => $"{Words.Signed(difference, row.Measure.Decimals)} {(row.IsShare ? T.Of("procentpunt") : T.Of("punt"))}";
}
