using OpKoers.Import.Format;
using OpKoers.Kernel;

namespace OpKoers.Import.Tree;

/// <summary>A quantity in a file: a number, or an object that says more.</summary>
internal static class QuantityShape
{
    private static readonly string[] Members = ["value", "min", "max", "state", "circa", "printed"];

    private static readonly Dictionary<string, QuantityState> StateWords =
        FileWords.States.ToDictionary(WordList.WordOf, state => state, StringComparer.Ordinal);

    /// <summary>Finds what is wrong with it.</summary>
    public static void Check(Node node, FindingList findings)
    {
        switch (node)
        {
            case QuantityNode:
                break;
            case NumberNode number:
                Size(number, findings);
                break;
            case ObjectNode parts:
                Parts(parts, findings);
                break;
            default:
                findings.Error("type-wrong", node.Place, ShapeCheck.WrongType(node, T.Of("een getal, of een object met value, min en max of state")));
                break;
        }
    }

    /// <summary>Understands it, once <see cref="Check"/> found no error.</summary>
    public static Quantity Read(Node node) => node switch
    {
        QuantityNode known => known.Quantity,
        NumberNode number => Quantity.Of(number.Number),
        ObjectNode parts => Read(parts),
        _ => Quantity.Blank,
    };

    private static Quantity Read(ObjectNode parts)
    {
        var printed = (parts.Find("printed") as TextNode)?.Text;
        var circa = parts.Find("circa") is FlagNode { Flag: true };
        if (parts.Find("state") is TextNode { Text: var word } && StateWords[word] is var state and not QuantityState.Known)
        {
            return Quantity.In(state, printed);
        }

        return parts.Find("value") is NumberNode value
            ? Quantity.Of(value.Number, circa, printed)
            : Quantity.Between(Number(parts, "min")!.Value, Number(parts, "max")!.Value, circa, printed);
    }

    private static void Parts(ObjectNode parts, FindingList findings)
    {
        foreach (var name in parts.Names.Where(name => !Members.Contains(name)))
        {
            findings.Error("field-unknown", parts.Find(name)!.Place, T.Of("Het veld '{0}' is hier niet bekend. Bekend zijn: {1}.", ShapeCheck.Short(name), string.Join(", ", Members)));
        }

        if (TypesFit(parts, findings))
        {
            Meaning(parts, findings);
        }
    }

    private static bool TypesFit(ObjectNode parts, FindingList findings)
    {
        var fit = true;
        foreach (var name in new[] { "value", "min", "max" })
        {
            fit &= Fits<NumberNode>(parts, name, T.Of("een getal"), findings) && (parts.Find(name) is not NumberNode number || Size(number, findings));
        }

        fit &= Fits<TextNode>(parts, "state", T.Of("een van de standen"), findings) && Fits<FlagNode>(parts, "circa", T.Of("true of false"), findings);
        fit &= Fits<TextNode>(parts, "printed", T.Of("een tekst"), findings);
        if (parts.Find("printed") is TextNode { Text.Length: > ProgrammeFormat.MaxText } printed)
        {
            findings.Error("too-long", printed.Place, T.Of("De tekst is langer dan {0} tekens.", ProgrammeFormat.MaxText));
            fit = false;
        }

        if (parts.Find("state") is TextNode state && !StateWords.ContainsKey(state.Text))
        {
            findings.Error("word-unknown", state.Place, T.Of("'{0}' is geen stand. Kies uit: {1}.", ShapeCheck.Short(state.Text), string.Join(", ", StateWords.Keys)));
            fit = false;
        }

        return fit;
    }

    private static void Meaning(ObjectNode parts, FindingList findings)
    {
        var known = parts.Find("state") is not TextNode { Text: var word } || StateWords[word] == QuantityState.Known;
        var (value, min, max) = (Number(parts, "value"), Number(parts, "min"), Number(parts, "max"));
        if (!known && (value ?? min ?? max) is not null)
        {
            findings.Error("quantity-contradiction", parts.Place, T.Of("Een cijfer in een stand zoals toBeDetermined heeft geen waarde. Kies een van beide."));
        }
        else if (!known && parts.Find("circa") is FlagNode { Flag: true })
        {
            findings.Error("quantity-contradiction", parts.Place, T.Of("Alleen een bekend cijfer kan 'circa' zijn."));
        }
        else if (known && (value is null ? min is null || max is null : (min ?? max) is not null))
        {
            findings.Error("quantity-incomplete", parts.Place, T.Of("Een bekend cijfer heeft óf een value, óf een min en een max."));
        }
        else if (min > max)
        {
            findings.Error("range-reversed", parts.Place, T.Of("Het eerste getal van een bereik is niet groter dan het tweede."));
        }
    }

    private static decimal? Number(ObjectNode parts, string name) => (parts.Find(name) as NumberNode)?.Number;

    private static bool Fits<T>(ObjectNode parts, string name, string wanted, FindingList findings)
        where T : Node
    {
        if (parts.Find(name) is null or T)
        {
            return true;
        }

        findings.Error("type-wrong", parts.Find(name)!.Place, ShapeCheck.WrongType(parts.Find(name)!, wanted));
        return false;
    }

    private static bool Size(NumberNode number, FindingList findings)
    {
        if (Math.Abs(number.Number) <= Quantity.Limit)
        {
            return true;
        }

        findings.Error("number-too-large", number.Place, T.Of("Dit getal is groter dan OpKoers aanneemt."));
        return false;
    }
}
