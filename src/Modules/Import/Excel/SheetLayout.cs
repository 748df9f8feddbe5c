using OpKoers.Import.Format;

namespace OpKoers.Import.Excel;

/// <summary>A column of a sheet: which member of the row it holds. A quantity has a second column for the text as printed.</summary>
/// <param name="Header">The text in the first row.</param>
/// <param name="Outer">The record inside the row in which the field stands, such as "baseline"; null for the row itself.</param>
/// <param name="Field">The field.</param>
/// <param name="IsPrinted">Whether it is the printed text of a quantity.</param>
internal sealed record SheetColumn(string Header, string? Outer, Field Field, bool IsPrinted = false)
{
    /// <summary>Whether numbers typed as text need a notation here.</summary>
    public bool IsNumeric => !IsPrinted && Field.Kind is FieldKind.Quantity or FieldKind.Number or FieldKind.Whole;
}

/// <summary>A sheet with a row per record.</summary>
/// <param name="Name">Name of the sheet.</param>
/// <param name="Shape">What a row is.</param>
/// <param name="Columns">The columns; of a sheet that belongs to another the first is the key of the owner.</param>
/// <param name="Owner">The list whose rows own those of this sheet; null for a list of the file.</param>
internal sealed record SheetLayout(string Name, RecordShape Shape, IReadOnlyList<SheetColumn> Columns, RecordShape? Owner = null);

/// <summary>The sheets of a workbook, derived from the format, so that a field that is added to the format is in the workbook too.</summary>
internal static class WorkbookLayout
{
    public const string Explanation = "Toelichting";

    public const string Notation = "Notatie";

    /// <summary>The name under which the owner's key stands in a row of an owned sheet.</summary>
    public const string OwnerKey = "$owner";

    public static readonly IReadOnlyList<string> NotationHeaders = ["Blad", "Kolom", "Notatie"];

    public static readonly IReadOnlyList<string> HeadHeaders = ["Onderdeel", "Waarde"];

    /// <summary>The sheets with rows, in the order of the workbook: a sheet that belongs to another follows it.</summary>
    public static readonly IReadOnlyList<SheetLayout> Lists = [.. ProgrammeFormat.Lists.SelectMany(Sheets)];

    /// <summary>The rows of the sheet about the programme itself, in order.</summary>
    public static readonly IReadOnlyList<Field> Head =
        [ProgrammeFormat.Root["format"], ProgrammeFormat.Root["version"], .. ProgrammeFormat.Programme.Fields];

    private static IEnumerable<SheetLayout> Sheets(RecordShape list)
    {
        yield return new SheetLayout(list.Sheet!, list, [.. list.Fields.SelectMany(field => Columns(field, null))]);
        foreach (var owned in list.Fields.Where(field => field.Kind == FieldKind.Records))
        {
            var key = new Field(OwnerKey, FieldKind.Key, list.Sheet!, $"Sleutel van de rij op het blad {list.Sheet} waar dit bij hoort.") { Required = true };
            yield return new SheetLayout(owned.Inner!.Sheet!, owned.Inner, [new SheetColumn($"{list.Sheet} (sleutel)", null, key), .. owned.Inner.Fields.SelectMany(field => Columns(field, null))], list);
        }
    }

    private static IEnumerable<SheetColumn> Columns(Field field, Field? outer)
    {
        var header = outer is null ? field.Title : $"{outer.Title} {field.Title}";
        switch (field.Kind)
        {
            case FieldKind.Records:
                yield break;
            case FieldKind.Record:
                foreach (var column in field.Inner!.Fields.SelectMany(inner => Columns(inner, field)))
                {
                    yield return column;
                }

                yield break;
            default:
                yield return new SheetColumn(header, outer?.Name, field);
                if (field.Kind == FieldKind.Quantity)
                {
                    yield return new SheetColumn($"{header} (zoals gedrukt)", outer?.Name, field, IsPrinted: true);
                }

                yield break;
        }
    }
}
