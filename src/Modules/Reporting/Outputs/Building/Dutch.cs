using System.Globalization;
using OpKoers.Editions.Contracts;
using OpKoers.Kernel;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Outputs.Building;

/// <summary>Words of reports. They are Dutch whatever the language of the request in which they are made.</summary>
internal static class Dutch
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>"31 december 2020".</summary>
    public static string Date(DateOnly date) => FigureText.Dutch.Date(date);

    /// <summary>The day of a moment, in Dutch time.</summary>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>"18 december 2020, 14.05 uur", in Dutch time.</summary>
    public static string Moment(DateTimeOffset moment) =>
        $"{Date(Day(moment))}, {TimeZoneInfo.ConvertTime(moment, Zone).ToString("HH.mm", CultureInfo.InvariantCulture)} uur";

    /// <summary>"op koers".</summary>
    public static string Word(StatusMark mark) => Status.DutchWord(mark);

    /// <summary>"3 gehaald, 5 op koers"; an empty text for nothing.</summary>
    public static string Counts(IEnumerable<StatusMark> marks)
    {
        var counts = StatusCounts.Of(marks);
        return string.Join(", ", Enum.GetValues<StatusMark>().Where(mark => counts[mark] > 0).Select(mark => $"{counts[mark]} {Word(mark)}"));
    }

    /// <summary>A period for people; the text itself when it is not one of ours.</summary>
    public static string Period(string period) => Kernel.Period.TryParse(period, out var known) ? FigureText.Dutch.Period(known) : period;

    /// <summary>"1 streefwaarde", "3 streefwaarden".</summary>
    public static string Count(int number, string one, string more) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : more)}");

    /// <summary>A name with the label that the document gives it.</summary>
    public static string Labelled(string? code, string name) => string.IsNullOrWhiteSpace(code) || name.StartsWith(code, StringComparison.Ordinal) ? name : $"{code} {name}";

    /// <summary>The first letter small, for within a sentence; an abbreviation keeps its capital.</summary>
    public static string Within(string text) => text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLower(text[0], Culture) + text[1..] : text;

    /// <summary>"a, b en c".</summary>
    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " en " + names[^1],
    };

    /// <summary>"Programma Veiligheid"; a name that says so itself stays as it is.</summary>
    public static string Programme(EditionProgramme programme) =>
        programme.Name.StartsWith("programma", StringComparison.OrdinalIgnoreCase) ? programme.Name : "Programma " + programme.Name;

    /// <summary>"Gemeente Almelo".</summary>
    public static string Municipality(EditionDocument document) => "Gemeente " + document.MunicipalityName;
}
