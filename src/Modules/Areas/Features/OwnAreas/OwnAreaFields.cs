using System.Globalization;
using OpKoers.Areas.Domain;
using OpKoers.Areas.Features.Shared;
using OpKoers.Areas.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Areas.Features.OwnAreas;

/// <summary>The fields of an area of a municipality's own.</summary>
internal static class OwnAreaFields
{
    public const string Members = "buurten";

    /// <param name="known">Whether a code is one of the neighbourhoods that may be chosen.</param>
    public static IReadOnlyList<FormField<OwnArea>> All(Func<string, bool> known) =>
    [
        Fields.Text<OwnArea>("naam", T.Of("Naam"), area => area.Name, (area, text) => area.Name = text ?? "", required: true) with { MaxLength = 120 },
        Fields.Text<OwnArea>("omschrijving", T.Of("Omschrijving"), area => area.Description, (area, text) => area.Description = text, lines: 3),
        Fields.Choice<OwnArea, OwnAreaPurpose>("soort", T.Of("Waarvoor is het gebied?"), area => area.Purpose, (area, purpose) => area.Purpose = purpose ?? OwnAreaPurpose.Other, OwnWords.Of) with { Radio = true },
        Year("vanaf", T.Of("Eerste jaar waarin het geldt"), area => area.FromYear, (area, year) => area.FromYear = year),
        Year("tot", T.Of("Laatste jaar waarin het geldt"), area => area.UntilYear, (area, year) => area.UntilYear = year) with { Write = Until },
        new()
        {
            Name = Members,
            Label = T.Of("Buurten"),
            Optional = false,
            Lines = 6,
            MaxLength = 100_000,
            Read = area => string.Join('\n', area.Members),
            Write = (area, text) => SetMembers(area, text ?? "", known),
        },
    ];

    private static string? SetMembers(OwnArea area, string text, Func<string, bool> known)
    {
        List<string> codes = [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (codes.Find(code => !known(code)) is { } unknown)
        {
            return T.Of("{0} is geen buurt van uw gemeente in {1}.", unknown, area.BaseYear);
        }

        area.Members = codes;
        return null;
    }

    private static string? Until(OwnArea area, string? text)
    {
        if (!Read(text, out var year))
        {
            return T.Of("Schrijf een jaar van vier cijfers.");
        }

        area.UntilYear = year;
        return year < area.FromYear ? T.Of("Het laatste jaar ligt voor het eerste.") : null;
    }

    private static FormField<OwnArea> Year(string name, string label, Func<OwnArea, int?> read, Action<OwnArea, int?> write) => new()
    {
        Name = name,
        Label = label,
        Short = true,
        Read = area => read(area)?.ToString(CultureInfo.InvariantCulture),
        Write = (area, text) =>
        {
            if (!Read(text, out var year))
            {
                return T.Of("Schrijf een jaar van vier cijfers.");
            }

            write(area, year);
            return null;
        },
    };

    private static bool Read(string? text, out int? year)
    {
        year = null;
        if (text is null)
        {
            return true;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) || read is < DeliveryCheck.FirstYear or > DeliveryCheck.LastYear)
        {
            return false;
        }

        year = read;
        return true;
    }
}
