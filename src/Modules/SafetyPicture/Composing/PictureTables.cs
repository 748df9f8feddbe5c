using System.Globalization;
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
        var (now, before) = (Year(facts.Year), facts.Before is { } earlier ? Year(earlier) : "eerder");
        var provisional = comparisons.Whole.MayChange;
        return new PictureTable
        {
            Key = "gebieden",
            Block = new TableBlock
            {
                Caption = $"{facts.Chosen.Kind.Name} per {Words.Of(facts.PartKind)}, {facts.Whole.Label}, {facts.Year}",
                Columns =
                [
                    new(Words.Capital(Words.Of(facts.PartKind))), new("Inwoners " + now, true), new("Aantal " + before, true), new("Aantal " + now + (provisional ? " (voorlopig)" : ""), true), new("Per 1.000 in " + now, true),
                    new("Marge (95 %)", true), new("Naast de rest van " + facts.Whole.Label), new($"Verandering sinds {before}, per 1.000", true),
                ],
                Rows = [.. rows.Select(part => new TableRow(
                [
                    part.Area.Label, Cells.Number(part.Now.People), Cells.Count(part.Facts.Before), Cells.Count(part.Now, provisional), Cells.Rate(part.Now, decimals), Words.Margin(Calls.Margin(part.Now), decimals),
                    part.Now.HasRate ? Cells.Said(part.BesideRest, "hoger", "lager") : "", Cells.Change(part.Now, part.Facts.Before, part.SinceBefore, decimals),
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
        List<TableRow> rows = [];
        List<string?> ids = [];
        Add(facts.Area.Label, Anchors.Kind(facts.Chosen.Kind.Code) + "-reeks", [.. trend.Own.Select(figure => Cells.Rate(figure, decimals))]);
        var middles = trend.Group.Select(Middle.Of).ToList();
        if (middles.Exists(middle => middle is not null))
        {
            Add($"Midden van {facts.Group.Words}", Anchors.Group, [.. middles.Select(middle => middle is { } known ? Cells.Number(known.Median, decimals, $"{Words.Number(known.Low, decimals)} – {Words.Number(known.High, decimals)}") : "groep te klein")]);
        }

        AddSeries(trend.Municipality, "Gemeente " + facts.Municipality.Label, Anchors.Municipality);
        AddSeries(trend.Region, $"{trend.RegionName} (samen, berekend)", "vergeleken-regio");
        AddSeries(trend.Country, "Nederland", Anchors.Country);
        Add("Aantal in " + facts.Area.Label, "aantal-reeks", [.. trend.Own.Select(figure => Cells.Count(figure))]);
        return new PictureTable
        {
            Key = "ontwikkeling",
            Block = new TableBlock
            {
                Caption = $"{facts.Chosen.Kind.Name}, {Words.PerThousand}, {facts.Years[0]} tot en met {facts.Years[^1]}",
                Columns = [new("Per 1.000 inwoners"), .. facts.Years.Select(year => new TableColumn(Year(year), true))],
                Rows = rows,
            },
            Ids = ids,
            OwnRow = 0,
        };

        void AddSeries(IReadOnlyList<Figure> series, string name, string id)
        {
            if (series.Count > 0)
            {
                Add(name, id, [.. series.Select(figure => figure.HasRate ? Cells.Number(figure.Rate, decimals) : (TableCell)Words.Missing(figure))]);
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
            rows.Add(new TableRow([topic.Key == Topic.Crime ? "Geregistreerde misdrijven" : "Meldingen van overlast", "", "", "", "", "", ""], TableRowKind.Group));
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
                Caption = $"Alle soorten in {facts.Area.Label}, {facts.Year}",
                Columns =
                [
                    new("Soort"), new($"Aantal {Year(facts.Year)}{(provisional ? " (voorlopig)" : "")}", true), new("Per 1.000", true), new($"{Year(facts.Chosen.Years[0])}–{Year(facts.Chosen.Years[^1])}"),
                    new(facts.Before is { } before ? $"Verandering sinds {Year(before)}" : "Verandering", true), new(facts.StandsAlone ? "Nederland" : facts.Municipality.Label, true), new($"Plaats in de groep: {facts.Group.Words}"),
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
            kind.Kind.Name, Cells.Count(now, provisional), Cells.Rate(now, decimals), "", Cells.Change(now, before, comparisons.SinceBefore(kind), decimals),
            reference.HasRate ? Cells.Number(reference.Rate, decimals, call is Call.Higher or Call.Lower ? $"hier {Cells.Said(call, "hoger", "lager")}" : null) : (TableCell)"", Place(kind, now, decimals),
        ]);
    }

    private static string Place(KindFacts kind, Figure now, int decimals)
    {
        var peers = Comparisons.Peers(kind);
        return peers.Count == 0 ? "" : now.HasRate
            ? $"{Words.Number(Math.Min(peers.Min(), now.Rate), decimals)} tot {Words.Number(Math.Max(peers.Max(), now.Rate), decimals)}; {Middle.PlaceOf(now.Rate, peers)}e van {peers.Count + 1}"
            : $"{Words.Number(peers.Min(), decimals)} tot {Words.Number(peers.Max(), decimals)}";
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
