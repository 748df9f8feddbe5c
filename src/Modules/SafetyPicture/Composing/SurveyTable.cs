using System.Globalization;
using OpKoers.Areas.Contracts;
using OpKoers.Editions.Contracts;
using OpKoers.Statistics.Contracts;

namespace OpKoers.SafetyPicture.Composing;

/// <summary>The tables about perception and about sources.</summary>
internal static class SurveyTable
{
    /// <summary>How people feel, by year, with margins; differences between shares in percentage points.</summary>
    public static PictureTable? Of(PictureFacts facts)
    {
        if (facts.Perception is not { } perception)
        {
            return null;
        }

        var (first, last) = (Year(perception.Years[0]), Year(perception.Years[^1]));
        return new PictureTable
        {
            Key = "beleving",
            Block = new TableBlock
            {
                Caption = T.Of("Veiligheidsbeleving in {0}, {1} tot en met {2}", facts.Municipality.Label, first, last),
                Columns = [new(T.Of("Vraag")), .. perception.Years.Select(year => new TableColumn(Year(year), true)), new(T.Of("Verandering sinds {0}", first), true), new(T.Of("Nederland {0}", last), true), new(T.Of("Midden van de groep"), true)],
                Rows = [.. perception.Rows.Zip(perception.SinceFirst, perception.BesideCountry).Select(row => Row(row.First, row.Second, row.Third, facts.BreakOf(perception.Table, facts.Municipality.Code, perception.Years[0], perception.Years[^1])))],
            },
            Ids = [.. perception.Rows.Select(row => (string?)Anchors.Perception(row.Measure.Key))],
        };
    }

    /// <summary>Tables by another method or definition, as they were published.</summary>
    public static IReadOnlyList<PictureTable> Others(PictureFacts facts) =>
    [
        .. facts.Others.Select(other => new PictureTable
        {
            Key = "eerder-" + Kernel.Slug.From(other.Table.Code),
            Block = new TableBlock
            {
                Caption = other.Table.Parts.Title,
                Columns = [new(T.Of("Onderwerp")), .. other.Years.Select(year => new TableColumn(Year(year), true))],
                Rows = [.. other.Rows.Select(row => new TableRow([row.Name, .. row.Values.Select(value => value is { } known ? Cells.Number(known, row.Decimals) with { Text = Words.Number(known, row.Decimals) + (row.Unit?.Trim() == "%" ? Words.Percent : "") } : (TableCell)T.Of("geen cijfer"))]))],
                Source = Line(other.Table),
            },
            Ids = [.. other.Rows.Select((_, place) => (string?)$"eerder-{Kernel.Slug.From(other.Table.Code)}-{place}")],
        }),
    ];

    /// <summary>The tables that were used, with their deliveries.</summary>
    public static PictureTable Sources(PictureFacts facts) => new()
    {
        Key = "bronnen",
        Block = new TableBlock
        {
            Caption = T.Of("Bronnen"),
            Columns = [new(T.Of("Tabel")), new(T.Of("Wat")), new(T.Of("Bron")), new(T.Of("Levering")), new(T.Of("Ingelezen op"))],
            Rows = [.. facts.Tables.Select(table => new TableRow([table.Code, table.Parts.Title, table.Parts.Source, $"{table.Delivery.Number}", Words.Date(table.Delivery.At)]))],
        },
        Ids = [.. facts.Tables.Select(table => (string?)("bron-" + table.Code))],
    };

    /// <summary>Whether a table was made up for demonstration.</summary>
    public static bool IsMadeUp(StatisticsTable table) =>
        table.Code.EndsWith("-VB", StringComparison.OrdinalIgnoreCase) || table.Parts.Source.Contains("voorbeeldcijfers", StringComparison.OrdinalIgnoreCase) || table.Parts.Title.Contains("voorbeeldcijfers", StringComparison.OrdinalIgnoreCase);

    /// <summary>The line under a chart or table: who made the figures, and when they came in.</summary>
    public static string Line(StatisticsTable table) => Made(table) + (table.Delivery.RoundedTo > 1 ? " " + T.Of("De bron rondt aantallen af op een veelvoud van {0}; marges en vergelijkingen rekenen daarmee.", table.Delivery.RoundedTo) : "");

    private static string Made(StatisticsTable table) =>
        T.Of("Bron: {0}, tabel {1}, levering {2} van {3}.", IsMadeUp(table) ? T.Of("voorbeeldcijfers, verzonnen") : table.Parts.Source, table.Code, table.Delivery.Number, Words.Date(table.Delivery.At));

    private static TableRow Row(PerceptionRow row, Call change, Call beside, AreaBreak? broken)
    {
        TableCell difference = broken is not null ? broken.Brief : row.Own[^1].Value is { } now && row.Own[0].Value is { } then && row.Own.Count > 1
            ? new TableCell { Text = PerceptionWords.Difference(row, now - then), Value = Math.Round((decimal)(now - then), row.Measure.Decimals), Note = Cells.Said(change) }
            : "";
        return new TableRow(
        [
            row.Measure.Title, .. row.Own.Select(estimate => Figure(row, estimate)), difference,
            row.Country.Count > 0 ? Figure(row, row.Country[^1]) with { Note = Cells.Here(beside) } : (TableCell)"",
            row.GroupMiddle is { } middle ? Cells.Number(middle, row.Measure.Decimals) : (TableCell)"",
        ]);
    }

    private static TableCell Figure(PerceptionRow row, Estimate estimate) => estimate.Value is null ? T.Of("geen cijfer") : new TableCell
    {
        Text = PerceptionWords.Figure(row, estimate),
        Value = Math.Round((decimal)estimate.Value.Value, row.Measure.Decimals),
        Note = PerceptionWords.Margin(row, estimate) + (estimate.MayChange ? " " + T.Of("voorlopig") : ""),
    };

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
