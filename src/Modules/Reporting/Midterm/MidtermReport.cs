using System.Globalization;
using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Outputs.Building;

namespace OpKoers.Reporting.Midterm;

/// <summary>
/// Makes the midterm review of a programme from what people wrote and from the programme as the edition shows it. The order of its parts is fixed; a part
/// about which nothing was written is left out, a goal never is.
/// </summary>
internal sealed class MidtermReport(EditionProgramme programme, MidtermSources sources)
{
    private readonly TargetRows targets = new(programme, sources.Publication);
    private readonly MidtermBlocks blocks = new(new FigureReferences(programme), sources.Publication);
    private readonly Sections sections = new();

    public static EditionReport Of(EditionProgramme programme, MidtermSources sources) => new()
    {
        Key = "midterm-" + programme.Slug,
        Kind = Editions.MomentNames.Of(MomentKind.MidtermReview),
        Title = sources.Heading ?? "Programma " + programme.Name,
        Subtitle = sources.Publication,
        Programme = programme.Slug,
        Audience = Audience.Public,
        Sections = new MidtermReport(programme, sources).Made(),
    };

    private IReadOnlyList<EditionSection> Made()
    {
        sections.Add("koers", "Zijn we op koers?", Answer());
        Text(MidtermSection.Summary);
        Text(MidtermSection.Ambition, WithSlogan(MidtermWords.Of(MidtermSection.Ambition)));
        Text(MidtermSection.Retrospective);
        foreach (var goal in programme.AllGoals.Where(goal => goal.Level == 0))
        {
            Goal(goal);
        }

        Text(MidtermSection.Contributions, WithSlogan(MidtermWords.Of(MidtermSection.Contributions)));
        Text(MidtermSection.ThisYear, string.Create(CultureInfo.InvariantCulture, $"Midterm {sources.Year}"));
        Text(MidtermSection.SubProgramme);
        Text(MidtermSection.WhereWeStand);
        Text(MidtermSection.NationalDevelopments, WithYear(MidtermSection.NationalDevelopments));
        Text(MidtermSection.LocalDevelopments, WithYear(MidtermSection.LocalDevelopments));
        Text(MidtermSection.Future);
        sections.Add("inspanningen", "Doorgaan, bijstellen of stoppen", Requests());
        sections.Add("bronnen", "Cijfers en bronnen", MidtermFigureSources.Of(programme, sources));
        return sections.Done;
    }

    private IEnumerable<EditionBlock> Answer()
    {
        yield return new ParagraphBlock(programme.Answer, BlockTone.Answer);
        yield return new TallyBlock("Doelen: elke streefwaarde een teken", programme.Goals);
        var standings = programme.Indicators.Where(indicator => indicator.Counts).Select(targets.Standing).ToList();
        if (standings.Count > 0)
        {
            yield return new FactBlock(
            [
                Fact("Eigen cijfer", FigureStanding.Own, standings),
                Fact("Alleen een vervangend cijfer", FigureStanding.Substitute, standings),
                Fact("Geen cijfer", FigureStanding.None, standings),
            ]);
        }

        foreach (var verdict in programme.Verdicts)
        {
            yield return new ParagraphBlock($"Oordeel van {Dutch.Within(verdict.By)} op {Dutch.Date(verdict.Date)}: {Dutch.Word(verdict.Mark)}. {verdict.Reason} Dit oordeel staat naast het berekende en vervangt het niet.", BlockTone.Remark);
        }
    }

    private static EditionFact Fact(string name, FigureStanding standing, List<FigureStanding> all) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"{all.Count(one => one == standing)} van {all.Count} streefwaarden"));

    private void Text(MidtermSection part, string? title = null)
    {
        foreach (var text in sources.Texts.Where(text => text.Part == part))
        {
            Written(MidtermWords.Place(part), text.Heading ?? title ?? MidtermWords.Of(part), text, 2);
        }
    }

    private void Goal(EditionGoal goal)
    {
        var text = sources.Texts.FirstOrDefault(text => text.Part == MidtermSection.Results && text.Goal == goal.Key);
        var anchor = "doel-" + Kernel.Slug.From(goal.Code ?? goal.Key);
        sections.Add(anchor, goal.Code is { } code ? $"Doel {code}: {goal.ShortText ?? goal.Text}" : goal.ShortText ?? goal.Text,
        [
            text?.Heading is { } topic ? new ParagraphBlock(topic, BlockTone.Remark) : null,
            new ParagraphBlock("Doel: " + goal.Text),
            targets.Table(goal),
            .. targets.Charts(goal),
        ]);
        if (text is not null)
        {
            Written(anchor + "-resultaten", MidtermWords.Of(MidtermSection.Results), text, 3);
        }
    }

    private void Written(string anchor, string title, MidtermTextSource text, int level)
    {
        var pieces = blocks.Pieces(text.Text);
        List<EditionBlock> figures = [.. Figures(text)];
        if (pieces.Count > 0 && pieces[0].Heading is null)
        {
            Section(anchor, title, level, [.. pieces[0].Blocks, .. pieces.Count == 1 ? figures : []]);
            pieces = [.. pieces.Skip(1)];
            figures = pieces.Count == 0 ? [] : figures;
        }
        else if (pieces.Count == 0)
        {
            Section(anchor, title, level, figures);
            return;
        }

        for (var index = 0; index < pieces.Count; index++)
        {
            Section(anchor, pieces[index].Heading!, 3, [.. pieces[index].Blocks, .. index == pieces.Count - 1 ? figures : []]);
        }
    }

    private void Section(string anchor, string title, int level, IReadOnlyList<EditionBlock> parts) => _ = level == 2 ? sections.Add(anchor, title, parts) : sections.Part(anchor, title, parts);

    /// <summary>The chart of the first indicator that has one with more than one figure, and the table.</summary>
    private IEnumerable<EditionBlock> Figures(MidtermTextSource text)
    {
        if (text.Figures.Count == 1 && programme.Indicators.FirstOrDefault(indicator => indicator.Key == text.Figures[0])?.Chart is { } chart)
        {
            yield return chart;
        }
        else if (FigureTable.Of(text, programme.Indicators, sources.Publication) is { } table)
        {
            yield return table;
        }
    }

    private IEnumerable<EditionBlock> Requests()
    {
        if (sources.Requests.Count > 0)
        {
            yield return new TableBlock
            {
                Caption = "Wat er met de inspanningen gebeurt",
                Columns = [new TableColumn("Inspanning"), new TableColumn("Voorstel"), new TableColumn("Waarom"), new TableColumn("Besluit")],
                Rows = [.. sources.Requests.Select(request => new TableRow(
                [
                    request.Effort,
                    new TableCell { Text = MidtermWords.Of(request.Advice), Note = request.Proposal },
                    request.Reason,
                    new TableCell { Text = request.State, Note = request.Decision },
                ]))],
            };
        }
    }

    private string WithSlogan(string title) => programme.Slogan is { } slogan ? $"{title}: {slogan}" : title;

    private string WithYear(MidtermSection part) => string.Create(CultureInfo.InvariantCulture, $"{MidtermWords.Of(part)} {sources.Year}");
}
