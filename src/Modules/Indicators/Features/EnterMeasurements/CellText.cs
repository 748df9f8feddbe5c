using System.Text.Json;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Ui.Forms;

namespace OpKoers.Indicators.Features.EnterMeasurements;

/// <summary>A row of the grid as texts, as typed or as stored.</summary>
internal sealed record CellText(string Value, string Margin, string Status, string Source, string Remark)
{
    /// <summary>Longest text of a source or a remark, inclusive.</summary>
    public const int Longest = 1000;

    /// <summary>Whether nothing is said at all. The status alone says nothing: a list always has one chosen.</summary>
    public bool IsEmpty => (Value + Margin + Source + Remark).Length == 0;

    /// <summary>What is stored, as one would type it.</summary>
    public static CellText Of(MeasurementDraft? stored, NumberNotation notation) => stored is null
        ? new(string.Empty, string.Empty, nameof(MeasurementStatus.Final), string.Empty, string.Empty)
        : new(
            QuantityInput.Write(stored.Value, notation),
            stored.Margin is { } margin ? Numbers.Write(margin, notation) : string.Empty,
            stored.Status.ToString(),
            stored.Source ?? string.Empty,
            stored.Remark ?? string.Empty);

    /// <summary>What was sent, without white space around it and without control characters, which no figure or remark needs.</summary>
    public static CellText Typed(Func<string, string?> field) =>
        new(Clean(field("w")), Clean(field("m")), Clean(field("s")), Clean(field("b")), Clean(field("o")));

    public static string Clean(string? text) =>
        text is null ? string.Empty : new string([.. text.Where(character => !char.IsControl(character))]).Trim();

    public string Pack() => JsonSerializer.Serialize(new[] { Value, Margin, Status, Source, Remark });

    /// <summary>What <see cref="Pack"/> made; null when somebody tampered with it.</summary>
    public static CellText? Unpack(string? text)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(text ?? "null") is [{ } value, { } margin, { } status, { } source, { } remark] ? new(value, margin, status, source, remark) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
