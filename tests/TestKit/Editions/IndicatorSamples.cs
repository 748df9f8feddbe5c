using System.Globalization;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Svg;
using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.TestKit.Editions;

/// <summary>Indicators of an edition: the first on course, the second not to be judged, the third a substitute, the rest at risk or off course.</summary>
internal static class IndicatorSamples
{
    private static readonly decimal[] Series = [36.0m, 34.5m, 33.0m, 31.5m];

    public static EditionIndicator Make(int programme, int index)
    {
        var kind = index % 4;
        return new EditionIndicator
        {
            Key = Key(programme, index),
            Name = string.Create(CultureInfo.InvariantCulture, $"Aandeel inwoners dat overlast ervaart, vraag {programme}.{index}"),
            Definition = "Het aandeel inwoners dat vaak overlast ervaart in de eigen buurt.",
            Unit = "%",
            Decimals = 1,
            Direction = "lager is beter",
            Measures = index % 2 == 0 ? "eigen prestatie" : "effect in de samenleving",
            Population = "inwoners van 15 jaar en ouder",
            Source = "Inwonerspanel Esdam",
            Frequency = "elk jaar",
            ProxyFor = kind == 3 ? Key(programme, index - 1) : null,
            Counts = kind != 3,
            Baseline = Figure("2013", 37.2m),
            Target = kind == 3 ? null : "hoogstens 31,0 in 2022",
            TargetFigures = kind == 3 ? [] : [Figure("2022", 31.0m)],
            Path = kind == 3 ? [] : [Figure("2020", 33.0m), Figure("2021", 32.0m), Figure("2022", 31.0m)],
            Measurements = kind == 2 ? [Unknown()] : [.. Measurements()],
            Judgement = kind == 3 ? null : Judgement(kind),
            Verdicts = kind == 0 ? [new EditionVerdict { Mark = StatusMark.AtRisk, Date = new DateOnly(2020, 6, 30), By = "college", Reason = "De daling vlakt af." }] : [],
            Chart = kind == 2 ? null : Chart(programme, index),
        };
    }

    private static string Key(int programme, int index) => string.Create(CultureInfo.InvariantCulture, $"overlast-{programme}-{index}");

    private static EditionFigure Figure(string period, decimal value) => new() { Period = period, Value = value, Text = value.ToString("0.0", CultureInfo.GetCultureInfo("nl-NL")) + "\u00a0%" };

    private static EditionFigure Unknown() => new() { Period = "2019", State = "n.t.b.", Text = "n.t.b.", Remark = "De uitkomst komt in het najaar." };

    private static IEnumerable<EditionFigure> Measurements()
    {
        yield return Figure("2016", 36.0m) with { Margin = 1.2m, Source = "Veiligheidsmonitor" };
        yield return Figure("2017", 35.1m) with { SupersededOn = new DateOnly(2018, 4, 1), Remark = "Telfout in een wijk." };
        yield return Figure("2017", 34.5m) with { Margin = 1.2m };
        yield return Figure("2018", 33.0m) with { MethodBreakBefore = true, Numerator = 330, Denominator = 1000 };
        yield return Figure("2019", 31.5m) with { Status = "voorlopig", Margin = 1.1m };
    }

    private static EditionJudgement Judgement(int kind) => kind switch
    {
        1 => new() { Mark = StatusMark.OnCourse, Outcome = "onCourse", ReasonCode = "within-tolerance", Reason = "31,5 gemeten, 33,5 nodig", Formula = "37,2 − (37,2 − 31,0) × 6/9 = 33,1", Required = 33.1m, Measured = 31.5m, Progress = 0.92m },
        2 => new() { Mark = StatusMark.NotAssessable, Outcome = "notAssessable", ReasonCode = "no-measurement", Reason = "Geen meting" },
        _ => new() { Mark = StatusMark.OffCourse, Outcome = "offCourse", ReasonCode = "behind", Reason = "36,0 gemeten, 33,1 nodig", Formula = "37,2 − (37,2 − 31,0) × 6/9 = 33,1", Required = 33.1m, Measured = 36.0m, Progress = 0.19m },
    };

    private static ChartBlock Chart(int programme, int index)
    {
        var model = new ChartModel
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"Overlast in Esdam, vraag {programme}.{index}, 2016 tot en met 2019"),
            Points = [.. Series.Select((value, place) => new ChartPoint(2016 + place, (2016 + place).ToString(CultureInfo.InvariantCulture), value) { Low = value - 1.2m, High = value + 1.2m })],
            Direction = ChartDirection.LowerIsBetter,
            Unit = "% van de inwoners",
            Suffix = "\u00a0%",
            Decimals = 1,
            Path = [new(2013, 37.2m), new(2022, 31.0m)],
            Target = new ChartTarget(2022, 31.0m, 31.0m, "hoogstens 31,0", "streefwaarde 2022"),
        };
        return new ChartBlock
        {
            Title = "Overlast in Esdam",
            Subtitle = "Aandeel inwoners, in procenten, 2016 tot en met 2019",
            Alternative = "36,0 in 2016, 34,5 in 2017, 33,0 in 2018 en 31,5 in 2019.",
            Wide = SvgWriter.ToText(IndicatorChart.Draw(model, IndicatorChart.Wide)!, new SvgOptions { IdPrefix = "c1" }),
            Narrow = SvgWriter.ToText(IndicatorChart.Draw(model, IndicatorChart.Narrow)!, new SvgOptions { IdPrefix = "c2" }),
            Source = "Bron: Inwonerspanel Esdam, levering maart 2020.",
            Table = new TableBlock
            {
                Caption = "Overlast in Esdam",
                Columns = [new("Jaar"), new("Gemeten", true)],
                Rows = [.. Series.Select((value, place) => new TableRow([(2016 + place).ToString(CultureInfo.InvariantCulture), new TableCell { Text = value.ToString("0.0", CultureInfo.GetCultureInfo("nl-NL")), Value = value }]))],
            },
        };
    }
}
