using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Editions;

/// <summary>What differs between the texts of two editions: those of the programme managers and those of the reports.</summary>
internal static class ReportComparison
{
    public static IEnumerable<EditionDifference> Of(EditionDocument from, EditionDocument to) =>
    [
        .. EditionComparison.Pairs(from.Programmes, to.Programmes, programme => programme.Slug)
            .Where(pair => pair is { From: not null, To: not null })
            .SelectMany(pair => Sections(pair.To!.Name, pair.From!.RollUp, pair.To!.RollUp)),
        .. EditionComparison.Pairs(Written(from), Written(to), report => report.Key)
            .Where(pair => pair is { From: not null, To: not null })
            .SelectMany(pair => Sections(pair.To!.Title, pair.From!.Sections, pair.To!.Sections)),
    ];

    // Most reports follow from the figures, and would tell every difference a second time; a midterm review is written.
    private static IEnumerable<EditionReport> Written(EditionDocument document) => document.Reports.Where(report => report.Kind == MomentNames.Of(Domain.MomentKind.MidtermReview));

    private static IEnumerable<EditionDifference> Sections(string where, IReadOnlyList<EditionSection> from, IReadOnlyList<EditionSection> to) =>
        EditionComparison.Pairs(from, to, section => section.Id).SelectMany(pair => ProgrammeComparison.Text(where, (pair.To ?? pair.From!).Title, Words(pair.From), Words(pair.To)));

    private static string? Words(EditionSection? section)
    {
        var text = section is null ? null : string.Join("\n\n", section.Blocks.Select(Words).Where(part => part.Length > 0));
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static string Words(EditionBlock block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Text,
        ListBlock list => string.Join('\n', list.Items.Select(item => "- " + item)),
        FactBlock facts => string.Join('\n', facts.Facts.Select(fact => fact.Name + ": " + fact.Value)),
        // A table of words is written too; one with figures follows from what is compared already.
        TableBlock table when !table.Rows.Any(row => row.Cells.Any(cell => cell.Value is not null || cell.Mark is not null)) =>
            string.Join('\n', table.Rows.Select(row => string.Join("; ", row.Cells.Select(cell => cell.Note is null ? cell.Text : $"{cell.Text} ({cell.Note})")))),
        _ => string.Empty,
    };
}
