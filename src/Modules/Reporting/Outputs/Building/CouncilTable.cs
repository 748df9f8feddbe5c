using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>Questions of the council, motions and promises, with what became of them.</summary>
internal static class CouncilTable
{
    /// <summary>Those about the goals of the programmes, the oldest first; null when there are none.</summary>
    public static TableBlock? Of(IReadOnlyList<EditionProgramme> programmes)
    {
        var rows = programmes
            .SelectMany(programme => programme.AllGoals.SelectMany(goal => goal.Council.Select(item => (goal, item))))
            .OrderBy(pair => pair.item.Date)
            .Select(pair => new TableRow(
            [
                new TableCell { Text = pair.item.Text, Note = "Bij doel: " + TargetTable.GoalName(pair.goal) },
                pair.item.Kind,
                Cell.Day(pair.item.Date),
                pair.item.State,
                pair.item.Answer ?? "nog geen antwoord",
            ]))
            .ToList();
        return rows.Count == 0 ? null : new TableBlock
        {
            Caption = "Vragen, moties en toezeggingen bij de doelen",
            Columns = [new("Wat"), new("Soort"), new("Datum"), new("Stand"), new("Antwoord")],
            Rows = rows,
        };
    }
}
