using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Caching.Memory;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Svg;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Ui.Components;

namespace OpKoers.Indicators.Features.ShowIndicator;

/// <summary>Everything on the page of an indicator that follows from its series alone, at one date and in one language.</summary>
internal sealed class WorkedOut
{
    public WorkedOut(IndicatorData indicator, DateOnly asOf, JudgementTolerance tolerance, JudgementWords words)
    {
        Case = indicator.CaseAt(asOf, tolerance);
        Judgement = indicator.JudgeAt(asOf, tolerance);
        Rows = SeriesTable.Of(indicator, asOf, tolerance);
        Answer = new AnswerText(indicator, Case, Judgement, words);
        Inputs = new InputTable(indicator, Judgement, tolerance, words.Figures);
        Pace = indicator.IsJudged ? Contracts.Pace.Of(Case, Judgement) : null;
        Chart = ChartModels.Of(indicator, Rows, Judgement, words);
        Wide = Draw(IndicatorChart.Wide, "c1");
        Narrow = Draw(IndicatorChart.Narrow, "c2");
    }

    public IndicatorCase Case { get; }

    public IndicatorJudgement Judgement { get; }

    public IReadOnlyList<SeriesRow> Rows { get; }

    public AnswerText Answer { get; }

    public InputTable Inputs { get; }

    public Pace? Pace { get; }

    public ChartModel Chart { get; }

    /// <summary>The drawing for a wide screen; null when nothing was measured.</summary>
    public IHtmlContent? Wide { get; }

    /// <summary>The drawing for a phone; null when nothing was measured.</summary>
    public IHtmlContent? Narrow { get; }

    private KeptHtml? Draw(double width, string id) =>
        IndicatorChart.Draw(Chart, width) is { } scene ? new KeptHtml(SvgWriter.ToUtf8(scene, new SvgOptions { IdPrefix = id })) : null;
}

/// <summary>Keeps what was worked out for the indicators that were looked at last. A changed series is another object, so nothing here grows stale.</summary>
internal sealed class WorkedOutCache : IDisposable
{
    private const int Most = 256;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = Most });

    public WorkedOut Get(IndicatorData indicator, DateOnly asOf, JudgementTolerance tolerance, JudgementWords words)
    {
        var key = (indicator, asOf, tolerance, words);
        if (!cache.TryGetValue(key, out WorkedOut? found))
        {
            found = new WorkedOut(indicator, asOf, tolerance, words);
            cache.Set(key, found, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(10) });
        }

        return found!;
    }

    public void Dispose() => cache.Dispose();
}
