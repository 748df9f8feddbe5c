using System.Globalization;
using OpKoers.Access.Features.Shared;
using OpKoers.Access.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Access.Features.Settings;

/// <summary>The form of what a municipality sets for itself.</summary>
internal static class SettingsFields
{
    /// <summary>What holds until a municipality chooses otherwise. The twin of the default in the judgement; the documents give none.</summary>
    public const decimal DefaultTolerance = 0.1m;

    // A comma, as people here write it, whatever the language of the screen.
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static IReadOnlyList<FormField<OrganisationRow>> All =>
    [
        new FormField<OrganisationRow>
        {
            Name = "Tolerantie",
            Label = T.Of("Tolerantie voor ‘aandacht’, in procent"),
            Hint = T.Of("Zo ver mag een cijfer achterlopen op wat op dat moment nodig is, en nog ‘aandacht’ heten. Wat verder achterloopt, is ‘niet op koers’. Het is een deel van de weg van nulmeting naar streefwaarde. Standaard 10; bij 0 is elke achterstand ‘niet op koers’."),
            Optional = false,
            Short = true,
            MaxLength = 6,
            Read = row => Percent(row.Tolerance),
            Write = (row, text) =>
            {
                if (!decimal.TryParse(text!.Replace('.', ','), NumberStyles.AllowDecimalPoint, Dutch, out var percent) || percent > 100 || percent.Scale > 2)
                {
                    return T.Of("Vul een getal in van 0 tot en met 100, met ten hoogste twee cijfers achter de komma.");
                }

                // The same number is no change, however many zeroes it is kept with.
                row.Tolerance = row.Tolerance == percent / 100 ? row.Tolerance : percent / 100;
                return null;
            },
        },
        Fields.Check<OrganisationRow>("Iedereen", T.Of("Een tweede stap is verplicht voor alle accounts"), row => row.SecondStepForAll, (row, on) => row.SecondStepForAll = on, T.Of("Wie hem nog niet heeft, stelt hem in zodra hij verder wil. Een code uit een app, na het wachtwoord.")),
        .. RoleWords.OfOrganisation.Concat(RoleWords.OfProgramme).Select(role => Fields.Check<OrganisationRow>(
            role.ToString(),
            T.Of("Verplicht voor de rol {0}", RoleWords.Of(role).ToLower(Dutch)),
            row => row.SecondStepRoles.Contains(role.ToString()),
            (row, on) => Set(row, role.ToString(), on))),
    ];

    public static string Percent(decimal fraction) => (fraction * 100).ToString("0.##", Dutch);

    private static void Set(OrganisationRow row, string role, bool on)
    {
        if (row.SecondStepRoles.Contains(role) != on)
        {
            // A list of its own: the one that is kept must not change under the hand of whoever compares.
            row.SecondStepRoles = on ? [.. row.SecondStepRoles, role] : [.. row.SecondStepRoles.Where(other => other != role)];
        }
    }
}
