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
            findings.Error("field-unknown", root.Find(name)!.Place, T.Of("Het veld '{0}' hoort niet in een programmabestand.", Short(name)));
        }

        if (root.Find("format") is not TextNode { Text: ProgrammeFormat.Name })
        {
            findings.Error("format-wrong", root.PlaceOf("format"), T.Of("Dit is geen programmabestand: het veld 'format' hoort \"{0}\" te zijn.", ProgrammeFormat.Name));
            return;
        }

        if (root.Find("version") is not NumberNode { Number: ProgrammeFormat.Version })
        {
            findings.Error("version-unknown", root.PlaceOf("version"), T.Of("Deze versie van het formaat is niet bekend; OpKoers leest versie {0}.", ProgrammeFormat.Version));
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
                findings.Error("field-unknown", node.Find(name)!.Place, T.Of("Het veld '{0}' is hier niet bekend. Bekend zijn: {1}.", Short(name), string.Join(", ", shape.Fields.Select(field => field.Name))));
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
                findings.Error("required", node.PlaceOf(field.Name), T.Of("Het veld '{0}' ({1}) is verplicht en ontbreekt.", field.Name, field.Title));
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
                Each<TextNode>(node, T.Of("een lijst met teksten"), T.Of("een tekst"), TextItem);
                break;
            case FieldKind.Flag when node is not FlagNode:
                Wrong(node, T.Of("true of false"));
                break;
            case FieldKind.Whole:
                Whole(node, field);
                break;
            case FieldKind.Number:
                Number(node);
                break;
            case FieldKind.Period when AsText(node, T.Of("een periode zoals \"2019\", \"2019-Q3\" of \"2019/2022\"")) is { } text && !Period.TryParse(text.Text, out _):
                findings.Error("period-unreadable", node.Place, T.Of("'{0}' is geen periode. Schrijf bijvoorbeeld 2019, 2019-H1, 2019-Q3, 2019-06, 2019-06-30 of 2019/2022.", Short(text.Text)));
                break;
            case FieldKind.Date when AsText(node, T.Of("een datum zoals \"2019-06-30\"")) is { } text && !DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
                findings.Error("date-unreadable", node.Place, T.Of("'{0}' is geen datum. Schrijf jaar-maand-dag, zoals 2019-06-30.", Short(text.Text)));
                break;
            case FieldKind.Word when AsText(node, T.Of("een van de vaste woorden")) is { } text && !field.Words!.IsWord(text.Text):
                findings.Error("word-unknown", node.Place, T.Of("'{0}' is hier geen bekend woord. Kies uit: {1}.", Short(text.Text), string.Join(", ", field.Words.Words.Select(word => word.Word))));
                break;
            case FieldKind.Quantity:
                QuantityShape.Check(node, findings);
                break;
            case FieldKind.Record when node is ObjectNode inner:
                Object(inner, field.Inner!);
                break;
            case FieldKind.Record:
                Wrong(node, T.Of("een object"));
                break;
            case FieldKind.Records:
                Each<ObjectNode>(node, T.Of("een lijst"), T.Of("een object"), item => Object(item, field.Inner!));
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
            findings.Error("text-empty", item.Place, T.Of("Een tekst in een lijst mag niet leeg zijn."));
        }

        Text(item);
    }

    private void Text(Node node)
    {
        if (AsText(node, T.Of("een tekst")) is { Text.Length: > ProgrammeFormat.MaxText })
        {
            findings.Error("too-long", node.Place, T.Of("De tekst is langer dan {0} tekens.", ProgrammeFormat.MaxText));
        }
    }

    private void Whole(Node node, Field field)
    {
        if (node is not NumberNode { Number: var number } || !decimal.IsInteger(number))
        {
            Wrong(node, T.Of("een heel getal"));
        }
        else if (number < field.Min || number > field.Max)
        {
            findings.Error("number-out-of-range", node.Place, T.Of("Dit getal hoort tussen {0} en {1} te liggen.", field.Min, field.Max));
        }
    }

    private void Number(Node node)
    {
        if (node is not NumberNode { Number: var number })
        {
            Wrong(node, T.Of("een getal"));
        }
        else if (Math.Abs(number) > Quantity.Limit)
        {
            findings.Error("number-too-large", node.Place, T.Of("Dit getal is groter dan OpKoers aanneemt."));
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
        ? T.Of("Hier hoort {0}; er staat null. Laat het veld weg als er niets te zeggen is.", wanted)
        : T.Of("Hier hoort {0}; er staat {1}.", wanted, Described(node));

    private static string Described(Node node) => node switch
    {
        TextNode text => T.Of("de tekst '{0}'", Short(text.Text)),
        NumberNode number => T.Of("het getal ") + number.Number.ToString(CultureInfo.InvariantCulture),
        FlagNode flag => flag.Flag ? "true" : "false",
        ListNode => T.Of("een lijst"),
        _ => T.Of("een object"),
    };

    public static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
