using OpKoers.Import.Tree;
using OpKoers.Kernel;

namespace OpKoers.Import.Excel.Reading;

/// <summary>Which notation is declared for which column. Nothing declared is Dutch; nothing is ever guessed.</summary>
internal sealed class Notations
{
    public static readonly IReadOnlyList<(string Word, NumberNotation Notation)> Words =
        [("nl", NumberNotation.Dutch), ("en", NumberNotation.English), ("geen", NumberNotation.Plain)];

    private readonly Dictionary<(string Sheet, string Column), NumberNotation> declared = [];

    public NumberNotation Of(string sheet, string header) =>
        declared.TryGetValue(Key(sheet, header), out var own) ? own : declared.GetValueOrDefault(Key(sheet, ""), NumberNotation.Dutch);

    public static Notations Read(IEnumerable<SheetRow> rows, FindingList findings)
    {
        var notations = new Notations();
        foreach (var row in rows.Skip(1))
        {
            notations.Add(row, findings);
        }

        return notations;
    }

    private void Add(SheetRow row, FindingList findings)
    {
        var sheet = row.At(1)?.Text.Trim() ?? "";
        var header = row.At(2)?.Text.Trim() ?? "";
        var word = row.At(3)?.Text.Trim() ?? "";
        var layout = WorkbookLayout.Lists.FirstOrDefault(list => list.Name.Equals(sheet, StringComparison.OrdinalIgnoreCase));
        if (layout is null)
        {
            findings.Error("notation-of-unknown-sheet", At("A"), T.Of("Het blad '{0}' is hier niet bekend.", ShapeCheck.Short(sheet)));
        }
        else if (header.Length > 0 && !layout.Columns.Any(column => column.IsNumeric && column.Header.Equals(header, StringComparison.OrdinalIgnoreCase)))
        {
            findings.Error("notation-of-unknown-column", At("B"), T.Of("De kolom '{0}' met getallen is er niet op het blad '{1}'. Laat de kolom leeg voor het hele blad.", ShapeCheck.Short(header), layout.Name));
        }
        else if (Words.Where(pair => pair.Word.Equals(word, StringComparison.OrdinalIgnoreCase)).Select(pair => (NumberNotation?)pair.Notation).FirstOrDefault() is not { } notation)
        {
            findings.Error("notation-unknown", At("C"), T.Of("'{0}' is geen notatie. Kies uit: {1}.", ShapeCheck.Short(word), string.Join(", ", Words.Select(pair => pair.Word))));
        }
        else if (!declared.TryAdd(Key(sheet, header), notation))
        {
            findings.Error("notation-twice", At("A"), T.Of("Voor dit blad en deze kolom is al een notatie opgegeven."));
        }

        Place At(string column) => new(WorkbookLayout.Notation, row.Number, column);
    }

    private static (string, string) Key(string sheet, string header) => (sheet.ToUpperInvariant(), header.ToUpperInvariant());
}
