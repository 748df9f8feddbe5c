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
        foreach (var (call, words, mark) in new[] { (Call.Higher, "gestegen", FindingMark.Up), (Call.Lower, "gedaald", FindingMark.Down) })
        {
            var moved = others.Where(kind => comparisons.SinceBefore(kind) == call).OrderByDescending(kind => Math.Abs(kind.OwnIn(facts.Year).Count - kind.OwnIn(before).Count)).ToList();
            if (moved.Count == 0)
            {
                continue;
            }

            var named = moved.Take(MostNamed).Select(kind => $"{kind.Kind.Inline} ({Words.Number(kind.OwnIn(before).Rate, kind.Decimals)} naar {Words.Number(kind.OwnIn(facts.Year).Rate, kind.Decimals)})").ToList();
            var rest = moved.Count - named.Count;
            yield return new Finding(
                mark,
                $"Ook aantoonbaar {words}",
                $"sinds {before}, {Words.PerThousand}: {Words.List(named)}{(rest > 0 ? $", en nog {Words.Count(rest)} {(rest == 1 ? "soort" : "soorten")}" : "")}.",
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

        var differs = perception.Rows.Where(row => row.Country.Count > 0).Select(row => (Row: row, Call: Calls.Estimates(row.Own[^1], row.Country[^1]))).Where(pair => pair.Call is Call.Higher or Call.Lower).ToList();
        if (differs.Count == 0)
        {
            yield return new Finding(FindingMark.Same, "Beleving:", $"op geen van de {Words.Count(perception.Rows.Count)} vragen verschilt {facts.Municipality.Label} in {perception.Years[^1]} aantoonbaar van Nederland.", Anchors.Perception(perception.Rows[0].Measure.Key));
            yield break;
        }

        foreach (var (row, call) in differs.Take(2))
        {
            yield return new Finding(
                Marks.Of(call),
                $"Beleving in {facts.Municipality.Label}:",
                $"{PerceptionWords.Inline(row.Measure.Title)} ligt met {PerceptionWords.Figure(row, row.Own[^1])} aantoonbaar {(call == Call.Higher ? "hoger" : "lager")} dan in Nederland ({PerceptionWords.Figure(row, row.Country[^1])}).",
                Anchors.Perception(row.Measure.Key));
        }
    }
}

/// <summary>Figures of a survey in words.</summary>
internal static class PerceptionWords
{
    public static string Inline(string title) => title.Length > 1 ? $"‘{char.ToLowerInvariant(title[0])}{title[1..]}’" : title;

    public static string Figure(PerceptionRow row, Estimate estimate) => estimate.Value is { } value ? Words.Number(value, row.Measure.Decimals) + (row.IsShare ? " %" : "") : "geen cijfer";

    /// <summary>Half the margin: "± 2,4".</summary>
    public static string Margin(PerceptionRow row, Estimate estimate) => estimate.HalfMargin is { } half ? "± " + Words.Number(half, row.Measure.Decimals) : "";

    /// <summary>A difference between shares is in percentage points, of a mark in points.</summary>
    public static string Difference(PerceptionRow row, double difference) => $"{Words.Signed(difference, row.Measure.Decimals)} {(row.IsShare ? "procentpunt" : "punt")}";
}
