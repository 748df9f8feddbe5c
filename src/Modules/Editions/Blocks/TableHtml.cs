using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Editions.Blocks;

/// <summary>A table of an edition as HTML: the name of the row first, figures right, totals that say whose they are. It stacks on a narrow screen.</summary>
internal static class TableHtml
{
    public static void Write(HtmlText to, TableBlock table, bool hideCaption = false)
    {
        to.Raw(table.Columns.Count > 4 ? "<table class=\"t t--wide\">\n" : "<table class=\"t t--wide t--few\">\n")
            .Raw(hideCaption ? "<caption class=\"vh\">" : "<caption>").Text(table.Caption).Raw("</caption>\n<thead><tr>");
        foreach (var column in table.Columns)
        {
            to.Raw(column.Numeric ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">").Text(column.Name).Raw("</th>");
        }

        to.Raw("</tr></thead>\n");
        var open = false;
        foreach (var row in table.Rows)
        {
            // A heading over rows speaks for the rows of its own body only.
            if (!open || row.Kind == TableRowKind.Group)
            {
                to.Raw(open ? "</tbody>\n<tbody>\n" : "<tbody>\n");
                open = true;
            }

            Row(to, table, row);
        }

        to.Raw(open ? "</tbody>\n</table>\n" : "</table>\n");
        if (table.Source is { } source)
        {
            to.Raw("<p class=\"chart__src\">").Text(source).Raw("</p>\n");
        }
    }

    private static void Row(HtmlText to, TableBlock table, TableRow row)
    {
        if (row.Kind == TableRowKind.Group)
        {
            to.Raw("<tr class=\"grp\"><th scope=\"rowgroup\" colspan=\"").Number(table.Columns.Count).Raw("\">").Text(row.Cells.Count > 0 ? row.Cells[0].Text : null).Raw("</th></tr>\n");
            return;
        }

        to.Raw(row.Kind switch { TableRowKind.ComputedTotal => "<tr class=\"total computed\">", TableRowKind.StatedTotal => "<tr class=\"total\">", _ => "<tr>" });
        for (var index = 0; index < table.Columns.Count; index++)
        {
            var cell = index < row.Cells.Count ? row.Cells[index] : null;
            if (index == 0)
            {
                to.Raw("<th scope=\"row\">");
                Content(to, cell);
                Whose(to, row.Kind, cell?.Text ?? "");
                to.Raw("</th>");
                continue;
            }

            to.Raw(table.Columns[index].Numeric ? "<td class=\"num\"" : "<td").Attribute("data-k", table.Columns[index].Name).Raw(">");
            Content(to, cell);
            to.Raw("</td>");
        }

        to.Raw("</tr>\n");
    }

    // A total says whose it is, once.
    private static void Whose(HtmlText to, TableRowKind kind, string name)
    {
        var word = kind switch { TableRowKind.ComputedTotal => "berekend", TableRowKind.StatedTotal => "gedrukt totaal", _ => null };
        if (word is not null && !name.Contains(word, StringComparison.OrdinalIgnoreCase))
        {
            to.Raw(" <span class=\"tag\">").Text(word).Raw("</span>");
        }
    }

    private static void Content(HtmlText to, TableCell? cell)
    {
        if (cell is null)
        {
            return;
        }

        if (cell.Mark is { } mark)
        {
            Marked(to, cell, mark);
            return;
        }

        to.Text(cell.Text);
        if (cell.Note is { } note)
        {
            to.Raw(" <small class=\"cellnote\">").Text(note).Raw("</small>");
        }
    }

    // A shape never stands without its word.
    private static void Marked(HtmlText to, TableCell cell, StatusMark mark)
    {
        var word = Status.Word(mark);
        to.Raw("<span class=\"st\">").Add(Status.Icon(mark)).Raw("<span class=\"st__w\">");
        if (!cell.Text.Contains(word, StringComparison.OrdinalIgnoreCase))
        {
            to.Text(word).Raw(cell.Text.Length > 0 ? ": " : "");
        }

        to.Text(cell.Text);
        if (cell.Note is { } note)
        {
            to.Raw("<small>").Text(note).Raw("</small>");
        }

        to.Raw("</span></span>");
    }
}
