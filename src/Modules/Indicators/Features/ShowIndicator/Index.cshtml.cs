using OpKoers.Drawing.Charts;
using OpKoers.Indicators.Bindings;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Indicators.Features.ShowIndicator;

/// <summary>One indicator: the answer, the drawn series, why the judgement is what it is, and the series as a table.</summary>
internal sealed class IndexModel(IndicatorTools tools, WorkedOutCache cache, IEnumerable<IJudgementTags> tags, BoundTo boundTo) : IndicatorPage(tools)
{
    public WorkedOut Out { get; private set; } = null!;

    public IndicatorCase Case => Out.Case;

    public IndicatorJudgement Judgement => Out.Judgement;

    public IReadOnlyList<SeriesRow> Rows => Out.Rows;

    public AnswerText Answer => Out.Answer;

    public InputTable Inputs => Out.Inputs;

    public Pace? Pace => Out.Pace;

    public ChartModel Chart => Out.Chart;

    public IndicatorUses Uses { get; private set; } = new([], []);

    /// <summary>What other modules put beside the judgement.</summary>
    public IReadOnlyList<JudgementTag> Tags { get; private set; } = [];

    /// <summary>The table from which the figures come; null for none.</summary>
    public BoundTable? Bound { get; private set; }

    /// <summary>The indicator for which this one is a substitute; null when it is none, or when it may not be seen.</summary>
    public IndicatorData? ProxyFor => Indicator.ProxyForId is { } id ? Homes.Select(home => Sets[home.Id].Find(id)).FirstOrDefault(found => found is not null) : null;

    /// <summary>Substitute figures for this indicator.</summary>
    public IEnumerable<IndicatorData> Proxies => Homes.SelectMany(home => Sets[home.Id].Indicators).Where(other => other.ProxyForId == Indicator.Id);

    public async Task OnGetAsync()
    {
        Out = cache.Get(Indicator, AsOf.Date, Tolerance, Words);
        Uses = await Tools.Usage.UsesAsync(Homes, Indicator.Id, Cancellation);
        Bound = await boundTo.FindAsync(Access.OrganisationId, Indicator.Id, Cancellation);
        foreach (var source in tags)
        {
            Tags = [.. Tags, .. (await source.ReadAsync(Access.OrganisationId, new Dictionary<Guid, string> { [Home.Id] = Home.Slug }, AsOf.Date, Cancellation))[Indicator.Id]];
        }

        Head(new PageHead
        {
            Title = Definition.Name,
            Eyebrow = T.Of("Indicator · {0}{1}", IndicatorWords.Of(Definition.Measures), Definition.Frequency is { } frequency ? " · " + frequency : string.Empty),
            Crumbs = Crumbs(),
            Here = Name,
            AsOf = AsOf,
        });
    }

    public IEnumerable<SeriesRow> Revisions => Rows.Where(row => row.Earlier.Count > 0);
}
