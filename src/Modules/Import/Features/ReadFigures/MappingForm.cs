using System.Globalization;
using OpKoers.Import.Contracts;

namespace OpKoers.Import.Features.ReadFigures;

/// <summary>A mapping as it stands in a form: everything as text, so that what was typed comes back when it is refused.</summary>
internal sealed record MappingForm
{
    private const int MostText = 500;

    public string Table { get; init; } = "";

    public string Title { get; init; } = "";

    public string Source { get; init; } = "";

    public string Description { get; init; } = "";

    public string Borders { get; init; } = "";

    public string Withheld { get; init; } = ". x";

    public FigureFileForm Form { get; init; } = new();

    public IReadOnlyList<ColumnForm> Columns { get; init; } = [];

    /// <summary>A form for the columns of a file; roles are a first proposal by the names of columns.</summary>
    public static MappingForm For(FigureFileLook look, FigureFileForm form) => new()
    {
        Form = form,
        Withheld = string.Join(' ', form.Withheld),
        Columns = [.. look.Columns.Select(name => new ColumnForm(name, Proposed(name), "", "", "", "", ""))],
    };

    public static MappingForm Of(FigureMapping mapping, FigureFileLook look) => Of(mapping) with
    {
        Columns = [.. look.Columns.Select(name => mapping.Columns.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } column ? ColumnForm.Of(column) : new ColumnForm(name, FigureRole.Ignored, "", "", "", "", ""))],
    };

    /// <summary>A form for a mapping by itself.</summary>
    public static MappingForm Of(FigureMapping mapping) => new()
    {
        Table = mapping.Table,
        Title = mapping.Title,
        Source = mapping.Source,
        Description = mapping.Description ?? "",
        Borders = mapping.RestatedToYear?.ToString(CultureInfo.InvariantCulture) ?? "",
        Withheld = string.Join(' ', mapping.Form.Withheld),
        Form = mapping.Form,
        Columns = [.. mapping.Columns.Select(ColumnForm.Of)],
    };

    /// <summary>What was sent.</summary>
    public static MappingForm Read(Func<string, string?> value, FigureFileForm form, IReadOnlyList<string> names)
    {
        return new()
        {
            Table = Text("tabel").ToUpperInvariant(),
            Title = Text("titel"),
            Source = Text("bron"),
            Description = Text("omschrijving"),
            Borders = Text("grenzen"),
            Withheld = Text("afgeschermd"),
            Form = form,
            Columns = [.. names.Select((name, index) => new ColumnForm(name, RoleOf(Text($"rol{index}")), Text($"sleutel{index}"), Text($"naam{index}"), Text($"eenheid{index}"), Text($"decimalen{index}"), Text($"totaal{index}")))],
        };

        string Text(string name) => value(name)?.Trim() is { } text ? text[..Math.Min(text.Length, MostText)] : "";
    }

    /// <summary>The mapping that it says; what is wrong with its numbers is said in <paramref name="wrong"/> by the name of the field.</summary>
    public FigureMapping Mapping(List<(string Field, string Message)> wrong)
    {
        int? borders = null;
        if (Borders.Length > 0)
        {
            borders = int.TryParse(Borders, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200 ? year : null;
            if (borders is null)
            {
                wrong.Add(("grenzen", T.Of("Vul een jaar in, of laat dit leeg.")));
            }
        }

        return new FigureMapping
        {
            Table = Table,
            Title = Title,
            Source = Source,
            Description = Description.Length == 0 ? null : Description,
            RestatedToYear = borders,
            Form = Form with { Withheld = [.. Withheld.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] },
            Columns = [.. Columns.Select((column, index) => column.Column(index, wrong))],
        };
    }

    private static FigureRole RoleOf(string word) => Enum.TryParse<FigureRole>(word, out var role) && Enum.IsDefined(role) ? role : FigureRole.Ignored;

    private static FigureRole Proposed(string name) => name.ToUpperInvariant() switch
    {
        "GEBIED" or "GEBIEDSCODE" or "REGIOS" or "WIJKENENBUURTEN" or "GEMEENTECODE" or "BUURTCODE" or "WIJKCODE" or "GEMEENTE" or "CODE" => FigureRole.Area,
        "GEBIEDSNAAM" or "GEMEENTENAAM" or "BUURTNAAM" or "WIJKNAAM" or "NAAM" => FigureRole.AreaName,
        "PERIODE" or "PERIODEN" or "JAAR" or "MAAND" => FigureRole.Period,
        "STATUS" or "STAND" => FigureRole.Status,
        "SOORT" or "CATEGORIE" => FigureRole.Category,
        "AANTAL" or "WAARDE" or "CIJFER" or "MELDINGEN" or "PERCENTAGE" => FigureRole.Measure,
        "ONDERGRENS" => FigureRole.Lower,
        "BOVENGRENS" => FigureRole.Upper,
        _ => FigureRole.Ignored,
    };
}

/// <summary>The fields of a mapping: for a file that lies there, or for a mapping that is kept.</summary>
/// <param name="Form">The form.</param>
/// <param name="Rows">The first rows of the file; none for a mapping that is kept.</param>
/// <param name="Kept">Whether it is a mapping that is kept: its table stands, and the names of its columns can be put right.</param>
internal sealed record MappingFields(MappingForm Form, IReadOnlyList<IReadOnlyList<string>> Rows, bool Kept);

/// <summary>A column as it stands in the form.</summary>
internal sealed record ColumnForm(string Name, FigureRole Role, string Key, string Title, string Unit, string Decimals, string Total)
{
    public static ColumnForm Of(FigureColumn column) => new(
        column.Name,
        column.Role,
        column.Key ?? "",
        column.Title ?? "",
        column.Unit ?? "",
        column.Decimals == 0 ? "" : column.Decimals.ToString(CultureInfo.InvariantCulture),
        column.Total ?? "");

    public FigureColumn Column(int index, List<(string Field, string Message)> wrong)
    {
        var decimals = 0;
        if (Decimals.Length > 0 && (!int.TryParse(Decimals, NumberStyles.None, CultureInfo.InvariantCulture, out decimals) || decimals > 6))
        {
            wrong.Add(($"decimalen{index}", T.Of("Een cijfer heeft nul tot en met zes decimalen.")));
            decimals = 0;
        }

        return new FigureColumn(Name, Role) { Key = OrNull(Key), Title = OrNull(Title), Unit = OrNull(Unit), Decimals = decimals, Total = OrNull(Total) };
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
