using System.Globalization;
using OpKoers.Import.Format;
using OpKoers.Import.Tree;
using OpKoers.Kernel;

namespace OpKoers.Import.Excel.Reading;

/// <summary>From a cell to a node of the tree, by what its column holds. A cell that cannot be understood is reported here and becomes a broken node.</summary>
internal sealed class CellNodes(FindingList findings, bool since1904)
{
    private const int DaysTo1904 = 1462;

    private static readonly DateOnly Zero = new(1899, 12, 30);

    public Node Read(Cell cell, Field field, NumberNotation notation, Place place)
    {
        if (cell.Kind == CellKind.Broken)
        {
            return new BrokenNode(place);
        }

        return field.Kind switch
        {
            FieldKind.Key => Plain(cell, place, trimmed: true),
            FieldKind.Texts => List(cell, place),
            FieldKind.Flag => Flag(cell, place),
            FieldKind.Word => Word(cell, field.Words!, place),
            FieldKind.Period => Period(cell, place),
            FieldKind.Date => Date(cell, place),
            FieldKind.Whole or FieldKind.Number => Number(cell, notation, place),
            _ => Plain(cell, place, trimmed: false),
        };
    }

    /// <summary>A quantity from its cell and the cell with the printed text; either may be empty.</summary>
    public Node Quantity(Cell? cell, Cell? printed, NumberNotation notation, Place place)
    {
        if (cell?.Kind == CellKind.Broken || printed?.Kind == CellKind.Broken)
        {
            return new BrokenNode(place);
        }

        if (cell is { Kind: CellKind.Flag })
        {
            return Broken("type-wrong", place, T.Of("Hier hoort een getal; er staat waar of onwaar."));
        }

        var text = printed is { } shown ? AsText(shown) : null;
        return cell switch
        {
            null => new QuantityNode(Kernel.Quantity.Blank.As(text), place),
            { Kind: CellKind.Number } typed => Typed(typed, text, place),
            { } typed => Typed(Understood(typed.Text.Trim(), notation, place), typed.Text.Trim(), text, place),
        };
    }

    private Node Typed(Cell cell, string? printed, Place place) => Math.Abs(cell.Number) > Kernel.Quantity.Limit
        ? Broken("number-too-large", place, T.Of("Dit getal is groter dan OpKoers aanneemt."))
        : cell.IsDate
            ? Broken("type-wrong", place, T.Of("Hier hoort een getal; Excel toont deze cel als datum. Maak er een getal van."))
            : new QuantityNode(Kernel.Quantity.Of(cell.Number, printed: printed), place);

    private static Node Typed(Quantity? read, string typed, string? printed, Place place) => read is not { } quantity
        ? new BrokenNode(place)
        // What we would write ourselves says nothing more than the figure.
        : new QuantityNode(printed is not null ? quantity.As(printed) : CellText.Of(quantity.As(null)) == typed ? quantity.As(null) : quantity, place);

    private Quantity? Understood(string text, NumberNotation notation, Place place)
    {
        switch (QuantityText.Read(text, notation))
        {
            case QuantityReading.Read read:
                return read.Quantity;
            case QuantityReading.Ambiguous two:
                findings.Error("number-ambiguous", place, T.Of("'{0}' is op twee manieren te lezen: {1} of {2}. Typ een getal, of geef op het blad {3} de notatie van deze kolom.", ShapeCheck.Short(text), Said(two.First), Said(two.Second), WorkbookLayout.Notation));
                return null;
            case QuantityReading.Refused refused:
                findings.Error(refused.Refusal.Code, place, $"'{ShapeCheck.Short(text)}': {refused.Refusal.Message}");
                return null;
            default:
                return null;
        }
    }

    private static string Said(Quantity quantity) => quantity.State == QuantityState.Blank ? "niet ingevuld" : FigureText.Dutch.Quantity(quantity);

