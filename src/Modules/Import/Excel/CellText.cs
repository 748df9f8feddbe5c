using System.Globalization;
using System.Text.RegularExpressions;
using OpKoers.Import.Tree;
using OpKoers.Kernel;

namespace OpKoers.Import.Excel;

/// <summary>Texts of cells, both ways. What the writer writes the reader reads as the same.</summary>
internal static partial class CellText
{
    public const string Yes = "ja";

    public const string No = "nee";

    /// <summary>A list of texts in one cell: one to a line; a line end inside a text is written <c>\n</c>.</summary>
    public static string Joined(IEnumerable<string> texts) =>
        string.Join('\n', texts.Select(text => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)));

    public static IEnumerable<string> Split(string text) =>
        Texts.Normal(text).Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => Escape().Replace(line, match => match.Value == "\\n" ? "\n" : "\\"));

    /// <summary>Whether a typed cell holds this number exactly: workbooks keep 15 digits. What has more is written as text.</summary>
    public static bool FitsTyped(decimal number) =>
        number == 0
        || (Math.Abs(number) > 0.0000000001m
            && decimal.TryParse(Math.Abs(Numerals.Normal(number)).ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            && digits < 1_000_000_000_000_000m);

    /// <summary>A quantity without its printed text, in Dutch notation; null for a single exact number, which is a typed cell.</summary>
    public static string? Of(Quantity quantity)
    {
        if (!quantity.IsKnown)
        {
            return FigureText.Dutch.State(quantity.State);
        }

        if (quantity is { Circa: false, Value: { } value } && FitsTyped(value))
        {
            return null;
        }

        var figure = Number(quantity.Low!.Value);
        return (quantity.Circa ? "circa " : "") + (quantity.IsRange ? $"{figure} tot {Number(quantity.High!.Value)}" : figure);
    }

    public static string Number(decimal number) => Numbers.Write(Numerals.Normal(number), NumberNotation.Dutch);

    /// <summary>The escapes of the workbook's own format: <c>_x000A_</c> is a line end.</summary>
    public static string Decoded(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Coded().Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex(@"\\n|\\\\")]
    private static partial Regex Escape();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Coded();
}
