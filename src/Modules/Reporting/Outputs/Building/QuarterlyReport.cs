using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>The quarterly report of a programme, for its commissioners and for the province: developments, deviations, what was realised, planning and money.</summary>
internal static class QuarterlyReport
{
    public static EditionReport Of(EditionDocument document, EditionProgramme programme) => new()
    {
        Key = "kwartaal-" + programme.Slug,
        Kind = "kwartaalrapportage",
        Title = "Kwartaalrapportage " + programme.Name,
        Subtitle = $"{document.Title}. Stand op {Dutch.Date(document.AsOf)}.",
        Programme = programme.Slug,
        Audience = Audience.Public,
        Sections = new Sections()
            .Add("in-het-kort", "Zijn we op koers?", Standing.Of(programme))
            .Add("gevraagd", "Wat wordt gevraagd", RollUpParts.Of(programme, RollUpParts.Asked))
            .Add("ontwikkelingen", "Ontwikkelingen en resultaten",
                [.. RollUpParts.Of(programme, RollUpParts.GoesWell), EffortTable.Of(programme, "Afgeronde inspanningen", StatusMark.Completed)])
            .Add("wijkt-af", "Wat afwijkt", [.. RollUpParts.Of(programme, RollUpParts.Deviates), Deviation.Table("Streefwaarden en inspanningen die afwijken", Deviation.Of(programme))])
            .Add("besloten", "Wat is besloten", RollUpParts.Of(programme, RollUpParts.Decided))
            .Add("doelen", "Doelen en cijfers", TargetTable.Of(programme) is { } targets ? targets : new ParagraphBlock("Dit programma heeft nog geen indicatoren."))
            .Add("inspanningen", "Planning en voortgang van de inspanningen", EffortTable.Of(programme, document) is { } efforts ? efforts : new ParagraphBlock("Dit programma heeft nog geen inspanningen."))
            .Add("herzien", "Cijfers die sindsdien zijn herzien", RevisionList.Of(document, programme))
            .Add("geld", "Geld en uren", programme.Amounts)
            .Add("bronnen", "Bronnen van de cijfers", Sources.List(programme))
            .Done,
    };
}