    private Node Number(Cell cell, NumberNotation notation, Place place)
    {
        if (cell is { Kind: CellKind.Number, IsDate: false })
        {
            return new NumberNode(cell.Number, place);
        }

        if (cell.Kind != CellKind.Text)
        {
            return Broken("type-wrong", place, T.Of("Hier hoort een getal."));
        }

        return Understood(cell.Text.Trim(), notation, place) switch
        {
            { Value: { } value, Circa: false } => new NumberNode(Numerals.Normal(value), place),
            null => new BrokenNode(place),
            _ => Broken("type-wrong", place, T.Of("Hier hoort een enkel getal; er staat '{0}'.", ShapeCheck.Short(cell.Text))),
        };
    }

    private Node Plain(Cell cell, Place place, bool trimmed) => AsText(cell) is { } text
        ? new TextNode(trimmed ? text.Trim() : text, place)
        : Broken("number-in-text", place, T.Of("Hier hoort tekst; er staat een getal of datum. Maak de cel op als tekst en typ de waarde opnieuw, zodat er niets verandert."));

    // A whole number in a text column means itself; 1.10 has lost its zero and a date its day, so those are asked for again.
    private static string? AsText(Cell cell) => cell switch
    {
        { Kind: CellKind.Text } => cell.Text,
        { Kind: CellKind.Number, IsDate: false } when decimal.IsInteger(cell.Number) => cell.Number.ToString("0", CultureInfo.InvariantCulture),
        _ => null,
    };

    private Node List(Cell cell, Place place) => AsText(cell) is { } text
        ? new ListNode([.. CellText.Split(text).Select(item => new TextNode(item, place))], place)
        : Broken("number-in-text", place, T.Of("Hier hoort tekst, een per regel."));

    private Node Flag(Cell cell, Place place) => cell switch
    {
        { Kind: CellKind.Flag } => new FlagNode(cell.Text == "1", place),
        { Kind: CellKind.Text } when cell.Text.Trim().Equals(CellText.Yes, StringComparison.OrdinalIgnoreCase) => new FlagNode(true, place),
        { Kind: CellKind.Text } when cell.Text.Trim().Equals(CellText.No, StringComparison.OrdinalIgnoreCase) => new FlagNode(false, place),
        _ => Broken("word-unknown", place, T.Of("Hier hoort {0} of {1}.", CellText.Yes, CellText.No)),
    };

    private Node Word(Cell cell, WordList words, Place place) => cell.Kind == CellKind.Text && words.Find(cell.Text) is { } word
        ? new TextNode(word, place)
        : Broken("word-unknown", place, T.Of("'{0}' is hier geen bekend woord. Kies uit: {1}.", ShapeCheck.Short(cell.Text), string.Join(", ", words.Words.Select(pair => pair.Dutch))));

    private Node Period(Cell cell, Place place) => cell switch
    {
        { Kind: CellKind.Text } => new TextNode(cell.Text.Trim(), place),
        { Kind: CellKind.Number, IsDate: false, Number: >= 1 and <= 9999 } when decimal.IsInteger(cell.Number) => new TextNode(cell.Number.ToString("0000", CultureInfo.InvariantCulture), place),
        { IsDate: true } => Broken("period-as-date", place, T.Of("Excel heeft van deze periode een datum gemaakt. Maak de cel op als tekst en typ de periode opnieuw, zoals 2019-06.")),
        _ => Broken("period-unreadable", place, T.Of("Dit is geen periode. Schrijf bijvoorbeeld 2019, 2019-H1, 2019-Q3, 2019-06, 2019-06-30 of 2019/2022.")),
    };

    private Node Date(Cell cell, Place place)
    {
        if (cell.Kind == CellKind.Text)
        {
            return new TextNode(cell.Text.Trim(), place);
        }

        // Serial 60 is 29 February 1900, which was not; before it the count is one off.
        var serial = cell.Number + (since1904 ? DaysTo1904 : 0);
        return cell.Kind == CellKind.Number && decimal.IsInteger(serial) && serial is > 60 and <= 2_958_465
            ? new TextNode(Zero.AddDays((int)serial).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), place)
            : Broken("date-unreadable", place, T.Of("Dit is geen datum. Typ een datum, of jaar-maand-dag als tekst, zoals 2019-06-30."));
    }

    private BrokenNode Broken(string code, Place place, string message)
    {
        findings.Error(code, place, message);
        return new BrokenNode(place);
    }
}
