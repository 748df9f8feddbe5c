using System.Globalization;
using System.Text;

namespace OpKoers.Drawing.Network;

/// <summary>The few words that the drawing itself says, per language.</summary>
public sealed record NetworkWords
{
    /// <summary>Dutch.</summary>
    public static NetworkWords Dutch { get; } = new()
    {
        Language = "nl",
        GoalPrefix = "Doel",
        ContributesTo = "draagt bij aan",
        Unlinked = "Draagt nog aan geen doel bij",
        Strengths = ["onbekend", "licht", "matig", "sterk"],
        WorksAgainst = "werkt tegen",
        GoalCount = ("doel", "doelen"),
        EffortCount = ("inspanning", "inspanningen"),
        ContributionCount = ("bijdrage", "bijdragen"),
        AgainstCount = ("werkt tegen", "werken tegen"),
        WithoutGoal = ("inspanning draagt nog aan geen doel bij", "inspanningen dragen nog aan geen doel bij"),
        Reading = "Links de hoogste doelen, rechts de inspanningen.",
        Of = "waarvan",
        Chosen = "Gekozen",
        Twin = "De tabel bevat dezelfde informatie.",
    };

    /// <summary>English.</summary>
    public static NetworkWords English { get; } = new()
    {
        Language = "en",
        GoalPrefix = "Goal",
        ContributesTo = "contributes to",
        Unlinked = "Contributes to no goal yet",
        Strengths = ["unknown", "light", "moderate", "strong"],
        WorksAgainst = "works against",
        GoalCount = ("goal", "goals"),
        EffortCount = ("effort", "efforts"),
        ContributionCount = ("contribution", "contributions"),
        AgainstCount = ("works against", "work against"),
        WithoutGoal = ("effort contributes to no goal yet", "efforts contribute to no goal yet"),
        Reading = "Highest goals on the left, efforts on the right.",
        Of = "of which",
        Chosen = "Chosen",
        Twin = "The table holds the same information.",
    };

    /// <summary>Language of these words, as BCP 47 names it.</summary>
    public required string Language { get; init; }

    /// <summary>What stands before the code of a goal at the top.</summary>
    public required string GoalPrefix { get; init; }

    /// <summary>What the lines mean.</summary>
    public required string ContributesTo { get; init; }

    /// <summary>Heading over efforts without a line.</summary>
    public required string Unlinked { get; init; }

    /// <summary>Words of the strengths, in the order of <see cref="ContributionStrength"/>.</summary>
    public required IReadOnlyList<string> Strengths { get; init; }

    /// <summary>Word for a negative contribution.</summary>
    public required string WorksAgainst { get; init; }

    private (string One, string More) GoalCount { get; init; }

    private (string One, string More) EffortCount { get; init; }

    private (string One, string More) ContributionCount { get; init; }

    private (string One, string More) AgainstCount { get; init; }

    private (string One, string More) WithoutGoal { get; init; }

    private string Reading { get; init; } = "";

    private string Of { get; init; } = "";

    private string Chosen { get; init; } = "";

    private string Twin { get; init; } = "";

    /// <summary>What the drawing shows, in sentences.</summary>
    internal string Describe(int goals, int efforts, int contributions, int against, int unlinked, NetworkNode? chosen)
    {
        var text = new StringBuilder(Reading);
        text.Append(CultureInfo.InvariantCulture, $" {Count(goals, GoalCount)}, {Count(efforts, EffortCount)}, {Count(contributions, ContributionCount)}");
        text.Append(against > 0 ? $", {Of} {Count(against, AgainstCount)}." : ".");
        if (unlinked > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" {Count(unlinked, WithoutGoal)}.");
        }

        if (chosen is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $" {Chosen}: {(chosen.Code is null ? "" : chosen.Code + " ")}{chosen.Text}.");
        }

        return text.Append(' ').Append(Twin).ToString();
    }

    private static string Count(int count, (string One, string More) words) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? words.One : words.More)}");
}
