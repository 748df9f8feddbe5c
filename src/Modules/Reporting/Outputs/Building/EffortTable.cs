using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>Actions and projects with how they stand, and why.</summary>
internal static class EffortTable
{
    private static readonly TableColumn[] Columns = [new("Inspanning"), new("Planning"), new("Stand"), new("Bereikt"), new("Gerapporteerd op")];

    private const int ReachedAt = 3;

    /// <summary>All efforts of a programme by track, then those of other programmes that contribute to its goals; null when there are none.</summary>
    public static TableBlock? Of(EditionProgramme programme, EditionDocument document)
    {
        List<TableRow> rows = [];
        var own = programme.AllEfforts.Where(effort => effort.Programme == programme.Slug).ToList();
        foreach (var track in own.GroupBy(effort => effort.Track))
        {
            Add(rows, track.Key ?? (own.Exists(effort => effort.Track is not null) ? "Zonder spoor" : null), track);
        }

        foreach (var other in programme.AllEfforts.Where(effort => effort.Programme != programme.Slug).GroupBy(effort => effort.Programme))
        {
            Add(rows, document.Programmes.FirstOrDefault(home => home.Slug == other.Key) is { } home ? "Van " + Dutch.Within(Dutch.Programme(home)) : "Van programma " + other.Key, other);
        }

        return Made($"Acties en projecten van {programme.Name}", rows);
    }

    /// <summary>The efforts with one of these marks, without groups; null when there are none.</summary>
    public static TableBlock? Of(EditionProgramme programme, string caption, params IReadOnlyList<StatusMark> marks)
    {
        var rows = programme.AllEfforts.Where(effort => marks.Contains(effort.Mark)).OrderBy(effort => marks.IndexOf(effort.Mark)).Select(Row).ToList();
        return Made(caption, rows);
    }

    public static string Name(EditionEffort effort) => Dutch.Labelled(effort.Code, effort.Title);

    // A column in which nothing stands says nothing.
    private static TableBlock? Made(string caption, List<TableRow> rows) => rows.Count == 0 ? null
        : rows.Exists(row => row.Cells[ReachedAt].Text.Length > 0) ? new TableBlock { Caption = caption, Columns = Columns, Rows = rows }
        : new TableBlock { Caption = caption, Columns = Without(Columns), Rows = [.. rows.Select(row => row with { Cells = Without(row.Cells) })] };

    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> items) => [.. items.Where((_, index) => index != ReachedAt)];

    private static void Add(List<TableRow> rows, string? title, IEnumerable<EditionEffort> efforts)
    {
        if (title is not null)
        {
            rows.Add(Cell.Group(title, Columns.Length));
        }

        rows.AddRange(efforts.Select(Row));
    }

    private static TableRow Row(EditionEffort effort) => new(
    [
        new TableCell { Text = Name(effort), Note = effort.Result is { } result ? $"{Dutch.Within(effort.Kind)}; beoogd resultaat: {result}" : Dutch.Within(effort.Kind) },
        effort.Planning ?? "",
        Cell.Mark(effort.Mark, effort.Reason),
        effort.Reached ?? "",
        Cell.Day(effort.ReportedOn),
    ]);

    private static int IndexOf(this IReadOnlyList<StatusMark> marks, StatusMark mark)
    {
        for (var index = 0; index < marks.Count; index++)
        {
            if (marks[index] == mark)
            {
                return index;
            }
        }

        return marks.Count;
    }
}
