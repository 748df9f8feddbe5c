using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Midterm;

/// <summary>Where a text stands in a review: its part, with the goal where each top goal has one.</summary>
internal static class MidtermPlaces
{
    /// <summary>In addresses and as key: "terugblik", "resultaten-passende-zorg".</summary>
    public static string Of(MidtermSection part, string? goal) => goal is null ? MidtermWords.Place(part) : $"{MidtermWords.Place(part)}-{goal}";

    /// <summary>For people: "Terugblik", "Midterm resultaten bij doel 1".</summary>
    public static string Name(MidtermSection part, string? goal) => goal is null ? MidtermWords.Of(part) : $"{MidtermWords.Of(part)} bij doel {goal}";
}
