using System.Text;
using System.Text.RegularExpressions;
using OpKoers.Import.Tests.Support;

namespace OpKoers.Import.Tests.Hostile;

/// <summary>Damages a workbook in one of many ways, by a seed.</summary>
internal static partial class WorkbookMutation
{
    private static readonly string[] Nonsense = ["onzin", "1.000", "1,5,5", "=1+1", "#REF!", "", "-", "_x0000_", "99999999999999999999", "2019-13-45", "&lt;b&gt;"];

    private static readonly string[] Snippets =
        ["<c><f>1+1</f></c>", "<c t=\"e\"><v>#REF!</v></c>", "<c t=\"s\"><v>999999</v></c>", "<c r=\"ZZZZ1\"><v>1</v></c>", "<c><f>1+1</f><v>2</v></c>", "<row r=\"1\"/>", "<c t=\"b\"><v>7</v></c>", "<c><v>geen getal</v></c>", "<c t=\"x\"><v>1</v></c>", "<nope>"];

    public static byte[] Of(byte[] workbook, int seed)
    {
        var random = new Random(seed);
        return random.Next(10) switch
        {
            0 or 1 => Flipped(workbook, random),
            2 => workbook[..random.Next(4, workbook.Length)],
            3 => WithoutPart(workbook, random),
            4 => Sheet(workbook, random, text => FlippedText(text, random)),
            5 or 6 => Sheet(workbook, random, text => Cell(text, random)),
            7 => Sheet(workbook, random, text => Inserted(text, random)),
            8 => Sheet(workbook, random, text => WithoutRow(text, random)),
            _ => Sheet(workbook, random, text => WithoutCell(text, random)),
        };
    }

    private static byte[] Flipped(byte[] workbook, Random random)
    {
        var copy = workbook.ToArray();
        copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    private static byte[] WithoutPart(byte[] workbook, Random random)
    {
        var parts = Workbooks.Parts(workbook).ToList();
        parts.RemoveAt(random.Next(parts.Count));
        return Workbooks.Build(parts);
    }

    private static byte[] Sheet(byte[] workbook, Random random, Func<string, string> change)
    {
        var parts = Workbooks.Parts(workbook);
        var sheets = parts.Keys.Where(name => name.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToList();
        var sheet = sheets[random.Next(1, sheets.Count)];
        parts[sheet] = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(parts[sheet])));
        return Workbooks.Build(parts);
    }

    private static string FlippedText(string text, Random random)
    {
        var copy = text.ToCharArray();
        copy[random.Next(copy.Length)] = "<>&\"x1 \u0001"[random.Next(8)];
        return new string(copy);
    }

    private static string Cell(string text, Random random)
    {
        var contents = Contents().Matches(text);
        var chosen = contents[random.Next(contents.Count)].Groups[1];
        return text[..chosen.Index] + Nonsense[random.Next(Nonsense.Length)] + text[(chosen.Index + chosen.Length)..];
    }

    private static string Inserted(string text, Random random)
    {
        var rows = Rows().Matches(text);
        var at = rows[random.Next(rows.Count)];
        return text.Insert(at.Index + at.Length, Snippets[random.Next(Snippets.Length)]);
    }

    private static string WithoutRow(string text, Random random)
    {
        var rows = WholeRows().Matches(text);
        var chosen = rows[random.Next(rows.Count)];
        return text.Remove(chosen.Index, chosen.Length);
    }

    private static string WithoutCell(string text, Random random)
    {
        var cells = Cells().Matches(text);
        var chosen = cells[random.Next(cells.Count)];
        return text.Remove(chosen.Index, chosen.Length);
    }

    [GeneratedRegex("<(?:t|v)[^>]*>([^<]*)<")]
    private static partial Regex Contents();

    [GeneratedRegex("<row [^>]*>")]
    private static partial Regex Rows();

    [GeneratedRegex("<row .*?</row>", RegexOptions.Singleline)]
    private static partial Regex WholeRows();

    [GeneratedRegex("<c .*?</c>", RegexOptions.Singleline)]
    private static partial Regex Cells();
}
