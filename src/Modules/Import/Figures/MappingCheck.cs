using OpKoers.Import.Contracts;
using OpKoers.Import.Tree;
using OpKoers.Kernel;

namespace OpKoers.Import.Figures;

/// <summary>Whether a mapping makes sense by itself, and what its columns are called in the table.</summary>
internal static class MappingCheck
{
    private const int MostColumns = 400, LongestCode = 80, LongestText = 500;

    /// <summary>Says what is wrong with it; nothing when all is well.</summary>
    public static IReadOnlyList<Refusal> Of(FigureMapping mapping)
    {
        var wrong = new List<Refusal>();
        Check(string.IsNullOrWhiteSpace(mapping.Table) || mapping.Table.Length > LongestCode || !mapping.Table.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'),
            "table-code", "Geef de tabel een code van letters, cijfers en streepjes.");
        Check(string.IsNullOrWhiteSpace(mapping.Title) || mapping.Title.Length > LongestText, "title-missing", "Geef de tabel een titel.");
        Check(string.IsNullOrWhiteSpace(mapping.Source) || mapping.Source.Length > LongestText, "source-missing", "Zeg van wie de cijfers zijn.");
        Check(mapping.Columns.Count > MostColumns, "too-many-columns", $"Een koppeling heeft hoogstens {MostColumns} kolommen.");
        Check(mapping.Columns.Count(column => column.Role == FigureRole.Area) != 1, "area-column", "Wijs precies één kolom aan met de code van het gebied.");
        Check(mapping.Columns.Count(column => column.Role == FigureRole.Period) != 1, "period-column", "Wijs precies één kolom aan met de periode.");
        Check(!mapping.Columns.Any(column => column.Role == FigureRole.Measure), "measure-column", "Wijs ten minste één kolom met cijfers aan.");
        Check(mapping.Columns.Count(column => column.Role == FigureRole.Status) > 1 || mapping.Columns.Count(column => column.Role == FigureRole.AreaName) > 1, "column-twice", "Er kan maar één kolom zijn met de status, en één met de naam van het gebied.");
        Check(mapping.Columns.GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase).Any(group => group.Count() > 1), "column-twice", "Een kolom staat twee keer in de koppeling.");
        Check(mapping.Columns.Where(column => column.Role is FigureRole.Category or FigureRole.Measure).GroupBy(KeyOf, StringComparer.Ordinal).Any(group => group.Count() > 1), "key-twice", "Twee kolommen hebben dezelfde naam in de tabel.");
        Check(mapping.Form.Separator is not (';' or ',' or '\t' or '|'), "separator-unknown", "Het scheidingsteken is een puntkomma, een komma, een tab of een streep.");
        Check(mapping.Form.Encoding.ToUpperInvariant() is not ("UTF-8" or "WINDOWS-1252"), "encoding-unknown", "De tekenset is utf-8 of windows-1252.");
        Check(mapping.Columns.Any(column => column.Decimals is < 0 or > 6), "decimals-wrong", "Een cijfer heeft nul tot en met zes decimalen.");
        CheckFollowers(mapping, Check);
        return wrong;

        void Check(bool isWrong, string code, string message)
        {
            if (isWrong)
            {
                wrong.Add(new Refusal(code, message));
            }
        }
    }

    /// <summary>Key of a category or measure in the table.</summary>
    public static string KeyOf(FigureColumn column) => string.IsNullOrWhiteSpace(column.Key) ? column.Name.Trim() : column.Key.Trim();

    /// <summary>The column that a name or the end of a margin belongs to: the nearest one before it.</summary>
    public static int OwnerOf(IReadOnlyList<FigureColumn> columns, int at)
    {
        var wanted = columns[at].Role == FigureRole.CategoryName ? FigureRole.Category : FigureRole.Measure;
        for (var index = at - 1; index >= 0; index--)
        {
            if (columns[index].Role == wanted)
            {
                return index;
            }
        }

        return -1;
    }

    private static void CheckFollowers(FigureMapping mapping, Action<bool, string, string> check)
    {
        for (var index = 0; index < mapping.Columns.Count; index++)
        {
            var column = mapping.Columns[index];
            if (column.Role is FigureRole.CategoryName or FigureRole.Lower or FigureRole.Upper)
            {
                check(OwnerOf(mapping.Columns, index) < 0, "owner-missing", $"Voor de kolom ‘{ShapeCheck.Short(column.Name)}’ staat geen kolom waar zij bij hoort.");
            }
        }
    }
}
