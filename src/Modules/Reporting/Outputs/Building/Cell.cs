using System.Globalization;
using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>Cells of tables. A figure keeps its value beside its text, so that a workbook gets a number.</summary>
internal static class Cell
{
    /// <summary>A cell in which nothing stands.</summary>
    public static TableCell Empty { get; } = new() { Text = "" };

    public static TableCell Number(int number) => new() { Text = number.ToString(CultureInfo.InvariantCulture), Value = number };

    public static TableCell Day(DateOnly? date) => date is { } day ? new TableCell { Text = Dutch.Date(day), Date = day } : Empty;

    public static TableCell Mark(StatusMark mark, string? reason = null) => new() { Text = Dutch.Word(mark), Mark = mark, Note = reason };

    /// <summary>A figure with its period; the words for it when it is not known.</summary>
    public static TableCell Figure(EditionFigure? figure, string missing = "niet bekend", string? more = null)
    {
        if (figure is null)
        {
            return new TableCell { Text = missing };
        }

        string?[] notes = [figure.Period is { } period ? Dutch.Period(period) : null, figure.Status, figure.Margin is { } margin ? "marge ± " + Kernel.FigureText.Dutch.Number(margin) : null, more];
        var note = string.Join(" · ", notes.Where(text => !string.IsNullOrEmpty(text)));
        return new TableCell { Text = figure.Text, Value = figure.Value, Note = note.Length == 0 ? null : note };
    }

    /// <summary>A row that heads the rows after it.</summary>
    public static TableRow Group(string title, int columns) =>
        new([title, .. Enumerable.Repeat(Empty, columns - 1)], TableRowKind.Group);
}
