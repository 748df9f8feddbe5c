using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using OpKoers.Import.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Import.Features.ReadFigures;

/// <summary>How a file is written, as fields of a form and in an address.</summary>
internal static class FormFields
{
    public static IReadOnlyList<SelectListItem> Separators =>
        [new(T.Of("Puntkomma ( ; )"), ";"), new(T.Of("Komma ( , )"), ","), new(T.Of("Tab"), "tab"), new(T.Of("Streep ( | )"), "|")];

    public static IReadOnlyList<SelectListItem> Encodings => [new("UTF-8", "utf-8"), new("Windows-1252", "windows-1252")];

    public static IReadOnlyList<SelectListItem> Notations =>
        [new(T.Of("Nederlands: 1.000,5"), "dutch"), new(T.Of("Engels: 1,000.5"), "english"), new(T.Of("Kaal: 1000.5"), "plain")];

    public static IReadOnlyList<SelectListItem> Roles =>
    [
        new(T.Of("Niet inlezen"), nameof(FigureRole.Ignored)), new(T.Of("Code van het gebied"), nameof(FigureRole.Area)), new(T.Of("Naam van het gebied"), nameof(FigureRole.AreaName)),
        new(T.Of("Periode"), nameof(FigureRole.Period)), new(T.Of("Categorie"), nameof(FigureRole.Category)), new(T.Of("Naam van de categorie ervoor"), nameof(FigureRole.CategoryName)),
        new(T.Of("Cijfer"), nameof(FigureRole.Measure)), new(T.Of("Ondergrens van het cijfer ervoor"), nameof(FigureRole.Lower)), new(T.Of("Bovengrens van het cijfer ervoor"), nameof(FigureRole.Upper)),
        new(T.Of("Stand (definitief, voorlopig, afgeschermd)"), nameof(FigureRole.Status)),
    ];

    /// <summary>What was chosen, by name; what is not a choice becomes the usual one.</summary>
    public static FigureFileForm Read(Func<string, string?> value) => new()
    {
        Separator = value("scheiding") switch
        {
            "," => ',',
            "tab" => '\t',
            "|" => '|',
            _ => ';',
        },
        Encoding = value("tekenset") == "windows-1252" ? "windows-1252" : "utf-8",
        Notation = value("notatie") switch
        {
            "english" => NumberNotation.English,
            "plain" => NumberNotation.Plain,
            _ => NumberNotation.Dutch,
        },
        Sheet = value("blad")?.Trim() is { Length: > 0 and <= 100 } sheet ? sheet : null,
    };

    public static QueryString Query(FigureFileForm form) => QueryString.Create(
    [
        KeyValuePair.Create("scheiding", (string?)Separator(form)),
        KeyValuePair.Create("tekenset", (string?)form.Encoding),
        KeyValuePair.Create("notatie", (string?)Notation(form)),
        KeyValuePair.Create("blad", (string?)(form.Sheet ?? "")),
    ]);

    public static string Separator(FigureFileForm form) => form.Separator == '\t' ? "tab" : form.Separator.ToString();

    public static string Notation(FigureFileForm form) => form.Notation switch
    {
        NumberNotation.English => "english",
        NumberNotation.Plain => "plain",
        _ => "dutch",
    };
}
