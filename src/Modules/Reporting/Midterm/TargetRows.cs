using OpKoers.Editions.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Outputs.Building;

namespace OpKoers.Reporting.Midterm;

/// <summary>What is known of a target: a figure of its own, a substitute, or nothing.</summary>
internal enum FigureStanding
{
    Own = 0,
    Substitute = 1,
    None = 2,
}

/// <summary>The targets of a top goal as a table: what is aimed at, the figure at this moment, and the judgement.</summary>
internal sealed class TargetRows(EditionProgramme programme, string? publication)
{
    private readonly Dictionary<string, EditionIndicator> byKey = programme.Indicators.DistinctBy(indicator => indicator.Key).ToDictionary(indicator => indicator.Key, StringComparer.Ordinal);

    private readonly ILookup<string?, EditionIndicator> proxies = programme.Indicators.Where(indicator => indicator.ProxyFor is not null).ToLookup(indicator => indicator.ProxyFor);

    /// <summary>How much is known of an indicator with a target.</summary>
    public FigureStanding Standing(EditionIndicator indicator) =>
        indicator.Judgement?.Measured is not null || Latest(indicator) is not null ? FigureStanding.Own
        : proxies[indicator.Key].Any(proxy => Latest(proxy) is not null) ? FigureStanding.Substitute
        : FigureStanding.None;

    /// <summary>Null for a goal without a target.</summary>
    public TableBlock? Table(EditionGoal top)
    {
        var rows = Below(top).SelectMany(goal => Rows(goal)).ToList();
        return rows.Count == 0 ? null : new TableBlock
        {
            Caption = $"Streefwaarden bij doel {top.Code ?? top.ShortText ?? top.Text}",
            Columns = [new TableColumn("Streefwaarde"), new TableColumn("Cijfer bij de midterm"), new TableColumn("Oordeel")],
            Rows = rows,
        };
    }

    /// <summary>The charts of the targets of a goal of which more than one figure is known.</summary>
    public IEnumerable<ChartBlock> Charts(EditionGoal top) => Below(top).SelectMany(goal => goal.Indicators).Distinct(StringComparer.Ordinal)
        .Where(byKey.ContainsKey).Select(key => byKey[key])
        .Where(indicator => indicator.Counts && Latest(indicator) is { } latest && Earlier(indicator, latest) is not null)
        .Select(indicator => indicator.Chart).OfType<ChartBlock>();

    /// <summary>The goal with everything under it, in the order of the document.</summary>
    public IReadOnlyList<EditionGoal> Below(EditionGoal top)
    {
        var within = new HashSet<string>(StringComparer.Ordinal) { top.Key };
        var found = new List<EditionGoal>();
        foreach (var goal in programme.AllGoals)
        {
            if (goal.Key == top.Key || (goal.Parent is { } parent && within.Contains(parent)))
            {
                within.Add(goal.Key);
                found.Add(goal);
            }
        }

        return found;
    }

    private IEnumerable<TableRow> Rows(EditionGoal goal)
    {
        var targets = goal.Indicators.Where(byKey.ContainsKey).Select(key => byKey[key]).Where(indicator => indicator.Counts).ToList();
        return targets.Select(indicator => new TableRow([Aim(goal, indicator, targets.Count), Figure(indicator), Judgement(indicator)]));
    }

    private static TableCell Aim(EditionGoal goal, EditionIndicator indicator, int targets)
    {
        var code = goal.Code is { } known ? known + " " : string.Empty;
        return new TableCell { Text = code + (targets == 1 ? goal.Text : indicator.Name), Note = indicator.Target is { } target ? "Streefwaarde: " + target : null };
    }

    private TableCell Figure(EditionIndicator indicator)
    {
        if (Latest(indicator) is { } own)
        {
            return new TableCell { Text = When(own), Value = own.Value, Note = Note(indicator, own) };
        }

        var substitutes = proxies[indicator.Key].Where(proxy => Latest(proxy) is not null).ToList();
        return substitutes.Count == 0
            ? TableCell.FromString("geen cijfer")
            : new TableCell { Text = "geen eigen cijfer", Note = string.Join(" ", substitutes.Select(Substitute)) };
    }

    private string Substitute(EditionIndicator proxy)
    {
        var latest = Latest(proxy)!;
        return $"Vervangend cijfer: {When(latest)} ({proxy.Name}).{(Earlier(proxy, latest) is { } earlier ? $" {When(earlier)}." : string.Empty)}{Source(proxy, latest)}";
    }

    private string? Note(EditionIndicator indicator, EditionFigure figure)
    {
        var parts = new List<string>();
        if (figure.Status is { } status)
        {
            parts.Add(status + ".");
        }

        if (Earlier(indicator, figure) is { } earlier)
        {
            parts.Add(When(earlier) + ".");
        }
        else if (indicator.Baseline is { Period: { } period } && period == figure.Period)
        {
            parts.Add("Nulmeting.");
        }

        if (figure.Remark is { } remark)
        {
            parts.Add(remark);
        }

        parts.Add(Source(indicator, figure).Trim());
        var note = string.Join(' ', parts.Where(part => part.Length > 0));
        return note.Length == 0 ? null : note;
    }

    private string Source(EditionIndicator indicator, EditionFigure figure) => (figure.Source ?? indicator.Source) is { } source ? $" Bron: {SourceNames.Within(source, publication)}." : string.Empty;

    private static TableCell Judgement(EditionIndicator indicator) => indicator.Judgement is { } judgement
        ? Cell.Mark(judgement.Mark, judgement.Reason)
        : TableCell.FromString("wordt alleen gevolgd");

    private static string When(EditionFigure figure) => $"{figure.Text} {PeriodWords.When(figure.Period!)}";

    private static EditionFigure? Latest(EditionIndicator indicator) =>
        indicator.Measurements.LastOrDefault(figure => figure.SupersededOn is null && figure.Period is not null && (figure.Value ?? figure.Low) is not null);

    private static EditionFigure? Earlier(EditionIndicator indicator, EditionFigure latest) =>
        indicator.Measurements.LastOrDefault(figure => figure.SupersededOn is null && figure.Period is not null && figure.Period != latest.Period && (figure.Value ?? figure.Low) is not null
            && Period.Parse(figure.Period).End < Period.Parse(latest.Period!).End);
}
