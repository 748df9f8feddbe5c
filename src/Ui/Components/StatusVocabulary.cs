using System.Globalization;
using OpKoers.Ui.Localisation;

namespace OpKoers.Ui.Components;

/// <summary>Word and shape of each mark. Everything that is written hundreds of times a page is made once, here.</summary>
internal static class StatusVocabulary
{
    private static readonly string[] Shapes =
        ["gehaald", "gehaald", "opkoers", "aandacht", "nietopkoers", "gav", "ntb", "ntb", "opgeschort", "leeg"];

    private static readonly string[] Dutch = WordsIn("nl-NL");
    private static readonly string[] English = WordsIn("en-GB");
    private static readonly string[] IconHtml = [.. Shapes.Select(shape =>
        $"<svg class=\"st__i st-{shape}\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#i-{shape}\"/></svg>")];

    // In a strip the colour sits on the group and the text alternative on the whole, so that a mark is as short as can be.
    private static readonly string[] StripHtml = [.. Shapes.Select(shape => $"<svg class=\"st__i\"><use href=\"#i-{shape}\"/></svg>")];

    internal static IReadOnlyList<StatusMark> All { get; } = Enum.GetValues<StatusMark>();

    internal static string Word(StatusMark mark) => (Words.English ? English : Dutch)[(int)mark];

    internal static string DutchWord(StatusMark mark) => Dutch[(int)mark];

    internal static string Shape(StatusMark mark) => Shapes[(int)mark];

    internal static string Icon(StatusMark mark) => IconHtml[(int)mark];

    internal static string InStrip(StatusMark mark) => StripHtml[(int)mark];

    private static string[] WordsIn(string culture) =>
        [.. Enum.GetNames<StatusMark>().Select(name => Words.In("Status." + name, CultureInfo.GetCultureInfo(culture)))];
}
