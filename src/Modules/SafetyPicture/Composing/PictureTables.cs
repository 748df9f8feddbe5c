using System.Globalization;
using OpKoers.Areas.Contracts;
using OpKoers.Editions.Contracts;

namespace OpKoers.SafetyPicture.Composing;

/// <summary>The tables of a picture.</summary>
internal static class PictureTables
{
    /// <summary>The areas on the map, highest first, with the year before and what may be said.</summary>
    public static PictureTable Parts(Comparisons comparisons)
    {
        var facts = comparisons.Facts;
        var decimals = facts.Chosen.Decimals;
        List<PartCall> rows = [.. comparisons.Ranked, .. comparisons.Parts.Where(part => !part.Now.HasRate).OrderBy(part => part.Area.Label, StringComparer.CurrentCulture)];
        var (now, before) = (Year(facts.Year), facts.Before is { } earlier ? Year(earlier) : T.Of("eerder"));
        var provisional = comparisons.Whole.MayChange;
        return new PictureTable
        {
            Key = "gebieden",
            Block = new TableBlock
            {
                Caption = T.Of("{0} per {1}, {2}, {3}", facts.Chosen.Kind.Name, Words.Of(facts.PartKind), facts.Whole.Label, facts.Year),
                Columns =
                [
                    new(Words.Capital(Words.Of(facts.PartKind))), new(T.Of("Inwoners {0}", now), true), new(T.Of("Aantal {0}", before), true), new(T.Of("Aantal {0}", now) + (provisional ? T.Of(" (voorlopig)") : ""), true), new(T.Of("Per 1.000 in {0}", now), true),
                    new(T.Of("Marge (95 %)"), true), new(T.Of("Naast de rest van {0}", facts.Whole.Label)), new(T.Of("Verandering sinds {0}, per 1.000", before), true),
                ],
                Rows = [.. rows.Select(part => new TableRow(
                [
                    part.Area.Label, Cells.Number(part.Now.People), Cells.Count(part.Facts.Before), Cells.Count(part.Now, provisional), Cells.Rate(part.Now, decimals), Words.Margin(Calls.Margin(part.Now), decimals),
                    part.Now.HasRate ? Cells.Said(part.BesideRest) : "", Cells.Change(part.Now, part.Facts.Before, part.SinceBefore, decimals, part.Break),
                ]))],
            },
            Ids = [.. rows.Select(part => (string?)Anchors.Part(part.Area.Code))],
            Codes = [.. rows.Select(part => (string?)part.Area.Code)],
            OwnRow = rows.FindIndex(part => part.Area.Code == facts.Area.Code),
        };
    }

    /// <summary>The chosen kind over the years: the area, its group, its region and the country, per 1,000.</summary>
    public static PictureTable Trend(PictureFacts facts)
    {
        var (trend, decimals) = (facts.Trend, facts.Chosen.Decimals);
        var table = facts.Chosen.Table;
        var own = facts.BreaksOf(table, facts.Area.Code, facts.Years);
        List<TableRow> rows = [];
        List<string?> ids = [];
        Add(facts.Area.Label, Anchors.Kind(facts.Chosen.Kind.Code) + "-reeks", Marked(own, [.. trend.Own.Select(figure => Cells.Rate(figure, decimals))]));
        var middles = trend.Group.Select(Middle.Of).ToList();
        if (middles.Exists(middle => middle is not null))
        {
            Add(T.Of("Midden van {0}", facts.Group.Words), Anchors.Group, [.. middles.Select(middle => middle is { } known ? Cells.Number(known.Median, decimals, $"{Words.Number(known.Low, decimals)} – {Words.Number(known.High, decimals)}") : T.Of("groep te klein"))]);
        }

        AddSeries(trend.Municipality, T.Of("Gemeente {0}", facts.Municipality.Label), Anchors.Municipality, facts.BreaksOf(table, facts.Municipality.Code, facts.Years));
        AddSeries(trend.Region, T.Of("{0} (samen, berekend)", trend.RegionName), "vergeleken-regio", facts.BreaksOf(table, trend.RegionMembers, facts.Years));
        AddSeries(trend.Country, Words.Capital(Words.Country), Anchors.Country, []);
        Add(T.Of("Aantal in {0}", facts.Area.Label), "aantal-reeks", Marked(own, [.. trend.Own.Select(figure => Cells.Count(figure))]));
        return new PictureTable
        {
            Key = "ontwikkeling",
            Block = new TableBlock
            {
                Caption = T.Of("{0}, per 1.000 inwoners, {1} tot en met {2}", facts.Chosen.Kind.Name, facts.Years[0], facts.Years[^1]),
                Columns = [new(T.Of("Per 1.000 inwoners")), .. facts.Years.Select(year => new TableColumn(Year(year), true))],
                Rows = rows,
            },
            Ids = ids,
            OwnRow = 0,
        };

        // A figure that does not compare with the one before it says so itself: years stand side by side here.
        IReadOnlyList<TableCell> Marked(IReadOnlyList<AreaBreak?> breaks, IReadOnlyList<TableCell> cells) =>
            breaks.Count == 0 ? cells : [.. cells.Zip(breaks, (cell, broken) => broken is null ? cell : cell with { Note = string.Join(", ", new[] { cell.Note, T.Of("breuk: {0}", broken.Brief) }.Where(text => !string.IsNullOrEmpty(text))) })];

        void AddSeries(IReadOnlyList<Figure> series, string name, string id, IReadOnlyList<AreaBreak?> breaks)
        {
            if (series.Count > 0)
            {
                Add(name, id, Marked(breaks, [.. series.Select(figure => figure.HasRate ? Cells.Number(figure.Rate, decimals) : (TableCell)Words.Missing(figure))]));
            }
        }

        void Add(string name, string id, IReadOnlyList<TableCell> cells)
        {
            rows.Add(new TableRow([name, .. cells]));
            ids.Add(id);
        }
    }

