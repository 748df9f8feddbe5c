using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Charts;

/// <summary>The lines and the band of a comparison. A gap stays a gap.</summary>
internal static class ComparisonLines
{
    public static void Band(ComparisonModel model, ChartAxis x, ChartAxis y, List<Shape> shapes)
    {
        var from = 0;
        while (from < model.BandLow.Count)
        {
            var to = from;
            while (to < model.BandLow.Count && model.BandLow[to] is not null && model.BandHigh[to] is not null)
            {
                to++;
            }

            if (to - from > 1)
            {
                var outline = new Outline().Move(x.At(from), y.At(model.BandHigh[from]!.Value));
                for (var place = from + 1; place < to; place++)
                {
                    outline.Line(x.At(place), y.At(model.BandHigh[place]!.Value));
                }

                for (var place = to - 1; place >= from; place--)
                {
                    outline.Line(x.At(place), y.At(model.BandLow[place]!.Value));
                }

                shapes.Add(new PathShape(outline.Close(), "c-otherband", ChartStyles.OtherBand));
            }

            from = Math.Max(to, from + 1);
        }
    }

    public static void Other(ComparisonLine line, ChartAxis x, ChartAxis y, List<Shape> shapes)
    {
        foreach (var (from, to) in Runs(line, alsoProvisional: true))
        {
            shapes.Add(new PathShape(Line(line, from, to, x, y), "c-other c-other--2", ChartStyles.OtherDotted));
        }
    }

    public static void Own(ComparisonLine line, ChartAxis x, ChartAxis y, List<Shape> shapes)
    {
        foreach (var (from, to) in Runs(line, alsoProvisional: false))
        {
            shapes.Add(new PathShape(Line(line, from, to, x, y), "c-own", ChartStyles.Own));
        }

        for (var place = 1; place < line.Values.Count; place++)
        {
            if (IsProvisional(line, place) && BreakAt(line, place) is null && line.Values[place] is not null && line.Values[place - 1] is not null)
            {
                shapes.Add(new PathShape(Line(line, place - 1, place, x, y), "c-own c-own--prov", ChartStyles.OwnProvisional));
            }
        }

        for (var place = 0; place < line.Values.Count; place++)
        {
            if (line.Values[place] is { } value)
            {
                var provisional = IsProvisional(line, place);
                shapes.Add(new CircleShape(x.At(place), y.At(value), provisional ? 4.5 : 3.5, provisional ? "c-dot c-dot--prov" : "c-dot", provisional ? ChartStyles.DotProvisional : ChartStyles.Dot));
            }
        }
    }

    /// <summary>Two hairlines where our own line may not go on, with what changed beside them.</summary>
    public static void Breaks(ComparisonLine line, ChartAxis x, double top, double bottom, List<Shape> shapes)
    {
        const double Half = 3.5, Space = 6, Size = 13;
        for (var place = 1; place < line.Values.Count; place++)
        {
            if (BreakAt(line, place) is { } words)
            {
                var middle = (x.At(place - 1) + x.At(place)) / 2;
                shapes.Add(new PathShape(new Outline().Move(middle - Half, top).Line(middle - Half, bottom).Move(middle + Half, top).Line(middle + Half, bottom), "c-break", ChartStyles.Break));
                var late = 2 * place > line.Values.Count;
                shapes.Add(new TextShape(middle + (late ? -Half - Space : Half + Space), top + Size, words, Size, Fonts.FontWeight.Regular, "c-text", ChartStyles.Text, late ? TextAnchor.End : TextAnchor.Start));
            }
        }
    }

    private static string? BreakAt(ComparisonLine line, int place) => place < line.Breaks.Count ? line.Breaks[place] : null;

    private static bool IsProvisional(ComparisonLine line, int place) => place < line.Provisional.Count && line.Provisional[place];

    private static Outline Line(ComparisonLine line, int from, int to, ChartAxis x, ChartAxis y)
    {
        var outline = new Outline().Move(x.At(from), y.At(line.Values[from]!.Value));
        for (var place = from + 1; place <= to; place++)
        {
            outline.Line(x.At(place), y.At(line.Values[place]!.Value));
        }

        return outline;
    }

    /// <summary>First and last place of values without a gap between; at least two.</summary>
    private static IEnumerable<(int From, int To)> Runs(ComparisonLine line, bool alsoProvisional)
    {
        var from = -1;
        for (var place = 0; place <= line.Values.Count; place++)
        {
            var known = place < line.Values.Count && line.Values[place] is not null && (alsoProvisional || !IsProvisional(line, place));
            if (known && from >= 0 && BreakAt(line, place) is not null)
            {
                if (place - 1 > from)
                {
                    yield return (from, place - 1);
                }

                from = place;
            }
            else if (known && from < 0)
            {
                from = place;
            }
            else if (!known && from >= 0)
            {
                if (place - 1 > from)
                {
                    yield return (from, place - 1);
                }

                from = -1;
            }
        }
    }
}
