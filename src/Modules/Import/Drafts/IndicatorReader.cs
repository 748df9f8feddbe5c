using OpKoers.Import.Tree;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Import.Drafts;

/// <summary>Indicators from a tree, each with its measurements, which stand in a list of their own in the file.</summary>
internal static class IndicatorReader
{
    public static IReadOnlyList<IndicatorDraft> Read(ObjectNode root, PlaceMap places, FindingList findings)
    {
        var rows = root.Objects("indicators");
        var keys = rows.Select(row => row.Needed("key")).ToHashSet(StringComparer.Ordinal);
        var shared = root.Objects("goals").SelectMany(row => row.Texts("sharedIndicators")).ToHashSet(StringComparer.Ordinal);
        var measurements = root.Objects("measurements");
        foreach (var row in measurements.Where(row => !keys.Contains(row.Needed("indicator"))))
        {
            findings.Error("indicator-unknown", row.PlaceOf("indicator"), T.Of("De indicator '{0}' staat niet in dit bestand.", ShapeCheck.Short(row.Needed("indicator"))));
        }

        foreach (var row in rows.Where(row => row.Texts("goals").Count == 0 && row.Text("proxyFor") is null && !shared.Contains(row.Needed("key"))))
        {
            findings.Add("indicator-without-goal", FindingSeverity.Info, row.PlaceOf("goals"), T.Of("De indicator '{0}' meet geen enkel doel van dit programma.", ShapeCheck.Short(row.Needed("name"))));
        }

        var byIndicator = measurements.ToLookup(row => row.Needed("indicator"), StringComparer.Ordinal);
        // The intake counts measurements through all indicators; a key that stands twice is refused there, so its order does not matter.
        places.Order("measurements", [.. rows.SelectMany(row => byIndicator[row.Needed("key")])]);
        return [.. rows.Select(row => Indicator(row, byIndicator[row.Needed("key")]))];
    }

    private static IndicatorDraft Indicator(ObjectNode row, IEnumerable<ObjectNode> measurements) => new()
    {
        Key = row.Needed("key"),
        Name = row.Needed("name"),
        ShortName = row.Text("shortName"),
        Definition = row.Text("definition"),
        Unit = row.Text("unit"),
        Decimals = row.Whole("decimals"),
        Direction = row.Word<Direction>("direction")!.Value,
        Reading = row.Word<Reading>("reading")!.Value,
        Measures = row.Word<Measures>("measures")!.Value,
        Population = row.Text("population"),
        Area = row.Text("area"),
        Source = row.Text("source"),
        Frequency = row.Text("frequency"),
        Owner = row.Text("owner"),
        ProxyFor = row.Text("proxyFor"),
        Scale = row.Texts("scale"),
        Note = row.Text("note"),
        Basis = row.Word<Basis>("basis") ?? Basis.Stated,
        Baseline = row.Find("baseline") is ObjectNode baseline ? Baseline(baseline) : null,
        Target = row.Find("target") is ObjectNode target ? Target(target) : null,
        Binding = row.Find("binding") is ObjectNode binding ? Binding(binding) : null,
        Path = [.. row.Objects("path").Select(point => new PathPointDraft(point.Period("period")!.Value, point.Quantity("value")))],
        Measurements = [.. measurements.Select(Measurement)],
    };

    private static BindingDraft Binding(ObjectNode row) => new()
    {
        Table = row.Needed("table"),
        Measure = row.Needed("measure"),
        // A table without categories has one combination, which is empty.
        Categories = row.Texts("categories") is { Count: > 0 } categories ? categories : [string.Empty],
        Areas = row.Texts("areas"),
        Grain = row.Word<PeriodGrain>("grain")!.Value,
        Method = row.Word<BindingMethod>("method")!.Value,
        WholeMeasure = row.Text("wholeMeasure"),
        WholeCategories = row.Texts("wholeCategories"),
        IndexBase = row.Period("indexBase"),
        CompareWith = row.Text("compareWith"),
        From = row.Period("from"),
    };

    private static BaselineDraft Baseline(ObjectNode row) => new()
    {
        Period = row.Period("period"),
        Value = row.Quantity("value"),
        Note = row.Text("note"),
        Basis = row.Word<Basis>("basis") ?? Basis.Stated,
    };

    private static TargetDraft Target(ObjectNode row) => new()
    {
        Kind = row.Word<TargetKind>("kind")!.Value,
        Period = row.Period("period"),
        Value = row.Quantity("value"),
        Low = row.Quantity("low"),
        High = row.Quantity("high"),
        Printed = row.Text("printed"),
        Note = row.Text("note"),
        Basis = row.Word<Basis>("basis") ?? Basis.Stated,
    };

    private static MeasurementDraft Measurement(ObjectNode row) => new()
    {
        Period = row.Period("period")!.Value,
        Value = row.Quantity("value"),
        Numerator = row.Number("numerator"),
        Denominator = row.Number("denominator"),
        Margin = row.Number("margin"),
        SampleSize = row.Whole("sampleSize"),
        Status = row.Word<MeasurementStatus>("status") ?? MeasurementStatus.Final,
        MethodBreakBefore = row.Flag("methodBreakBefore"),
        Source = row.Text("source"),
        Remark = row.Text("remark"),
        Basis = row.Word<Basis>("basis") ?? Basis.Stated,
        SupersededOn = row.Date("supersededOn"),
        Delivery = row.Text("delivery"),
    };
}
