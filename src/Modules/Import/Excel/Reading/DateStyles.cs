using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using OpKoers.Import.Excel.Package;

namespace OpKoers.Import.Excel.Reading;

/// <summary>Which styles show a number as a date.</summary>
internal static partial class DateStyles
{
    public static HashSet<int> Read(WorkbookPackage package, string? part)
    {
        var styles = new HashSet<int>();
        if (part is null)
        {
            return styles;
        }

        var formats = new HashSet<int>();
        var index = -1;
        using var reader = package.Read(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "numFmt" && IsDate(reader.GetAttribute("formatCode") ?? ""))
            {
                formats.Add(Whole(reader, "numFmtId"));
            }
            else if (reader is { LocalName: "cellXfs" })
            {
                index = reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false } ? 0 : -1;
            }
            else if (index >= 0 && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                if (Whole(reader, "numFmtId") is var format && (formats.Contains(format) || format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58)))
                {
                    styles.Add(index);
                }

                index++;
            }
        }

        return styles;
    }

    private static int Whole(XmlReader reader, string name) =>
        int.TryParse(reader.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : -1;

    // Quoted texts, escaped characters and [Red] or [$-413] say nothing about dates.
    private static bool IsDate(string code) => Literals().Replace(code, "").AsSpan().IndexOfAny("dyDY") >= 0 || MonthOnly().IsMatch(Literals().Replace(code, ""));

    [GeneratedRegex("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]")]
    private static partial Regex Literals();

    [GeneratedRegex("^[mM]+$")]
    private static partial Regex MonthOnly();
}
