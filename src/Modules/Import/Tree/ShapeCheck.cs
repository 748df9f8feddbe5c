using System.Globalization;
using OpKoers.Import.Format;
using OpKoers.Kernel;

namespace OpKoers.Import.Tree;

/// <summary>Whether a tree has the shape of a programme file: known fields, right types, required ones present, words and periods readable.</summary>
internal sealed class ShapeCheck(FindingList findings)
{
    public void Root(ObjectNode root)
    {
        foreach (var name in root.Names.Where(name => name != ProgrammeFormat.IgnoredMember && ProgrammeFormat.Root.Find(name) is null))
        {
            findings.Error("field-unknown", root.Find(name)!.Place, $"Het veld '{Short(name)}' hoort niet in een programmabestand.");
        }

        if (root.Find("format") is not TextNode { Text: ProgrammeFormat.Name })
        {
            findings.Error("format-wrong", root.PlaceOf("format"), $"Dit is geen programmabestand: het veld 'format' hoort \"{ProgrammeFormat.Name}\" te zijn.");
            return;
        }

        if (root.Find("version") is not NumberNode { Number: ProgrammeFormat.Version })
        {
            findings.Error("version-unknown", root.PlaceOf("version"), $"Deze versie van het formaat is niet bekend; OpKoers leest versie {ProgrammeFormat.Version}.");
            return;
        }

        foreach (var field in ProgrammeFormat.Root.Fields.Where(field => field.Inner is not null))
        {
            Member(root, field);
        }
    }

    private void Object(ObjectNode node, RecordShape shape)
    {
        foreach (var name in node.Names)
        {
            if (shape.Find(name) is null)
            {
                findings.Error("field-unknown", node.Find(name)!.Place, $"Het veld '{Short(name)}' is hier niet bekend. Bekend zijn: {string.Join(", ", shape.Fields.Select(field => field.Name))}.");
            }
        }

        foreach (var field in shape.Fields)
        {
            Member(node, field);
        }
    }

    private void Member(ObjectNode node, Field field)
    {
        var value = node.Find(field.Name);
        if (value is null || (value is TextNode { Text: var text } && string.IsNullOrWhiteSpace(text) && field.Kind is FieldKind.Text or FieldKind.Key))
        {
            if (field.Required)
            {
                findings.Error("required", node.PlaceOf(field.Name), $"Het veld '{field.Name}' ({field.Title}) is verplicht en ontbreekt.");
            }

            return;
        }

        Value(value, field);
    }

    private void Value(Node node, Field field)
    {
        if (node is BrokenNode)
        {
            return;
        }

        switch (field.Kind)
        {
            case FieldKind.Text or FieldKind.Key:
                Text(node);
                break;
            case FieldKind.Texts:
                Each<TextNode>(node, "een lijst met teksten", "een tekst", TextItem);
                break;
            case FieldKind.Flag when node is not FlagNode:
                Wrong(node, "true of false");
                break;
            case FieldKind.Whole:
                Whole(node, field);
                break;
            case FieldKind.Number:
                Number(node);
                break;
            case FieldKind.Period when AsText(node, "een periode zoals \"2019\", \"2019-Q3\" of \"2019/2022\"") is { } text && !Period.TryParse(text.Text, out _):
                findings.Error("period-unreadable", node.Place, $"'{Short(text.Text)}' is geen periode. Schrijf bijvoorbeeld 2019, 2019-H1, 2019-Q3, 2019-06, 2019-06-30 of 2019/2022.");
                break;
            case FieldKind.Date when AsText(node, "een datum zoals \"2019-06-30\"") is { } text && !DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
                findings.Error("date-unreadable", node.Place, $"'{Short(text.Text)}' is geen datum. Schrijf jaar-maand-dag, zoals 2019-06-30.");
                break;
            case FieldKind.Word when AsText(node, "een van de vaste woorden") is { } text && !field.Words!.IsWord(text.Text):
                findings.Error("word-unknown", node.Place, $"'{Short(text.Text)}' is hier geen bekend woord. Kies uit: {string.Join(", ", field.Words.Words.Select(word => word.Word))}.");
                break;
            case FieldKind.Quantity:
                QuantityShape.Check(node, findings);
                break;
            case FieldKind.Record when node is ObjectNode inner:
                Object(inner, field.Inner!);
                break;
            case FieldKind.Record:
                Wrong(node, "een object");
                break;
            case FieldKind.Records:
                Each<ObjectNode>(node, "een lijst", "een object", item => Object(item, field.Inner!));
                break;
        }
    }

    private void Each<T>(Node node, string listWanted, string itemWanted, Action<T> check)
        where T : Node
    {
        if (node is not ListNode list)
        {
            Wrong(node, listWanted);
            return;
        }

        foreach (var item in list.Items)
        {
            if (item is T fit)
            {
                check(fit);
            }
            else
            {
                Wrong(item, itemWanted);
            }
        }
    }

    private void TextItem(TextNode item)
    {
        if (string.IsNullOrWhiteSpace(item.Text))
        {
            findings.Error("text-empty", item.Place, "Een tekst in een lijst mag niet leeg zijn.");
        }

        Text(item);
    }

    private void Text(Node node)
    {
        if (AsText(node, "een tekst") is { Text.Length: > ProgrammeFormat.MaxText })
        {
            findings.Error("too-long", node.Place, $"De tekst is langer dan {ProgrammeFormat.MaxText} tekens.");
        }
    }

    private void Whole(Node node, Field field)
    {
        if (node is not NumberNode { Number: var number } || !decimal.IsInteger(number))
        {
            Wrong(node, "een heel getal");
        }
        else if (number < field.Min || number > field.Max)
        {
            findings.Error("number-out-of-range", node.Place, $"Dit getal hoort tussen {field.Min} en {field.Max} te liggen.");
        }
    }

    private void Number(Node node)
    {
        if (node is not NumberNode { Number: var number })
        {
            Wrong(node, "een getal");
        }
        else if (Math.Abs(number) > Quantity.Limit)
        {
            findings.Error("number-too-large", node.Place, "Dit getal is groter dan OpKoers aanneemt.");
        }
    }

    private TextNode? AsText(Node node, string wanted)
    {
        if (node is TextNode text)
        {
            return text;
        }

        Wrong(node, wanted);
        return null;
    }

    private void Wrong(Node node, string wanted) => findings.Error("type-wrong", node.Place, WrongType(node, wanted));

    public static string WrongType(Node node, string wanted) => node is NullNode
        ? $"Hier hoort {wanted}; er staat null. Laat het veld weg als er niets te zeggen is."
        : $"Hier hoort {wanted}; er staat {Described(node)}.";

    private static string Described(Node node) => node switch
    {
        TextNode text => $"de tekst '{Short(text.Text)}'",
        NumberNode number => "het getal " + number.Number.ToString(CultureInfo.InvariantCulture),
        FlagNode flag => flag.Flag ? "true" : "false",
        ListNode => "een lijst",
        _ => "een object",
    };

    public static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
