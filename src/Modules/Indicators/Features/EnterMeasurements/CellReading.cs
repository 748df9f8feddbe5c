using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Domain;
using OpKoers.Kernel;
using OpKoers.Ui.Forms;

namespace OpKoers.Indicators.Features.EnterMeasurements;

/// <summary>How a message weighs for its cell.</summary>
internal enum NoteKind
{
    /// <summary>Cannot be taken in; the cell waits, the others do not.</summary>
    Error,

    /// <summary>Can be read in two ways; the user chooses.</summary>
    Question,

    /// <summary>Somebody else changed the cell meanwhile; the user chooses.</summary>
    Conflict,

    /// <summary>Looks odd; it is saved all the same.</summary>
    Doubt,
}

/// <summary>A message at a cell, with the texts that can be chosen.</summary>
/// <param name="Kind">How it weighs.</param>
/// <param name="Text">What is the matter, in a sentence.</param>
/// <param name="Choices">Words on a button and the text that it puts in the cell.</param>
internal sealed record CellNote(NoteKind Kind, string Text, IReadOnlyList<(string Words, string Text)> Choices)
{
    public CellNote(NoteKind kind, string text)
        : this(kind, text, [])
    {
    }

    public bool Blocks => Kind != NoteKind.Doubt;
}

/// <summary>What a row of the grid says, or why it cannot be taken.</summary>
/// <param name="Draft">The measurement; null when the row waits.</param>
/// <param name="Notes">The messages.</param>
internal sealed record CellReading(MeasurementDraft? Draft, IReadOnlyList<CellNote> Notes)
{
    /// <summary>Reads a row. Fields that the grid does not show keep what is stored.</summary>
    public static CellReading Read(CellText typed, IndicatorDraft definition, Period period, MeasurementDraft? stored, NumberNotation notation)
    {
        var notes = new List<CellNote>();
        var value = Figure(typed.Value, definition, notation, notes);
        var (margin, wrong) = QuantityInput.ReadNumber(typed.Margin, notation);
        if (wrong is not null)
        {
            notes.Add(new CellNote(NoteKind.Error, T.Of("Marge: {0}", wrong)));
        }

        if (!Enum.TryParse<MeasurementStatus>(typed.Status, out var status) || !Enum.IsDefined(status))
        {
            notes.Add(new CellNote(NoteKind.Error, T.Of("Kies een stand uit de lijst.")));
        }

        if (typed.Source.Length > CellText.Longest || typed.Remark.Length > CellText.Longest)
        {
            notes.Add(new CellNote(NoteKind.Error, T.Of("Een bron en een opmerking zijn hoogstens {0} tekens lang.", CellText.Longest)));
        }

        if (value is { } figure && stored is { Numerator: not null } && figure != stored.Value)
        {
            notes.Add(new CellNote(NoteKind.Error, T.Of("Dit cijfer is uitgerekend uit een teller en een noemer. Wijzig het op de pagina van de meting zelf.")));
        }

        if (notes.Exists(note => note.Blocks) || value is not { } found)
        {
            return new CellReading(null, notes);
        }

        // An untouched figure keeps what was printed.
        var kept = stored is not null && QuantityInput.Write(stored.Value, notation) == typed.Value ? stored.Value : found;
        var draft = (stored ?? new MeasurementDraft { Period = period, Value = kept }) with
        {
            Value = kept,
            Margin = margin,
            Status = status,
            Source = Text(typed.Source),
            Remark = Text(typed.Remark),
            SupersededOn = null,
        };
        return new CellReading(draft, notes);
    }

    /// <summary>Reads a figure, a state, or the name of a step of an ordered scale; adds a message when it cannot.</summary>
    public static Quantity? Figure(string text, IndicatorDraft definition, NumberNotation notation, List<CellNote> notes)
    {
        if (Level(text, definition) is { } level)
        {
            return Quantity.Of(level);
        }

        switch (QuantityText.Read(text, notation, definition.Unit))
        {
            case QuantityReading.Read read:
                return read.Quantity;
            case QuantityReading.Ambiguous doubt:
                notes.Add(Question(text, doubt, notation));
                return null;
            case QuantityReading.Refused refused:
                notes.Add(new CellNote(NoteKind.Error, QuantityInput.Why(refused.Refusal)));
                return null;
            default:
                return null;
        }
    }

    private static CellNote Question(string text, QuantityReading.Ambiguous doubt, NumberNotation notation)
    {
        var (first, second) = QuantityInput.Choices(doubt, notation);
        var shown = QuantityInput.Shown(doubt);
        List<(string Shown, string Text)> readings = [(shown.Second, second), (shown.First, first)];
        if (LostZeros(text, notation) is { } thousands)
        {
            readings.Insert(0, (FigureText.Dutch.Number(thousands), Numbers.Write(thousands, notation)));
        }

        var said = string.Join(", ", readings.SkipLast(1).Select(reading => reading.Shown)) + T.Of(" of ") + readings[^1].Shown;
        return new CellNote(NoteKind.Question, T.Of("Bedoelt u {0}? {1}", said, Why(text, notation)), [.. readings.Select(reading => (T.Of("Maak er {0} van", reading.Shown), reading.Text))]);
    }

    // A spreadsheet that takes the dot of 1.400 for a decimal mark shows 1.4.
    private static decimal? LostZeros(string text, NumberNotation notation)
    {
        var parts = text.Trim().Split('.');
        return notation == NumberNotation.Dutch && parts is [{ Length: > 0 and <= 3 }, { Length: 1 or 2 }] && parts.All(part => part.All(char.IsAsciiDigit)) && parts[0][0] != '0'
            ? decimal.Parse(parts[0] + parts[1].PadRight(3, '0'), System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }

    private static string Why(string text, NumberNotation notation) => text.Trim() is "-" or "–" or "—"
        ? T.Of("Een streepje kan nul betekenen, en ook dat er niets staat.")
        : notation == NumberNotation.Dutch ? T.Of("In dit raster scheidt de punt duizendtallen; ‘{0}’ past daar niet bij.", text) : T.Of("‘{0}’ is ook in de Nederlandse notatie te lezen.", text);

    private static decimal? Level(string text, IndicatorDraft definition)
    {
        var key = NameKey.Of(text);
        if (key.Length == 0)
        {
            return null;
        }

        if (definition.Reading == Reading.YesNo)
        {
            return key is "ja" or "yes" ? 1 : key is "nee" or "no" ? 0 : null;
        }

        for (var step = 0; definition.Reading == Reading.Ordinal && step < definition.Scale.Count; step++)
        {
            if (NameKey.Of(definition.Scale[step]) == key)
            {
                return step + 1;
            }
        }

        return null;
    }

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
