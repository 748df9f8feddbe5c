using Microsoft.AspNetCore.Html;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Svg;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Domain;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Indicators.Features.ShowIndicator;

/// <summary>One indicator: the answer, the drawn series, why the judgement is what it is, and the series as a table.</summary>
internal sealed class IndexModel(IndicatorTools tools) : IndicatorPage(tools)
{
    public IndicatorCase Case { get; private set; } = null!;

    public IndicatorJudgement Judgement { get; private set; }

    public IReadOnlyList<SeriesRow> Rows { get; private set; } = [];

    public IndicatorUses Uses { get; private set; } = new([], []);

    public AnswerText Answer { get; private set; } = null!;

    public InputTable Inputs { get; private set; } = null!;

    public Pace? Pace { get; private set; }

    public ChartModel Chart { get; private set; } = null!;

    /// <summary>The indicator for which this one is a substitute; null when it is none, or when it may not be seen.</summary>
    public IndicatorData? ProxyFor => Indicator.ProxyForId is { } id ? Homes.Select(home => Sets[home.Id].Find(id)).FirstOrDefault(found => found is not null) : null;

    /// <summary>Substitute figures for this indicator.</summary>
    public IEnumerable<IndicatorData> Proxies => Homes.SelectMany(home => Sets[home.Id].Indicators).Where(other => other.ProxyForId == Indicator.Id);

    public async Task OnGetAsync()
    {
        Case = Indicator.CaseAt(AsOf.Date, Tolerance);
        Judgement = Indicator.JudgeAt(AsOf.Date, Tolerance);
        Rows = SeriesTable.Of(Indicator, AsOf.Date, Tolerance);
        Answer = new AnswerText(Indicator, Case, Judgement, Words);
        Inputs = new InputTable(Indicator, Judgement, Tolerance, Figures);
        Pace = Indicator.IsJudged ? Domain.Pace.Of(Case, Judgement) : null;
        Chart = ChartModels.Of(Indicator, Rows, Judgement, Words);
        Uses = await Tools.Usage.UsesAsync(Homes, Indicator.Id, Cancellation);
        Head(new PageHead
        {
            Title = Definition.Name,
            Eyebrow = "Indicator · " + IndicatorWords.Of(Definition.Measures) + (Definition.Frequency is { } frequency ? " · " + frequency : string.Empty),
            Crumbs = Crumbs(),
            Here = Name,
            AsOf = AsOf,
        });
    }

    public IHtmlContent? Drawing(double width, string id) =>
        IndicatorChart.Draw(Chart, width) is { } scene ? new HtmlString(SvgWriter.ToText(scene, new SvgOptions { IdPrefix = id })) : null;

    public IEnumerable<SeriesRow> Revisions => Rows.Where(row => row.Earlier.Count > 0);
}
