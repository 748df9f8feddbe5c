using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Ui.Forms;

namespace OpKoers.Indicators.Features.Shared;

/// <summary>Reads a path that is typed as lines: "2021: 1.400".</summary>
internal static class PathLines
{
    private const int MostLines = 100;

    public static (IReadOnlyList<PathPointDraft> Points, string? Message) Read(string? text)
    {
        var points = new List<PathPointDraft>();
        foreach (var line in (text ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !Period.TryParse(line[..colon].Trim().ToUpperInvariant(), out var period))
            {
                return ([], T.Of("De regel ‘{0}’ is niet te lezen. Schrijf een periode, een dubbele punt en een waarde: 2021: 1.400.", Short(line)));
            }

            if (points.Count == MostLines)
            {
                return ([], T.Of("Een pad heeft hoogstens {0} regels.", MostLines));
            }

            if (points.Exists(point => point.Period.End == period.End))
            {
                return ([], T.Of("Voor {0} staat meer dan één streefwaarde.", period));
            }

            var (value, message) = Value(line[(colon + 1)..]);
            if (message is not null)
            {
                return ([], $"{period}: {message}");
            }

            points.Add(new PathPointDraft(period, value));
        }

        return (points, null);
    }

    private static (Quantity Value, string? Message) Value(string text) => QuantityText.Read(text, NumberNotation.Dutch) switch
    {
        QuantityReading.Read read => (read.Quantity, null),
        QuantityReading.Ambiguous doubt => (default, QuantityInput.Question(text, doubt)),
        QuantityReading.Refused refused => (default, QuantityInput.Why(refused.Refusal)),
        _ => (default, T.Of("Dit is niet te lezen.")),
    };

    private static string Short(string line) => line.Length > 60 ? line[..60] + "…" : line;
}
