using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Storage;

namespace OpKoers.Indicators.Bindings;

/// <summary>Between the stored binding and its draft.</summary>
internal static class BindingMapping
{
    public static BindingDraft Draft(Binding row) => new()
    {
        Table = row.TableCode,
        Measure = row.Measure,
        Categories = row.Categories,
        Areas = row.Areas,
        Grain = row.Grain,
        Method = row.Method,
        WholeMeasure = row.WholeMeasure,
        WholeCategories = row.WholeCategories,
        IndexBase = row.IndexBase,
        CompareWith = row.CompareWith,
        From = row.FromPeriod,
    };

    public static void Fill(Binding row, BindingDraft draft)
    {
        row.TableCode = draft.Table.ToUpperInvariant();
        row.Measure = draft.Measure;
        row.Grain = draft.Grain;
        row.Method = draft.Method;
        row.WholeMeasure = draft.WholeMeasure;
        row.IndexBase = draft.IndexBase;
        row.CompareWith = draft.CompareWith;
        row.FromPeriod = draft.From;
        // A list that is the same is no change.
        row.Categories = row.Categories.SequenceEqual(draft.Categories) ? row.Categories : [.. draft.Categories];
        row.Areas = row.Areas.SequenceEqual(draft.Areas) ? row.Areas : [.. draft.Areas];
        row.WholeCategories = row.WholeCategories.SequenceEqual(draft.WholeCategories) ? row.WholeCategories : [.. draft.WholeCategories];
    }
}
