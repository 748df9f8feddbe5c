using OpKoers.Import.Tree;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Import.Drafts;

/// <summary>Indicators and measurements to a tree. Twin of <see cref="IndicatorReader"/>.</summary>
internal static class IndicatorWriter
{
    public static ObjectNode Indicator(IndicatorDraft row, IEnumerable<string> goals)
    {
        var tree = new TreeBuilder()
            .Text("key", row.Key)
            .Text("name", row.Name)
            .Text("shortName", row.ShortName)
            .Texts("goals", goals)
            .Text("definition", row.Definition)
            .Text("unit", row.Unit)
            .Number("decimals", row.Decimals)
            .Word<Direction>("direction", row.Direction)
            .Word<Reading>("reading", row.Reading)
            .Word<Measures>("measures", row.Measures)
            .Text("population", row.Population)
            .Text("area", row.Area)
            .Text("source", row.Source)
            .Text("frequency", row.Frequency)
            .Text("owner", row.Owner)
            .Text("proxyFor", row.ProxyFor)
            .Texts("scale", row.Scale);
        if (row.Baseline is { } baseline)
        {
            tree.Add("baseline", Baseline(baseline));
        }

        if (row.Target is { } target)
        {
            tree.Add("target", Target(target));
        }

        if (row.Binding is { } binding)
        {
            tree.Add("binding", Binding(binding));
        }

        return tree
            .Some("path", row.Path, point => new TreeBuilder().Period("period", point.Period).Quantity("value", point.Value).Done)
            .Text("note", row.Note)
            .Basis(row.Basis)
            .Done;
    }

    public static ObjectNode Measurement(string indicator, MeasurementDraft row) => new TreeBuilder()
        .Text("indicator", indicator)
        .Period("period", row.Period)
        .Quantity("value", row.Value)
        .Number("numerator", row.Numerator)
        .Number("denominator", row.Denominator)
        .Number("margin", row.Margin)
        .Number("sampleSize", row.SampleSize)
        .Word("status", row.Status == MeasurementStatus.Final ? null : (MeasurementStatus?)row.Status)
        .Flag("methodBreakBefore", row.MethodBreakBefore)
        .Text("source", row.Source)
        .Text("remark", row.Remark)
        .Basis(row.Basis)
        .Date("supersededOn", row.SupersededOn)
        .Text("delivery", row.Delivery)
        .Done;

    private static ObjectNode Binding(BindingDraft row) => new TreeBuilder()
        .Text("table", row.Table)
        .Text("measure", row.Measure)
        .Texts("categories", row.Categories.Where(category => category.Length > 0))
        .Texts("areas", row.Areas)
        .Word<PeriodGrain>("grain", row.Grain)
        .Word<BindingMethod>("method", row.Method)
        .Text("wholeMeasure", row.WholeMeasure)
        .Texts("wholeCategories", row.WholeCategories)
        .Period("indexBase", row.IndexBase)
        .Text("compareWith", row.CompareWith)
        .Period("from", row.From)
        .Done;

    private static ObjectNode Baseline(BaselineDraft row) => new TreeBuilder()
        .Period("period", row.Period)
        .Quantity("value", row.Value)
        .Text("note", row.Note)
        .Basis(row.Basis)
        .Done;

    private static ObjectNode Target(TargetDraft row) => new TreeBuilder()
        .Word<TargetKind>("kind", row.Kind)
        .Period("period", row.Period)
        .UnlessBlank("value", row.Value)
        .UnlessBlank("low", row.Low)
        .UnlessBlank("high", row.High)
        .Text("printed", row.Printed)
        .Text("note", row.Note)
        .Basis(row.Basis)
        .Done;
}
