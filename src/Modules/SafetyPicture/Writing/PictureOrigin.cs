using OpKoers.Areas.Contracts;
using OpKoers.Editions.Contracts;
using OpKoers.Kernel;
using OpKoers.SafetyPicture.Composing;
using OpKoers.SafetyPicture.Features.Shared;

namespace OpKoers.SafetyPicture.Writing;

/// <summary>What a report says of itself: what it is about, when it was made, of which tables, and where the same picture stands.</summary>
internal static class PictureOrigin
{
    /// <param name="view">The picture.</param>
    /// <param name="maker">The reader's own municipality.</param>
    /// <param name="today">The day of making.</param>
    /// <param name="address">The whole address of the same picture.</param>
    public static ReportOrigin Of(PictureView view, string maker, DateOnly today, string address)
    {
        var facts = view.Facts;
        return new ReportOrigin
        {
            // A region lies in no municipality: then it is the reader's own that made the file.
            Municipality = facts.Municipality.Kind == AreaKind.Municipality ? facts.Municipality.Label : maker,
            AsOf = today,
            Foot = $"Veiligheidsbeeld {facts.Area.Label} · gemaakt op {FigureText.Dutch.Date(today)}{(view.IsMadeUp ? " · voorbeeldcijfers" : "")}",
            Facts =
            [
                new("Gebied", $"{facts.Area.Label} ({facts.Area.Code}), indeling van {facts.Areas.Year}"),
                new("Gemaakt op", FigureText.Dutch.Date(today)),
                .. facts.Tables.Select(table => new EditionFact("Bron", SurveyTable.Line(table))),
                new("Zelfde beeld", address),
            ],
        };
    }
}
