using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>How programmes stand, in sentences and counts. Nothing is averaged: one mark is one target or one effort.</summary>
internal static class Standing
{
    /// <summary>Goals and efforts of a programme, apart.</summary>
    public static IEnumerable<EditionBlock> Of(EditionProgramme programme) =>
    [
        new ParagraphBlock(Sentence(programme), BlockTone.Answer),
        .. programme.Verdicts.Select(Verdict),
        new TallyBlock("Doelen", programme.Goals),
        new TallyBlock("Inspanningen", programme.Efforts),
    ];

    /// <summary>The answer of a programme, for its efforts too where it speaks of the goals alone.</summary>
    public static string Sentence(EditionProgramme programme) =>
        programme.Answer.Contains("inspanning", StringComparison.OrdinalIgnoreCase) ? programme.Answer : $"{programme.Answer} {Efforts(StatusCounts.Of(programme.Efforts.Marks))}";

    /// <summary>What people said, beside what was computed.</summary>
    public static ParagraphBlock Verdict(EditionVerdict verdict) =>
        new($"Oordeel van {Dutch.Within(verdict.By)} op {Dutch.Date(verdict.Date)}: {Dutch.Word(verdict.Mark)}. {verdict.Reason} Dit oordeel staat naast het berekende en vervangt het niet.", BlockTone.Remark);

    /// <summary>The one sentence over all programmes of the edition.</summary>
    public static string Answer(EditionDocument document)
    {
        if (document.Programmes is [var only])
        {
            return Sentence(only);
        }

        var goals = StatusCounts.Of(document.Programmes.SelectMany(programme => programme.Goals.Marks));
        var efforts = StatusCounts.Of(document.Programmes.SelectMany(programme => programme.Efforts.Marks));
        return $"{Goals(goals)} {Efforts(efforts)}";
    }

    /// <summary>Per programme how many targets there are, how many were measured and how they stand.</summary>
    public static TableBlock GoalTable(EditionDocument document) => Table(
        "Doelen per programma: aantal streefwaarden",
        ["Gemeten", "Gehaald", "Op koers", "Aandacht", "Niet op koers", "Geen aantoonbare verandering", "Niet te beoordelen"],
        [StatusMark.Achieved, StatusMark.OnCourse, StatusMark.AtRisk, StatusMark.OffCourse, StatusMark.NoDemonstrableChange, StatusMark.NotAssessable],
        document.Programmes.Select(programme => (programme.Name, programme.Goals)));

    /// <summary>Per programme how many efforts there are, how many were reported and how they stand.</summary>
    public static TableBlock EffortTable(EditionDocument document) => Table(
        "Inspanningen per programma: aantal inspanningen",
        ["Gerapporteerd", "Afgerond", "Op koers", "Aandacht", "Niet op koers", "Opgeschort", "Niet gerapporteerd"],
        [StatusMark.Completed, StatusMark.OnCourse, StatusMark.AtRisk, StatusMark.OffCourse, StatusMark.Suspended, StatusMark.NotReported],
        document.Programmes.Select(programme => (programme.Name, programme.Efforts)));

    private static TableBlock Table(string caption, string[] columns, StatusMark[] marks, IEnumerable<(string Name, EditionTally Tally)> programmes)
    {
        List<TableRow> rows = [];
        var totals = new int[columns.Length + 1];
        foreach (var (name, tally) in programmes)
        {
            var counts = StatusCounts.Of(tally.Marks);
            int[] numbers = [tally.Total, tally.Known, .. marks.Select(mark => counts[mark])];
            rows.Add(new TableRow([name, .. numbers.Select(Cell.Number)]));
            for (var index = 0; index < numbers.Length; index++)
            {
                totals[index] += numbers[index];
            }
        }

        rows.Add(new TableRow(["Samen", .. totals.Select(Cell.Number)], TableRowKind.ComputedTotal));
        return new TableBlock { Caption = caption, Columns = [new TableColumn("Programma"), new TableColumn("Totaal", true), .. columns.Select(name => new TableColumn(name, true))], Rows = rows };
    }

    private static string Goals(StatusCounts counts)
    {
        var good = counts[StatusMark.Achieved] + counts[StatusMark.OnCourse];
        var deviating = counts[StatusMark.AtRisk] + counts[StatusMark.OffCourse];
        var unchanged = counts[StatusMark.NoDemonstrableChange];
        var unknown = counts[StatusMark.NotAssessable];
        return Sentence(
            counts.Total == 0 ? "Er zijn nog geen streefwaarden." : $"Van de {Dutch.Count(counts.Total, "streefwaarde", "streefwaarden")} {(good == 1 ? "is er" : "zijn er")} {good} gehaald of op koers.",
            deviating == 0 ? null : $"{deviating} {(deviating == 1 ? "wijkt" : "wijken")} af.",
            unchanged == 0 ? null : $"Bij {unchanged} is geen verandering aangetoond.",
            unknown == 0 ? null : $"Van {unknown} weten we het nog niet.");
    }

    private static string Efforts(StatusCounts counts)
    {
        var total = counts.Total - counts[StatusMark.Placeholder];
        var good = counts[StatusMark.Completed] + counts[StatusMark.OnCourse];
        var deviating = counts[StatusMark.AtRisk] + counts[StatusMark.OffCourse];
        var suspended = counts[StatusMark.Suspended];
        var unknown = counts[StatusMark.NotReported];
        return Sentence(
            total == 0 ? "Er zijn nog geen inspanningen." : $"Van de {Dutch.Count(total, "inspanning", "inspanningen")} {(good == 1 ? "is er" : "zijn er")} {good} afgerond of op koers.",
            deviating == 0 ? null : $"{deviating} {(deviating == 1 ? "wijkt" : "wijken")} af.",
            suspended == 0 ? null : $"{suspended} {(suspended == 1 ? "is" : "zijn")} opgeschort.",
            unknown == 0 ? null : $"Over {unknown} is niet gerapporteerd.");
    }

    private static string Sentence(params IEnumerable<string?> parts) => string.Join(' ', parts.OfType<string>());
}
