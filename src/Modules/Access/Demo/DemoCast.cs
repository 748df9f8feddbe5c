using OpKoers.Access.Contracts;
using OpKoers.Access.Domain;

namespace OpKoers.Access.Demo;

/// <summary>A function of the sample.</summary>
internal sealed record DemoPart(string Name, string FunctionLabel, IReadOnlyList<Grant> Grants);

/// <summary>Which functions the sample has.</summary>
internal static class DemoCast
{
    public static IEnumerable<DemoPart> For(IReadOnlyDictionary<string, Guid> programmes)
    {
        foreach (var (slug, id) in programmes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            yield return new DemoPart($"pm-{slug}", $"Programmamanager {Shown(slug)}", [new Grant(Role.ProgrammeManager, id)]);
        }

        yield return Wide("concerncontroller", "Concerncontroller", Role.ConcernController);
        yield return Wide("beheerder", "Functioneel beheerder", Role.FunctionalAdministrator);
        yield return Wide("wethouder", "Wethouder", Role.College);
        yield return Wide("auditor", "Auditor", Role.Auditor);
        foreach (var part in new[]
        {
            In("trekker", "Trekker Veiligheid", Role.EffortLead, "veiligheid"),
            In("ao-veiligheid", "Algemeen directeur", Role.OfficialCommissioner, "veiligheid"),
            In("bo-veiligheid", "Burgemeester", Role.AdministrativeCommissioner, "veiligheid"),
            In("adviseur", "Beleidsadviseur", Role.ProgrammeTeam, "veiligheid", "duurzaamheid"),
            In("partner", "Partner Nieuwstraatkwartier", Role.Partner, "nieuwstraatkwartier"),
        })
        {
            if (part.Grants.Count > 0)
            {
                yield return part;
            }
        }

        DemoPart In(string name, string label, Role role, params string[] slugs) =>
            new(name, label, [.. slugs.Where(programmes.ContainsKey).Select(slug => new Grant(role, programmes[slug]))]);
    }

    private static DemoPart Wide(string name, string label, Role role) => new(name, label, [new Grant(role, null)]);

    private static string Shown(string slug) => char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' ');
}
