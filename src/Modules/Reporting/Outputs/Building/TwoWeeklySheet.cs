using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>
/// The sheet for the talk between programme manager and commissioners, every two weeks: what is asked, what deviates, what goes well. One A4, so texts and rows have a
/// bound; what is left out is counted.
/// </summary>
internal static class TwoWeeklySheet
{
    private const int MostDeviations = 7;
    private const int MostSilent = 3;
    private const int TextWidth = 330;
    private const int NameWidth = 70;

    public static EditionReport Of(EditionDocument document, EditionProgramme programme)
    {
        var deviations = Deviation.Of(programme);
        return new EditionReport
        {
            Key = "tweewekelijks-" + programme.Slug,
            Kind = "tweewekelijkse voortgang",
            Title = "Voortgang " + Shortened.To(programme.Name, NameWidth),
            Subtitle = $"Voor de bestuurlijk en de ambtelijk opdrachtgever. Stand op {Dutch.Date(document.AsOf)}.",
            Programme = programme.Slug,
            Audience = Audience.Internal,
            OnePage = true,
            Sections = new Sections()
                .Add("in-het-kort", "Zijn we op koers?",
                    new ParagraphBlock(Shortened.To(Standing.Sentence(programme), TextWidth), BlockTone.Answer),
                    new TallyBlock("Doelen", programme.Goals),
                    new TallyBlock("Inspanningen", programme.Efforts))
                .Add("gevraagd", "Wat wij u vragen", Said(programme, RollUpParts.Asked, "De programmamanager vraagt u nu geen besluit."))
                .Add("wijkt-af", "Wat afwijkt",
                    RollUpParts.Text(programme, RollUpParts.Deviates) is { } deviates ? new ParagraphBlock(Shortened.To(deviates, TextWidth)) : null,
                    Deviation.Table(Caption(deviations), [.. deviations.Take(MostDeviations)], NameWidth),
                    deviations.Count == 0 ? new ParagraphBlock("Geen streefwaarde of inspanning wijkt af, voor zover er is gemeten en gerapporteerd.") : null)
                .Add("gaat-goed", "Wat goed gaat", Said(programme, RollUpParts.GoesWell, "De programmamanager heeft hierover niets gemeld."), Done(programme))
                .Add("besloten", "Wat is besloten", Said(programme, RollUpParts.Decided, "Sinds de vorige keer is geen besluit gemeld."))
                .Add("weten-we-niet", "Wat we niet weten", new ParagraphBlock(Unknown(programme)))
                .Done,
        };
    }

    private static ParagraphBlock Said(EditionProgramme programme, string part, string silence) =>
        new(RollUpParts.Text(programme, part) is { } said ? Shortened.To(said, TextWidth) : silence);

    private static string Caption(IReadOnlyList<Deviation> deviations) => deviations.Count > MostDeviations
        ? $"De {MostDeviations} zwaarste afwijkingen van {deviations.Count}; de andere staan in OpKoers"
        : Dutch.Count(deviations.Count, "afwijking", "afwijkingen") + " volgens de cijfers en de rapportages";

    private static ParagraphBlock? Done(EditionProgramme programme)
    {
        var done = programme.AllEfforts.Where(effort => effort.Mark == StatusMark.Completed).ToList();
        return done.Count == 0 ? null : new ParagraphBlock($"Afgerond: {Named(done)}.");
    }

    private static string Unknown(EditionProgramme programme)
    {
        var silent = programme.AllEfforts.Where(effort => effort.Mark == StatusMark.NotReported).ToList();
        var unmeasured = programme.Goals.Total - programme.Goals.Known;
        var goals = unmeasured == 0 ? "Alle streefwaarden zijn gemeten." : $"Niet gemeten: {Dutch.Count(unmeasured, "streefwaarde", "streefwaarden")} van {programme.Goals.Total}.";
        var efforts = silent.Count == 0 ? "Over alle inspanningen is gerapporteerd." : $"Niet gerapporteerd: {Named(silent)}.";
        return $"{goals} {efforts}";
    }

    private static string Named(List<EditionEffort> efforts)
    {
        List<string> names = [.. efforts.Take(MostSilent).Select(effort => Shortened.To(EffortTable.Name(effort), NameWidth))];
        if (efforts.Count > MostSilent)
        {
            names.Add($"nog {efforts.Count - MostSilent}");
        }

        return Dutch.List(names);
    }
}
