using System.Globalization;
using OpKoers.Areas.Contracts;
using OpKoers.Import.Csv;
using OpKoers.Import.Tree;

namespace OpKoers.Import.AreaFiles;

/// <summary>
/// Reads tables about areas. Regions: <c>regiocode;regionaam;soort;gebiedscode</c>. Changes: <c>van_jaar;van_code;naar_jaar;naar_code;gewicht</c>. The head
/// says which; columns may stand in any order.
/// </summary>
internal sealed class AreaTable
{
    private static readonly string[] MemberColumns = ["regiocode", "regionaam", "soort", "gebiedscode"];
    private static readonly string[] RecodingColumns = ["van_jaar", "van_code", "naar_jaar", "naar_code", "gewicht"];

    private static readonly char[] Separators = [';', '\t', ','];

    private AreaTable()
    {
    }

    public IReadOnlyList<AreaMemberDraft>? Members { get; private set; }

    public IReadOnlyList<AreaRecodingDraft>? Recodings { get; private set; }

    public static AreaTable Read(string path, FindingList findings)
    {
        var table = new AreaTable();
        try
        {
            using var reader = new CsvReader(File.OpenRead(path), Separator(path));
            if (!reader.Read())
            {
                findings.Error("file-empty", default, "Het bestand is leeg.");
                return table;
            }

            var columns = Enumerable.Range(0, reader.Count).Select(index => reader.Text(index).Trim().ToLowerInvariant()).ToList();
            if (Places(columns, MemberColumns) is { } members)
            {
                table.Members = Rows(reader, members, findings, Member);
            }
            else if (Places(columns, RecodingColumns) is { } recodings)
            {
                table.Recodings = Rows(reader, recodings, findings, Recoding);
            }
            else
            {
                findings.Error("columns-unknown", new Place(null, 1), $"De kop moet {string.Join(", ", MemberColumns)} bevatten (regio’s) of {string.Join(", ", RecodingColumns)} (wijzigingen tussen jaren).");
            }
        }
        catch (FormatException wrong)
        {
            findings.Error("file-damaged", default, wrong.Message);
        }

        return table;
    }

    private static byte Separator(string path)
    {
        using var reader = new StreamReader(path);
        var head = reader.ReadLine() ?? "";
        return (byte)Separators.OrderByDescending(separator => head.Count(character => character == separator)).First();
    }

    private static int[]? Places(List<string> columns, string[] wanted)
    {
        var places = wanted.Select(name => columns.IndexOf(name)).ToArray();
        return places.Contains(-1) ? null : places;
    }

    private static List<T> Rows<T>(CsvReader reader, int[] places, FindingList findings, Func<string[], int, FindingList, T?> read)
        where T : class
    {
        var rows = new List<T>();
        while (reader.Read())
        {
            if (places.Max() >= reader.Count)
            {
                findings.Error("row-short", new Place(null, (int)reader.Row), "De rij heeft minder kolommen dan de kop.");
            }
            else if (read([.. places.Select(place => reader.Text(place).Trim())], (int)reader.Row, findings) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static AreaMemberDraft? Member(string[] cells, int row, FindingList findings)
    {
        if (ColumnRoles.Kind(cells[2]) is { } kind)
        {
            return new AreaMemberDraft(cells[0].ToUpperInvariant(), cells[1], kind, cells[3].ToUpperInvariant(), row);
        }

        findings.Error("kind-unknown", new Place(null, row, MemberColumns[2]), $"‘{cells[2]}’ is geen soort regio.");
        return null;
    }

    private static AreaRecodingDraft? Recoding(string[] cells, int row, FindingList findings)
    {
        if (!Year(cells[0], out var from) || !Year(cells[2], out var to))
        {
            findings.Error("year-unreadable", new Place(null, row, RecodingColumns[0]), "Een jaar is niet te lezen.");
            return null;
        }

        // A comma can only be a decimal mark here: a share is never more than 1.
        if (!double.TryParse(cells[4].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight))
        {
            findings.Error("weight-unreadable", new Place(null, row, RecodingColumns[4]), $"‘{cells[4]}’ is geen gewicht.");
            return null;
        }

        return new AreaRecodingDraft(from, cells[1].ToUpperInvariant(), to, cells[3].ToUpperInvariant(), weight, row);
    }

    private static bool Year(string text, out int year) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year);
}
