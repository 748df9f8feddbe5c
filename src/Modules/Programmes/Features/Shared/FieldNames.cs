namespace OpKoers.Programmes.Features.Shared;

/// <summary>Names of stored fields as people know them.</summary>
internal static class FieldNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["Name"] = T.Later("naam"), ["Slogan"] = T.Later("slogan"), ["Vision"] = T.Later("visie"), ["Mission"] = T.Later("missie"), ["Nature"] = T.Later("aard"), ["TermPrinted"] = T.Later("looptijd zoals gedrukt"), ["Term"] = T.Later("looptijd"),
        ["ContractVersion"] = T.Later("versie van het contract"), ["ContractStatus"] = T.Later("status van het contract"), ["Registrations"] = T.Later("kenmerken"), ["Scope"] = T.Later("scope"), ["ScopeExclusions"] = T.Later("buiten de scope"),
        ["Note"] = T.Later("toelichting"), ["Source"] = T.Later("bron"), ["LevelNames"] = T.Later("namen van doelniveaus"), ["LevelQuestions"] = T.Later("vragen per doelniveau"), ["Code"] = T.Later("code"), ["Description"] = T.Later("omschrijving"),
        ["ParentId"] = T.Later("hoort onder"), ["Text"] = T.Later("tekst"), ["ShortText"] = T.Later("korte tekst"), ["Period"] = T.Later("periode"), ["Owner"] = T.Later("eigenaar"), ["Basis"] = T.Later("grondslag"), ["Order"] = T.Later("volgorde"),
        ["Title"] = T.Later("titel"), ["ShortTitle"] = T.Later("korte titel"), ["EffortKind"] = T.Later("soort"), ["TrackId"] = T.Later("spoor"), ["Placeholder"] = T.Later("nog in te vullen"), ["SteeringInternal"] = T.Later("rol binnen de gemeente"),
        ["SteeringExternal"] = T.Later("rol naar buiten"), ["Lead"] = T.Later("trekker"), ["Unit"] = T.Later("eenheid"), ["Partners"] = T.Later("partners"), ["PlanningPrinted"] = T.Later("planning zoals gedrukt"), ["Planning"] = T.Later("planning"),
        ["Result"] = T.Later("resultaat"), ["Date"] = T.Later("datum"), ["Status"] = T.Later("status"), ["Reason"] = T.Later("reden"), ["Strength"] = T.Later("sterkte"), ["Negative"] = T.Later("werkt tegen"), ["List"] = T.Later("tabel"), ["Scale"] = T.Later("schaal"),
        ["Row"] = T.Later("regel"), ["Group"] = T.Later("groep"), ["Coverage"] = T.Later("dekking"), ["IsStatedTotal"] = T.Later("gedrukt totaal"), ["EffortId"] = T.Later("inspanning"), ["Value"] = T.Later("waarde"), ["By"] = T.Later("door"),
        ["ShortName"] = T.Later("korte naam"), ["Definition"] = T.Later("definitie"), ["Decimals"] = T.Later("decimalen"), ["Direction"] = T.Later("richting"), ["Reading"] = T.Later("leeswijze"), ["Measures"] = T.Later("meet"), ["Population"] = T.Later("populatie"),
        ["AreaCode"] = T.Later("gebied"), ["Frequency"] = T.Later("frequentie"), ["ProxyForId"] = T.Later("vervangend cijfer voor"), ["HasBaseline"] = T.Later("nulmeting genoemd"), ["BaselinePeriod"] = T.Later("periode van de nulmeting"),
        ["BaselineValue"] = T.Later("nulmeting"), ["BaselineNote"] = T.Later("toelichting bij de nulmeting"), ["BaselineBasis"] = T.Later("grondslag van de nulmeting"), ["TargetKind"] = T.Later("soort streefwaarde"), ["TargetPeriod"] = T.Later("periode van de streefwaarde"),
        ["TargetValue"] = T.Later("streefwaarde"), ["TargetLow"] = T.Later("ondergrens"), ["TargetHigh"] = T.Later("bovengrens"), ["TargetPrinted"] = T.Later("streefwaarde zoals gedrukt"), ["TargetNote"] = T.Later("toelichting bij de streefwaarde"),
        ["TargetBasis"] = T.Later("grondslag van de streefwaarde"), ["Numerator"] = T.Later("teller"), ["Denominator"] = T.Later("noemer"), ["Margin"] = T.Later("marge"), ["SampleSize"] = T.Later("steekproef"), ["MethodBreakBefore"] = T.Later("methodebreuk"),
        ["Remark"] = T.Later("opmerking"), ["SupersededOn"] = T.Later("vervangen op"), ["LinkLabel"] = T.Later("koppeling"), ["GoalId"] = T.Later("doel"), ["Address"] = T.Later("adres van het cijfer"), ["TableCode"] = T.Later("tabel"), ["WantsMail"] = T.Later("wil e-mail"),
    };

    public static string Of(string? field) => field is null ? string.Empty : T.Of(Names.GetValueOrDefault(field, field));
}
