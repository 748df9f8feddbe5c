using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Midterm;

/// <summary>The words for what a midterm review is made of.</summary>
internal static class MidtermWords
{
    /// <summary>The usual heading of a part.</summary>
    public static string Of(MidtermSection part) => part switch
    {
        MidtermSection.Summary => "Samenvatting",
        MidtermSection.Ambition => "Ambitie en strategische doelen",
        MidtermSection.Retrospective => "Terugblik",
        MidtermSection.Results => "Midterm resultaten",
        MidtermSection.Contributions => "Ambitie",
        MidtermSection.ThisYear => "Midterm",
        MidtermSection.SubProgramme => "Deelprogramma",
        MidtermSection.WhereWeStand => "Waar staan we nu?",
        MidtermSection.NationalDevelopments => "Landelijke ontwikkelingen",
        MidtermSection.LocalDevelopments => "Lokale ontwikkelingen",
        _ => "Betekenis voor de toekomst",
    };

    /// <summary>The part in an address.</summary>
    public static string Place(MidtermSection part) => part switch
    {
        MidtermSection.Summary => "samenvatting",
        MidtermSection.Ambition => "ambitie",
        MidtermSection.Retrospective => "terugblik",
        MidtermSection.Results => "resultaten",
        MidtermSection.Contributions => "bijdragen",
        MidtermSection.ThisYear => "midterm",
        MidtermSection.SubProgramme => "deelprogramma",
        MidtermSection.WhereWeStand => "waar-staan-we",
        MidtermSection.NationalDevelopments => "landelijk",
        MidtermSection.LocalDevelopments => "lokaal",
        _ => "toekomst",
    };

    /// <summary>What the writer should think of.</summary>
    public static string Question(MidtermSection part) => part switch
    {
        MidtermSection.Summary => "Wat moet de lezer weten als hij niets anders leest?",
        MidtermSection.Ambition => "Waarom doet de gemeente dit, en wat wil zij bereiken?",
        MidtermSection.Retrospective => "Wat is er sinds de start gedaan?",
        MidtermSection.Results => "Wat zeggen de cijfers bij dit doel, en wat weten we nog niet?",
        MidtermSection.Contributions => "Waarmee wordt de komende jaren aan de ambitie bijgedragen?",
        MidtermSection.ThisYear => "Wat is er dit jaar gedaan?",
        MidtermSection.SubProgramme => "Hoe staat een deelprogramma ervoor?",
        MidtermSection.WhereWeStand => "Wat zeggen de kerncijfers over het effect in de samenleving?",
        MidtermSection.NationalDevelopments => "Wat gebeurt er in het land dat hier gevolgen heeft?",
        MidtermSection.LocalDevelopments => "Wat gebeurt er in de gemeente zelf?",
        _ => "Wat betekent dit alles voor de tweede helft?",
    };

    public static string Of(EffortAdvice advice) => advice switch
    {
        EffortAdvice.Continue => "doorgaan",
        EffortAdvice.Adjust => "bijstellen",
        _ => "stoppen",
    };

    public static string Of(RequestState state) => state switch
    {
        RequestState.Draft => "concept",
        RequestState.Proposed => "voorgelegd",
        RequestState.Accepted => "akkoord, nog uit te voeren",
        RequestState.Refused => "afgewezen",
        RequestState.Applied => "akkoord en uitgevoerd",
        _ => "ingetrokken",
    };

    public static string Of(DecisionBody body) => body switch
    {
        DecisionBody.College => "het college, bij besluit",
        DecisionBody.Directorate => "de directie",
        DecisionBody.Commissioners => "de bestuurlijk en de ambtelijk opdrachtgever samen",
        _ => "de burgemeester",
    };
}
