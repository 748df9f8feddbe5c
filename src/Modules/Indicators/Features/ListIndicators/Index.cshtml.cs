using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Domain;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Ui.Components;
using OpKoers.Ui.Shell;

namespace OpKoers.Indicators.Features.ListIndicators;

/// <summary>All indicators that the user may see, per programme, with latest figure, target and judgement.</summary>
internal sealed class IndexModel(IndicatorTools tools) : IndicatorPage(tools)
{
    private const string WithoutFigure = "zonder-meting";

    /// <summary>The search text.</summary>
    public string? Query { get; private set; }

    /// <summary>The filter: an outcome, "zonder-meting", or null for all.</summary>
    public string? Filter { get; private set; }

    /// <summary>One mark per target, before any filter.</summary>
    public StatusCounts Counts { get; } = new();

    public int Total { get; private set; }

    public int Unmeasured { get; private set; }

    public IReadOnlyList<(IndicatorHome Home, IReadOnlyList<ListedIndicator> Rows)> Groups { get; private set; } = [];

    public void OnGet(string? q, string? oordeel)
    {
        Query = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        Filter = oordeel == WithoutFigure || Enum.GetValues<Outcome>().Any(outcome => outcome.Text() == oordeel) ? oordeel : null;
        var wanted = NameKey.Of(Query);
        var groups = new List<(IndicatorHome, IReadOnlyList<ListedIndicator>)>();
        foreach (var home in Homes)
        {
            var rows = new List<ListedIndicator>();
            foreach (var indicator in Sets[home.Id].Indicators)
            {
                var row = new ListedIndicator(indicator, indicator.JudgeAt(AsOf.Date, Tolerance), LatestAt(indicator));
                Count(row);
                if (Shows(row) && (wanted.Length == 0 || Matches(indicator.Definition, wanted)))
                {
                    rows.Add(row);
                }
            }

            if (rows.Count > 0)
            {
                groups.Add((home, rows));
            }
        }

        Groups = groups;
        Head(new PageHead { Title = T.Of("Indicatoren"), Lead = Lead(), Crumbs = [new(T.Of("Portfolio"), IndicatorLinks.Portfolio)], AsOf = AsOf });
    }

    public string Href(string? filter)
    {
        var parts = new List<string>();
        if (filter is not null)
        {
            parts.Add("oordeel=" + filter);
        }

        if (Query is not null)
        {
            parts.Add("q=" + Uri.EscapeDataString(Query));
        }

        return At(IndicatorLinks.All + (parts.Count == 0 ? string.Empty : "?" + string.Join('&', parts)));
    }

    public string? Href(StatusMark mark) => Enum.GetValues<Outcome>().Where(outcome => IndicatorWords.Mark(outcome) == mark).Select(outcome => Href(outcome.Text())).FirstOrDefault();

    public string Reason(IndicatorData indicator) => indicator.ReasonAt(AsOf.Date, Tolerance, Words);

    private string Lead() => Total == 0
        ? T.Of("Hier komen alle indicatoren van uw programma’s te staan.")
        : T.Of("{0} indicatoren in {1} {2}; {3} met een streefwaarde. Van {4} is nog niets gemeten.", Total, Homes.Count, Homes.Count == 1 ? T.Of("programma") : T.Of("programma’s"), Counts.Total, Unmeasured);

    private void Count(ListedIndicator row)
    {
        Total++;
        Unmeasured += row.Latest is null ? 1 : 0;
        if (row.Indicator.IsJudged)
        {
            Counts.Add(IndicatorWords.Mark(row.Judgement.Outcome));
        }
    }

    private bool Shows(ListedIndicator row) => Filter switch
    {
        null => true,
        WithoutFigure => row.Latest is null,
        _ => row.Indicator.IsJudged && row.Judgement.Outcome.Text() == Filter,
    };

    private static bool Matches(IndicatorDraft definition, string wanted) =>
        NameKey.Of(definition.Name).Contains(wanted, StringComparison.Ordinal)
        || NameKey.Of(definition.ShortName).Contains(wanted, StringComparison.Ordinal)
        || NameKey.Of(definition.Key).Contains(wanted, StringComparison.Ordinal)
        || NameKey.Of(definition.Definition).Contains(wanted, StringComparison.Ordinal);

    /// <summary>The latest thing that was said at the date: a figure, or the state it is in. A blank says nothing.</summary>
    private MeasurementDraft? LatestAt(IndicatorData indicator)
    {
        for (var index = indicator.Count - 1; index >= 0; index--)
        {
            var row = indicator.Measurement(index);
            if (row.SupersededOn is null && row.Period.End <= AsOf.Date && row.Value.State != Kernel.QuantityState.Blank)
            {
                return row;
            }
        }

        return null;
    }
}

/// <summary>A row of the list.</summary>
internal sealed record ListedIndicator(IndicatorData Indicator, IndicatorJudgement Judgement, MeasurementDraft? Latest)
{
    public IndicatorDraft Definition => Indicator.Definition;
}
