using OpKoers.Kernel;
using OpKoers.Reporting.Health;

namespace OpKoers.Reporting.Features.Health;

/// <summary>The groups of findings in words and in addresses.</summary>
internal static class HealthWords
{
    public static IReadOnlyList<HealthGroup> Groups { get; } = Enum.GetValues<HealthGroup>();

    public static string Of(HealthGroup group) => group switch
    {
        HealthGroup.Overdue => "te laat",
        HealthGroup.Stale => "verouderd",
        HealthGroup.Never => "nooit bijgewerkt",
        HealthGroup.Unowned => "van niemand",
        _ => "te veel",
    };

    public static string Key(HealthGroup group) => Of(group).Replace(' ', '-');

    /// <summary>The group that an address names; null for none or one that is not there.</summary>
    public static HealthGroup? Group(string? key) => Groups.Where(group => Key(group) == key).Select(group => (HealthGroup?)group).FirstOrDefault();

    public static string Of(FindingSeverity severity) => severity == FindingSeverity.Info ? "goed om te weten" : "let op";

    public static string Lead(HealthReport report, HealthAddress here)
    {
        if (report.Shown.Count == 0)
        {
            return here == HealthAddress.All ? "Ja. Voor zover wij kunnen zien, is alles bijgehouden en heeft alles een eigenaar." : "Bij deze keuze valt niets op.";
        }

        var parts = Groups.Select(group => (Group: group, Count: report.Shown.Count(finding => finding.Check.Group == group))).Where(part => part.Count > 0).Select(part => $"{part.Count} {Of(part.Group)}");
        var opening = report.Shown.Count == 1 ? "1 ding vraagt aandacht" : $"{report.Shown.Count} dingen vragen aandacht";
        return $"{(here == HealthAddress.All ? "Nog niet. " : string.Empty)}{opening}: {string.Join(", ", parts)}.";
    }
}
