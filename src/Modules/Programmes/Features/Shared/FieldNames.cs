namespace OpKoers.Programmes.Features.Shared;

/// <summary>Names of stored fields as people know them.</summary>
internal static class FieldNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["Name"] = "naam", ["Slogan"] = "slogan", ["Vision"] = "visie", ["Mission"] = "missie", ["Nature"] = "aard", ["TermPrinted"] = "looptijd zoals gedrukt", ["Term"] = "looptijd",
        ["ContractVersion"] = "versie van het contract", ["ContractStatus"] = "status van het contract", ["Registrations"] = "kenmerken", ["Scope"] = "scope", ["ScopeExclusions"] = "buiten de scope",
        ["Note"] = "toelichting", ["Source"] = "bron", ["LevelNames"] = "namen van doelniveaus", ["LevelQuestions"] = "vragen per doelniveau", ["Code"] = "code", ["Description"] = "omschrijving",
        ["ParentId"] = "hoort onder", ["Text"] = "tekst", ["ShortText"] = "korte tekst", ["Period"] = "periode", ["Owner"] = "eigenaar", ["Basis"] = "grondslag", ["Order"] = "volgorde",
        ["Title"] = "titel", ["ShortTitle"] = "korte titel", ["EffortKind"] = "soort", ["TrackId"] = "spoor", ["Placeholder"] = "nog in te vullen", ["SteeringInternal"] = "rol binnen de gemeente",
        ["SteeringExternal"] = "rol naar buiten", ["Lead"] = "trekker", ["Unit"] = "eenheid", ["Partners"] = "partners", ["PlanningPrinted"] = "planning zoals gedrukt", ["Planning"] = "planning",
        ["Result"] = "resultaat", ["Date"] = "datum", ["Status"] = "status", ["Reason"] = "reden", ["Strength"] = "sterkte", ["Negative"] = "werkt tegen", ["List"] = "tabel", ["Scale"] = "schaal",
        ["Row"] = "regel", ["Group"] = "groep", ["Coverage"] = "dekking", ["IsStatedTotal"] = "gedrukt totaal", ["EffortId"] = "inspanning", ["Value"] = "waarde", ["By"] = "door",
        ["ShortName"] = "korte naam", ["Definition"] = "definitie", ["Decimals"] = "decimalen", ["Direction"] = "richting", ["Reading"] = "leeswijze", ["Measures"] = "meet", ["Population"] = "populatie",
        ["AreaCode"] = "gebied", ["Frequency"] = "frequentie", ["ProxyForId"] = "vervangend cijfer voor", ["HasBaseline"] = "nulmeting genoemd", ["BaselinePeriod"] = "periode van de nulmeting",
        ["BaselineValue"] = "nulmeting", ["BaselineNote"] = "toelichting bij de nulmeting", ["BaselineBasis"] = "grondslag van de nulmeting", ["TargetKind"] = "soort streefwaarde", ["TargetPeriod"] = "periode van de streefwaarde",
        ["TargetValue"] = "streefwaarde", ["TargetLow"] = "ondergrens", ["TargetHigh"] = "bovengrens", ["TargetPrinted"] = "streefwaarde zoals gedrukt", ["TargetNote"] = "toelichting bij de streefwaarde",
        ["TargetBasis"] = "grondslag van de streefwaarde", ["Numerator"] = "teller", ["Denominator"] = "noemer", ["Margin"] = "marge", ["SampleSize"] = "steekproef", ["MethodBreakBefore"] = "methodebreuk",
        ["Remark"] = "opmerking", ["SupersededOn"] = "vervangen op", ["LinkLabel"] = "koppeling", ["WantsMail"] = "wil e-mail",
    };

    public static string Of(string? field) => field is null ? string.Empty : Names.GetValueOrDefault(field, field);
}
