using System.Globalization;

namespace OpKoers.Import.AreaFiles;

/// <summary>A value of a column: a text, a number, or nothing. Files mix them: a code may be a number, a number may be a text.</summary>
internal readonly record struct FeatureValue(string? Text, double? Number)
{
    /// <summary>The word for a value that says that there is no figure.</summary>
    public const string NoFigure = "geen cijfer";

    /// <summary>The word for a value that says that the figure is withheld.</summary>
    public const string Withheld = "geheim";

    public bool IsNothing => Text is null && Number is null;

    public static FeatureValue Of(string? text) => string.IsNullOrWhiteSpace(text) ? default : new(text.Trim(), null);

    public static FeatureValue Of(double number) => new(null, number);

    /// <summary>As text, also when it is a number; null for nothing.</summary>
    public string? AsText() => Text ?? Number?.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>As number, also when it is a text in plain notation; null when it is none.</summary>
    public double? AsNumber() =>
        Number ?? (double.TryParse(Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) ? read : null);

    /// <summary>
    /// The word that such a value stands for: Statistics Netherlands writes -99999999 or -99997 and the like where there is no figure. It must never be
    /// taken for one. Null for a real value.
    /// </summary>
    public string? NoData()
    {
        if (AsNumber() is not { } number || number > -99_990 || number != Math.Floor(number) || number < -1e15)
        {
            return null;
        }

        var digits = Math.Abs(number).ToString("F0", CultureInfo.InvariantCulture);
        return digits.AsSpan(0, digits.Length - 1).IndexOfAnyExcept('9') >= 0 ? null : digits.EndsWith('7') ? Withheld : NoFigure;
    }

    /// <summary>As it is kept among the columns of an area; null for nothing.</summary>
    public string? Canonical() => NoData() ?? AsText();
}
