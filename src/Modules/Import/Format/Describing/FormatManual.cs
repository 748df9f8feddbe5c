using System.Text;

namespace OpKoers.Import.Format.Describing;

/// <summary>The reference page of the programme file, in Dutch, from the format itself.</summary>
internal static class FormatManual
{
    private const string Intro = """
        # Programmabestand

        <!-- Gemaakt uit het formaat zelf; een test houdt de bladzijde gelijk. Opnieuw maken: OPKOERS_APPROVE=1 ./opkoers test Import -->

        Een programmabestand bevat de hele stand van één programma. Het bestaat als JSON en als Excel-werkmap, met dezelfde inhoud: in Excel is elke lijst
        een blad. Wat niet in het bestand staat, vervalt bij het inlezen. Het JSON-formaat heet `opkoers.programme`, versie 1; het
        [JSON Schema](programme-file.schema.json) hoort erbij.

        ## Waarden

        | soort | JSON | Excel |
        |---|---|---|
        | tekst | tekst, hoogstens 4000 tekens | tekst |
        | teksten | lijst van teksten | één per regel in de cel (Alt+Enter) |
        | sleutel | kleine letters, cijfers en koppeltekens, hoogstens 80 tekens | hetzelfde |
        | ja/nee | `true` of `false`; weglaten is nee | ja of nee |
        | woord | een van de vaste woorden | het Nederlandse woord, uit een keuzelijst |
        | getal | getal | getal; als tekst volgens het blad Notatie |
        | periode | `"2019"`, `"2019-H1"`, `"2019-Q3"`, `"2019-06"`, `"2019-06-30"`, `"2019/2022"` | hetzelfde, als tekst |
        | datum | `"2019-06-30"` | een datum, of de tekst 2019-06-30 |
        | cijfer | een getal, of een object met `value`, of `min` en `max`, of `state`; daarbij `circa` en `printed` | een getal, `circa 120`, `4 tot 8`, of een woord; in de kolom ernaast wat er gedrukt staat |

        Een cijfer dat niet bekend is, heeft een stand: `toBeDetermined` (n.t.b.), `proMemorie` (p.m.), `unknown` (??), `notQuantifiable` (niet kwantificeerbaar),
        `notApplicable` (n.v.t.), `blank` (niet ingevuld) of `ambiguous` (dubbelzinnig). Geen van deze wordt ooit nul, en ze worden nooit elkaar.

        Het blad **Notatie** zegt per blad, of per kolom, hoe getallen zijn geschreven die als tekst in een cel staan: `nl` (1.000,5), `en` (1,000.5) of `geen`
        (1000.5). Zonder opgave geldt `nl`. Een cel die op twee manieren te lezen is, wordt geweigerd met beide lezingen.

        ## Grenzen

        Een bestand is hoogstens 20 MB, een werkmap uitgepakt 200 MB en 1.000 onderdelen, een blad 100.000 gevulde rijen. Macro's, oude werkmappen (.xls) en
        werkmappen met een wachtwoord worden geweigerd. Van een formule nemen wij de bewaarde uitkomst over, met een waarschuwing.

        ## Bevindingen

        Elke bevinding noemt een code, het bestand, het blad (of de lijst), de rij en de kolom (of het veld), en wat u kunt doen. Eén fout, en er wordt niets
        geschreven. Waarschuwingen houden niets tegen: wat er staat, wordt bewaard zoals het er staat.

        """;

    public static string Write()
    {
        var page = new StringBuilder(Intro);
        Record(page, ProgrammeFormat.Programme);
        foreach (var list in ProgrammeFormat.Lists)
        {
            Record(page, list);
            foreach (var inner in list.Fields.Where(field => field.Inner is not null))
            {
                Record(page, inner.Inner!, list);
            }
        }

        Words(page);
        return page.ToString();
    }

    private static void Record(StringBuilder page, RecordShape shape, RecordShape? owner = null)
    {
        var name = owner is null ? shape.Name : $"{owner.Name}.{shape.Name}";
        page.Append("\n## `").Append(name).Append('`').Append(shape.Sheet is null ? "" : $": blad {shape.Sheet}").Append("\n\n").Append(shape.Help).Append("\n\n");
        page.Append("| veld | in Excel | soort | verplicht | betekenis |\n|---|---|---|---|---|\n");
        foreach (var field in shape.Fields)
        {
            page.Append("| `").Append(field.Name).Append("` | ").Append(field.Kind is FieldKind.Records or FieldKind.Record ? "zie hieronder" : field.Title).Append(" | ")
                .Append(Kind(field)).Append(" | ").Append(field.Required ? "ja" : "").Append(" | ").Append(field.Help).Append(" |\n");
        }
    }

    private static void Words(StringBuilder page)
    {
        page.Append("\n## Vaste woorden\n\n| veld | JSON | Excel |\n|---|---|---|\n");
        var shapes = ProgrammeFormat.Lists.Prepend(ProgrammeFormat.Programme).SelectMany(list => list.Fields.Select(field => field.Inner).OfType<RecordShape>().Prepend(list));
        foreach (var (shape, field) in shapes.SelectMany(shape => shape.Fields.Where(field => field.Words is not null && field.Name != "basis").Select(field => (shape, field))))
        {
            foreach (var (word, dutch) in field.Words!.Words)
            {
                page.Append("| ").Append(shape.Name).Append('.').Append(field.Name).Append(" | `").Append(word).Append("` | ").Append(dutch).Append(" |\n");
            }
        }

        foreach (var (word, dutch) in FileWords.Basis.Words)
        {
            page.Append("| basis | `").Append(word).Append("` | ").Append(dutch).Append(" |\n");
        }
    }

    private static string Kind(Field field) => field.Kind switch
    {
        FieldKind.Key => "sleutel",
        FieldKind.Texts => "teksten",
        FieldKind.Flag => "ja/nee",
        FieldKind.Whole or FieldKind.Number => "getal",
        FieldKind.Period => "periode",
        FieldKind.Date => "datum",
        FieldKind.Word => "woord",
        FieldKind.Quantity => "cijfer",
        FieldKind.Record => "object",
        FieldKind.Records => "lijst",
        _ => "tekst",
    };
}
