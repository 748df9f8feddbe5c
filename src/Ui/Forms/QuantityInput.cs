using OpKoers.Kernel;
using OpKoers.Ui.Localisation;

namespace OpKoers.Ui.Forms;

/// <summary>Figures as people type them: written so that the same text reads back as the same figure, and read without guessing.</summary>
public static class QuantityInput
{
    /// <summary>The text of a figure, as it is typed.</summary>
    public static string Write(Quantity value, NumberNotation notation = NumberNotation.Dutch)
    {
        if (!value.IsKnown)
        {
            return value.State == QuantityState.Blank ? string.Empty : FigureText.Dutch.State(value.State);
        }

        var text = Numbers.Write(value.Low!.Value, notation);
        text = value.IsRange ? $"{text} tot {Numbers.Write(value.High!.Value, notation)}" : text;
        return value.Circa ? "circa " + text : text;
    }

    /// <summary>What a doubtful text can mean, as texts that have one meaning: "leeg" and "0" for a lone dash.</summary>
    public static (string First, string Second) Choices(QuantityReading.Ambiguous doubt, NumberNotation notation)
    {
        ArgumentNullException.ThrowIfNull(doubt);
        return (Write(doubt.First.As(null), notation), Write(doubt.Second.As(null), notation));
    }

    /// <summary>The same two for people: "1,4" and "1.400".</summary>
    public static (string First, string Second) Shown(QuantityReading.Ambiguous doubt)
    {
        ArgumentNullException.ThrowIfNull(doubt);
        return (Show(doubt.First), Show(doubt.Second));
    }

    /// <summary>Asks which of the two is meant.</summary>
    public static string Question(string text, QuantityReading.Ambiguous doubt)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (first, second) = Shown(doubt);
        return Words.Format("Figure.Question", text.Trim(), second, first);
    }

    /// <summary>Why a text was not taken for a figure, in the language of the request.</summary>
    public static string Why(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return Words.English && Words.Find("Figure." + refusal.Code) is { } said ? said : refusal.Message;
    }

    /// <summary>A field of a form with a figure. An untouched field keeps the figure as it is, with what was printed.</summary>
    public static FormField<T> Field<T>(string name, string label, Func<T, Quantity> read, Action<T, Quantity> write, string? hint = null) => new()
    {
        Name = name,
        Label = label,
        Hint = hint,
        Short = true,
        MaxLength = 200,
        Read = target => Write(read(target)) is { Length: > 0 } text ? text : null,
        Write = (target, text) =>
        {
            if ((text ?? string.Empty) == Write(read(target)))
            {
                return null;
            }

            switch (QuantityText.Read(text, NumberNotation.Dutch))
            {
                case QuantityReading.Read found:
                    write(target, found.Quantity);
                    return null;
                case QuantityReading.Ambiguous doubt:
                    var (first, second) = Choices(doubt, NumberNotation.Dutch);
                    return Question(text!, doubt) + Words.Format("Figure.Type", Word(second), Word(first));
                case QuantityReading.Refused refused:
                    return Why(refused.Refusal);
                default:
                    throw new InvalidOperationException("A text is read, doubted or refused.");
            }
        },
    };

    /// <summary>A field of a form with a bare number that is not negative, such as a margin.</summary>
    public static FormField<T> Number<T>(string name, string label, Func<T, decimal?> read, Action<T, decimal?> write, string? hint = null) =>
        Field<T>(name, label, target => read(target) is { } value ? Quantity.Of(value) : Quantity.Blank, (_, _) => { }, hint) with
        {
            Write = (target, text) =>
            {
                var (value, message) = ReadNumber(text, NumberNotation.Dutch);
                if (message is null)
                {
                    write(target, value);
                }

                return message;
            },
        };

    /// <summary>A bare number that is not negative, or why it cannot be taken.</summary>
    public static (decimal? Value, string? Message) ReadNumber(string? text, NumberNotation notation) => QuantityText.Read(text, notation) switch
    {
        QuantityReading.Read { Quantity.State: QuantityState.Blank } => (null, null),
        QuantityReading.Read { Quantity: { Value: { } value, Circa: false } } => value < 0 ? (null, Words.Get("Figure.Negative")) : (value, null),
        QuantityReading.Ambiguous doubt => (null, Question(text!, doubt) + Words.Format("Figure.Type", Word(Choices(doubt, notation).Second), Word(Choices(doubt, notation).First))),
        _ => (null, Words.Get("Figure.One")),
    };

    private static string Word(string choice) => choice.Length == 0 ? Words.Get("Figure.Nothing") : choice;

    private static string Show(Quantity value) => value.State == QuantityState.Blank ? Words.Get("Value.Blank") : FigureText.Dutch.Quantity(value);
}
