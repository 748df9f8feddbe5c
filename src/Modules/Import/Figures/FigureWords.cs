using OpKoers.Import.Contracts;
using OpKoers.Import.Tree;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Figures;

/// <summary>What a cell with a figure says.</summary>
/// <param name="Value">The figure; null when there is none.</param>
/// <param name="Status">Why there is none.</param>
/// <param name="Wrong">What is the matter with it; null when nothing is.</param>
internal readonly record struct FigureValue(double? Value, ObservationStatus Status, Refusal? Wrong);

/// <summary>Reads figures in the declared notation, and the words for what they are.</summary>
internal static class FigureWords
{
    /// <summary>The words for a status, for people.</summary>
    public const string Statuses = "definitief, voorlopig, afgeschermd, onbekend, onmogelijk";

    private const int MostDigits = 15;

    public static ObservationStatus? Status(string word) => word.ToUpperInvariant() switch
    {
        "DEFINITIEF" => ObservationStatus.Final,
        "VOORLOPIG" or "NADER VOORLOPIG" => ObservationStatus.Provisional,
        "AFGESCHERMD" or "GEHEIM" => ObservationStatus.Suppressed,
        "ONBEKEND" => ObservationStatus.Missing,
        "ONMOGELIJK" => ObservationStatus.Impossible,
        _ => null,
    };

    public static FigureValue Value(FigureCell cell, FigureFileForm form, string? unit)
    {
        if (cell.Number is { } number)
        {
            return new FigureValue((double)number, ObservationStatus.Final, null);
        }

        if (cell.Text.Length == 0)
        {
            return new FigureValue(null, ObservationStatus.Missing, null);
        }

        if (cell.Text.Length <= MostDigits && cell.Text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return new FigureValue(long.Parse(cell.Text, System.Globalization.CultureInfo.InvariantCulture), ObservationStatus.Final, null);
        }

        return form.Withheld.Contains(cell.Text, StringComparer.OrdinalIgnoreCase) ? new FigureValue(null, ObservationStatus.Suppressed, null) : Read(cell.Text, form, unit);
    }

    private static FigureValue Read(string text, FigureFileForm form, string? unit) => QuantityText.Read(text, form.Notation, unit) switch
    {
        QuantityReading.Read { Quantity: { Value: { } value } } => new FigureValue((double)value, ObservationStatus.Final, null),
        QuantityReading.Read { Quantity.IsKnown: true } => Wrong("figure-range", $"‘{ShapeCheck.Short(text)}’ is een bereik; hier hoort één cijfer."),
        QuantityReading.Read => new FigureValue(null, ObservationStatus.Missing, null),
        QuantityReading.Ambiguous => Wrong("number-ambiguous", $"‘{ShapeCheck.Short(text)}’ is in deze notatie op twee manieren te lezen. Kies de notatie van het bestand, of verbeter de cel."),
        QuantityReading.Refused refused => Wrong(refused.Refusal.Code, $"‘{ShapeCheck.Short(text)}’: {refused.Refusal.Message}"),
        _ => Wrong("figure-unreadable", $"‘{ShapeCheck.Short(text)}’ is geen cijfer."),
    };

    private static FigureValue Wrong(string code, string message) => new(null, ObservationStatus.Missing, new Refusal(code, message));
}