    /// <summary>All kinds side by side, crime first.</summary>
    public static PictureTable Kinds(Comparisons comparisons)
    {
        var facts = comparisons.Facts;
        List<TableRow> rows = [];
        List<string?> ids = [];
        List<string?> codes = [];
        var provisional = facts.Kinds.All(kind => kind.OwnIn(facts.Year) is { MayChange: true } or { IsKnown: false });
        foreach (var topic in facts.Kinds.GroupBy(kind => kind.Kind.Topic))
        {
            rows.Add(new TableRow([topic.Key == Topic.Crime ? T.Of("Geregistreerde misdrijven") : T.Of("Meldingen van overlast"), "", "", "", "", "", ""], TableRowKind.Group));
            ids.Add(null);
            codes.Add(null);
            foreach (var kind in topic)
            {
                rows.Add(Row(comparisons, kind, provisional));
                ids.Add(Anchors.Kind(kind.Kind.Code));
                codes.Add(kind.Kind.Code);
            }
        }

        return new PictureTable
        {
            Key = "soorten",
            Block = new TableBlock
            {
                Caption = T.Of("Alle soorten in {0}, {1}", facts.Area.Label, facts.Year),
                Columns =
                [
                    new(T.Of("Soort")), new(T.Of("Aantal {0}", Year(facts.Year)) + (provisional ? T.Of(" (voorlopig)") : ""), true), new(T.Of("Per 1.000"), true), new($"{Year(facts.Chosen.Years[0])}–{Year(facts.Chosen.Years[^1])}"),
                    new(facts.Before is { } before ? T.Of("Verandering sinds {0}", Year(before)) : T.Of("Verandering"), true), new(facts.StandsAlone ? Words.Capital(Words.Country) : facts.Municipality.Label, true), new(T.Of("Plaats in de groep: {0}", facts.Group.Words)),
                ],
                Rows = rows,
            },
            Ids = ids,
            Codes = codes,
            DrawnColumn = 3,
            StripColumn = 6,
        };
    }

    private static TableRow Row(Comparisons comparisons, KindFacts kind, bool provisional)
    {
        var facts = comparisons.Facts;
        var (now, before, decimals) = (kind.OwnIn(facts.Year), kind.OwnIn(facts.Before), kind.Decimals);
        var reference = kind.ReferenceIn(facts.Year);
        var call = comparisons.BesideReference(kind);
        return new TableRow(
        [
            kind.Kind.Name, Cells.Count(now, provisional), Cells.Rate(now, decimals), "", Cells.Change(now, before, comparisons.SinceBefore(kind), decimals, comparisons.BreakBefore(kind)),
            reference.HasRate ? Cells.Number(reference.Rate, decimals, Cells.Here(call)) : (TableCell)"", Place(kind, now, decimals),
        ]);
    }

    private static string Place(KindFacts kind, Figure now, int decimals)
    {
        var peers = Comparisons.Peers(kind);
        return peers.Count == 0 ? "" : now.HasRate
            ? T.Of("{0} tot {1}; {2}e van {3}", Words.Number(Math.Min(peers.Min(), now.Rate), decimals), Words.Number(Math.Max(peers.Max(), now.Rate), decimals), Middle.PlaceOf(now.Rate, peers), peers.Count + 1)
            : T.Of("{0} tot {1}", Words.Number(peers.Min(), decimals), Words.Number(peers.Max(), decimals));
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
