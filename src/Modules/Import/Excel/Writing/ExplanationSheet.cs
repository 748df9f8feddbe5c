using OpKoers.Import.Format;
using OpKoers.Office.Workbooks;

namespace OpKoers.Import.Excel.Writing;

/// <summary>The first sheet: how the workbook works, and what every column is for. It is written for people and never read.</summary>
internal static class ExplanationSheet
{
    private static readonly string[] Lines =
    [
        "Dit bestand bevat de hele stand van één programma. Wat u hier weghaalt, vervalt bij het inlezen; u kunt dat daarna ongedaan maken.",
        "Doe eerst een proefronde: OpKoers toont dan elke wijziging en elke bevinding met blad, rij en kolom, en verandert niets.",
        "Laat de namen van bladen en kolommen staan, en laat ook lege bladen staan. De volgorde van de kolommen is vrij.",
        "Sleutels zijn vaste namen waarmee rijen naar elkaar verwijzen: kleine letters, cijfers en koppeltekens.",
        "Typ getallen als getal. Staat een getal als tekst in een cel, dan geldt de notatie van het blad Notatie: nl (1.000,5), en (1,000.5) of geen (1000.5). OpKoers raadt nooit.",
        "Is een cijfer niet bekend, typ dan: n.t.b., p.m., ??, niet kwantificeerbaar, n.v.t., dubbelzinnig of niet ingevuld. Een bereik is 4 tot 8, een schatting circa 120.",
        "Wat een document letterlijk zegt, staat in de kolommen (zoals gedrukt).",
        "Een cel met meer teksten heeft er een per regel (Alt+Enter).",
        "Perioden zijn tekst: 2019, 2019-H1, 2019-Q3, 2019-06, 2019-06-30 of 2019/2022.",
    ];

    private static readonly string[] Headers = ["Blad", "Kolom", "Verplicht", "Betekenis"];

    private static readonly SheetPlan Layout = new()
    {
        Name = WorkbookLayout.Explanation,
        Columns = [new WrittenColumn(26, CellStyle.Text), new WrittenColumn(36, CellStyle.Text), new WrittenColumn(12, CellStyle.Text), new WrittenColumn(90, CellStyle.Text)],
    };

    public static void Write(WorkbookFile file) => file.Sheet(
        Layout,
        sheet =>
        {
            sheet.Row(() => sheet.Text("Programmabestand van OpKoers", CellStyle.Title));
            foreach (var line in Lines)
            {
                sheet.Row(() => sheet.Text(line, CellStyle.Plain));
            }

            sheet.Row(() =>
            {
                foreach (var header in Headers)
                {
                    sheet.Text(header, CellStyle.Header);
                }
            });
            foreach (var field in WorkbookLayout.Head)
            {
                Field(sheet, ProgrammeFormat.Programme.Sheet!, field.Title, field, field.Required);
            }

            foreach (var layout in WorkbookLayout.Lists)
            {
                foreach (var column in layout.Columns)
                {
                    Field(sheet, layout.Name, column.Header, column.Field, column is { Outer: null, IsPrinted: false, Field.Required: true });
                }
            }
        });

    private static void Field(SheetWriter sheet, string name, string header, Field field, bool required) => sheet.Row(() =>
    {
        sheet.Text(name);
        sheet.Text(header);
        sheet.Text(required ? CellText.Yes : null);
        sheet.Text(field.Help);
    });
}
