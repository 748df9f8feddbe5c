using OpKoers.Editions.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Reporting.Editions;

/// <summary>Writes what the programme manager reported into an edition, with the deviations that were accepted. A part about which nothing was said is left out.</summary>
internal static class RollUpPart
{
    public static IReadOnlyList<EditionSection> Of(RollUpTexts? rollUp, IReadOnlyList<AcceptedDeviation> deviations) =>
    [
        .. Section("gaat-goed", "Wat gaat goed", PlainText.Blocks(rollUp?.GoesWell)),
        .. Section("wijkt-af", "Wat wijkt af", [.. PlainText.Blocks(rollUp?.Deviates), .. Accepted(deviations)]),
        .. Section("besloten", "Wat is besloten", PlainText.Blocks(rollUp?.Decided)),
        .. Section("gevraagd", "Wat wordt gevraagd", PlainText.Blocks(rollUp?.Asked)),
    ];

    private static IEnumerable<EditionSection> Section(string id, string title, IReadOnlyList<EditionBlock> blocks)
    {
        if (blocks.Count > 0)
        {
            yield return new EditionSection { Id = id, Title = title, Blocks = blocks };
        }
    }

    private static IEnumerable<EditionBlock> Accepted(IReadOnlyList<AcceptedDeviation> deviations)
    {
        if (deviations.Count > 0)
        {
            yield return new TableBlock
            {
                Caption = "Geaccepteerde afwijkingen",
                Columns = [new TableColumn("Wat wijkt af"), new TableColumn("Besluit"), new TableColumn("Geaccepteerd tot en met")],
                Rows = [.. deviations.Select(deviation => new TableRow(
                [
                    deviation.Subject,
                    new TableCell { Text = deviation.Decision, Note = $"{deviation.DecidedBy}, {FigureText.Dutch.Date(deviation.DecidedOn)}" },
                    FigureText.Dutch.Date(deviation.Until),
                ]))],
            };
        }
    }
}
