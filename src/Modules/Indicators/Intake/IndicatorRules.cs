using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Intake;

/// <summary>What indicators must satisfy by themselves, before anything is looked up.</summary>
internal static class IndicatorRules
{
    private const int MaxText = 4000;

    public static List<Finding> Check(IReadOnlyList<IndicatorDraft> drafts)
    {
        var findings = new List<Finding>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var measured = 0;
        for (var index = 0; index < drafts.Count; index++)
        {
            Identity(drafts[index], index, seen, findings);
            Target(drafts[index], index, findings);
            Binding(drafts[index].Binding, index, findings);
            Measurements(drafts[index], measured, findings);
            measured += drafts[index].Measurements.Count;
        }

        Proxies(drafts, findings);
        return findings;
    }

    private static void Identity(IndicatorDraft draft, int index, HashSet<string> seen, List<Finding> findings)
    {
        if (!Slug.IsValid(draft.Key))
        {
            findings.Add(Error("key-not-a-slug", index, "key", T.Of("De sleutel '{0}' mag alleen kleine letters, cijfers en koppeltekens bevatten, hoogstens 80 tekens.", draft.Key)));
        }
        else if (draft.Key is "nieuw" or "importeren")
        {
            findings.Add(Error("key-reserved", index, "key", T.Of("'{0}' is de naam van een pagina. Kies een andere sleutel.", draft.Key)));
        }
        else if (!seen.Add(draft.Key))
        {
            findings.Add(Error("key-twice", index, "key", T.Of("De sleutel '{0}' staat er meer dan één keer.", draft.Key)));
        }

        if (string.IsNullOrWhiteSpace(draft.Name))
        {
            findings.Add(Error("required", index, "name", T.Of("Dit veld mag niet leeg zijn.")));
        }

        if (draft.Decimals is < 0 or > 9)
        {
            findings.Add(Error("decimals-out-of-range", index, "decimals", T.Of("Het aantal decimalen is 0 tot en met 9.")));
        }

        foreach (var (field, text) in new[] { ("name", draft.Name), ("definition", draft.Definition), ("note", draft.Note) })
        {
            if (text?.Length > MaxText)
            {
                findings.Add(Error("too-long", index, field, T.Of("De tekst is langer dan {0} tekens.", MaxText)));
            }
        }

        if (draft.Reading == Reading.Ordinal && draft.Scale.Count == 0)
        {
            findings.Add(new Finding("scale-missing", FindingSeverity.Warning, "indicators", index, "scale", T.Of("Een ordinale indicator heeft namen voor zijn treden nodig, van laag naar hoog. Zonder namen tonen we het nummer.")));
        }
    }

    private static void Target(IndicatorDraft draft, int index, List<Finding> findings)
    {
        if (draft.Target is { Kind: TargetKind.Between } band && band.Low.High > band.High.Low)
        {
            findings.Add(Error("band-upside-down", index, "target", T.Of("De ondergrens van de bandbreedte ligt boven de bovengrens.")));
        }

        foreach (var twice in draft.Path.GroupBy(point => point.Period).Where(group => group.Count() > 1))
        {
            findings.Add(Error("path-twice", index, "path", T.Of("Voor {0} staat meer dan één streefwaarde.", twice.Key)));
        }

        if (draft.Target is { Value.State: QuantityState.Ambiguous })
        {
            findings.Add(new Finding("target-ambiguous", FindingSeverity.Warning, "indicators", index, "target", T.Of("De streefwaarde '{0}' is op meer dan één manier te lezen. Tot iemand kiest, beoordelen we haar niet.", draft.Target.Printed ?? draft.Target.Value.Printed)));
        }

        if (draft.Baseline is null && draft.Target is { Kind: TargetKind.AbsoluteChange or TargetKind.RelativeChange or TargetKind.PercentagePoints or TargetKind.DirectionOnly or TargetKind.NotWorse })
        {
            findings.Add(new Finding("baseline-missing", FindingSeverity.Warning, "indicators", index, "baseline", T.Of("Deze streefwaarde vraagt een nulmeting, en die staat er niet. Tot zij er is, beoordelen we de streefwaarde niet.")));
        }
    }

    /// <summary>What a binding says of itself; whether the table has it shows when its figures are asked for.</summary>
    private static void Binding(BindingDraft? binding, int index, List<Finding> findings)
    {
        if (binding is { Areas.Count: 0 })
        {
            findings.Add(Error("binding-areas", index, "binding", "Noem bij de koppeling minstens één gebied."));
        }

        if (binding is { Method: BindingMethod.Index, IndexBase: null })
        {
            findings.Add(Error("binding-base", index, "binding", "Bij een index hoort de periode die 100 is."));
        }

        if (binding is { Method: BindingMethod.Share, WholeCategories.Count: 0 })
        {
            findings.Add(Error("binding-whole", index, "binding", "Bij een aandeel hoort het geheel waarvan het een deel is."));
        }
    }

    /// <summary>Measurements are counted through all indicators, in the order of the drafts.</summary>
    private static void Measurements(IndicatorDraft draft, int first, List<Finding> findings)
    {
        var seen = new HashSet<(Period, DateOnly?)>();
        for (var index = 0; index < draft.Measurements.Count; index++)
        {
            var row = draft.Measurements[index];
            if (!seen.Add((row.Period, row.SupersededOn)))
            {
                Add("measurement-twice", index, "period", T.Of("Van '{0}' staat {1} er meer dan één keer.", draft.Key, row.Period));
            }

            if (row.Margin < 0)
            {
                Add("margin-negative", index, "margin", T.Of("De marge van '{0}' over {1} is negatief.", draft.Key, row.Period));
            }

            if (row.SampleSize < 0)
            {
                Add("sample-negative", index, "sampleSize", T.Of("De steekproef van '{0}' over {1} is negatief.", draft.Key, row.Period));
            }

            if (row.Numerator.HasValue != row.Denominator.HasValue)
            {
                Add("half-a-share", index, "denominator", T.Of("Bij een teller hoort een noemer: '{0}' over {1}.", draft.Key, row.Period));
            }
        }

        void Add(string code, int index, string field, string message) =>
            findings.Add(new Finding(code, FindingSeverity.Error, "measurements", first + index, field, message));
    }

    private static void Proxies(IReadOnlyList<IndicatorDraft> drafts, List<Finding> findings)
    {
        for (var index = 0; index < drafts.Count; index++)
        {
            if (drafts[index].ProxyFor == drafts[index].Key)
            {
                findings.Add(Error("proxy-of-itself", index, "proxyFor", T.Of("Een indicator kan geen vervangend cijfer voor zichzelf zijn.")));
            }
        }
    }

    private static Finding Error(string code, int index, string field, string message) =>
        new(code, FindingSeverity.Error, "indicators", index, field, message);
}
