using OpKoers.Office.Documents;
using OpKoers.Reporting.Outputs.Building;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Outputs.Writing.Word;

/// <summary>Marks in a text document: a letter-sized shape in the fixed colour, and always its word.</summary>
internal static class MarkSigns
{
    /// <summary>Shape and text; its word before the text when the text does not say it.</summary>
    public static IReadOnlyList<TextPart> Of(StatusMark mark, string text)
    {
        var word = Dutch.Word(mark);
        return [Sign(mark), new TextPart("\u00a0" + (text.Contains(word, StringComparison.OrdinalIgnoreCase) ? text : text.Length == 0 ? word : $"{word}: {text}"))];
    }

    /// <summary>Per mark that occurs its shape, how often, and its word.</summary>
    public static IReadOnlyList<TextPart> Counted(IEnumerable<StatusMark> marks)
    {
        var counts = StatusCounts.Of(marks);
        List<TextPart> parts = [];
        foreach (var mark in Enum.GetValues<StatusMark>().Where(mark => counts[mark] > 0))
        {
            parts.AddRange([new TextPart(parts.Count > 0 ? "   " : ""), Sign(mark), new TextPart($"\u00a0{counts[mark]}\u00a0{Dutch.Word(mark)}")]);
        }

        return parts;
    }

    private static TextPart Sign(StatusMark mark) => mark switch
    {
        StatusMark.Achieved or StatusMark.Completed => new("✔") { Colour = "155E3B" },
        StatusMark.OnCourse => new("●") { Colour = "1F7A45" },
        StatusMark.AtRisk => new("▲") { Colour = "7A4A00" },
        StatusMark.OffCourse => new("■") { Colour = "A8201A" },
        StatusMark.NoDemonstrableChange => new("≈") { Colour = "4A5391" },
        StatusMark.Suspended => new("‖") { Colour = "46535F" },
        StatusMark.Placeholder => new("□") { Colour = "5C6873" },
        _ => new("?") { Colour = "5C6873" },
    };
}
