namespace OpKoers.SafetyPicture.Composing;

/// <summary>A kind of crime or nuisance.</summary>
internal sealed record Kind
{
    /// <summary>Code in the source: "1.1.1".</summary>
    public required string Code { get; init; }

    /// <summary>Name for people: "Woninginbraak".</summary>
    public required string Name { get; init; }

    public required Topic Topic { get; init; }

    /// <summary>Place of the combination of categories in the table.</summary>
    public required int Category { get; init; }

    public required bool IsTotal { get; init; }

    /// <summary>The name within a sentence.</summary>
    public string Inline => Name.Length > 1 && char.IsLower(Name[1]) ? char.ToLowerInvariant(Name[0]) + Name[1..] : Name;

    /// <summary>What is counted, many: "misdrijven".</summary>
    public string Many => Topic == Topic.Crime ? T.Of("misdrijven") : T.Of("meldingen");

    public string One => Topic == Topic.Crime ? T.Of("misdrijf") : T.Of("melding");
}

/// <summary>What a table of counts is about.</summary>
internal enum Topic
{
    Crime,
    Nuisance,
}

/// <summary>Plain names for codes whose title in the source is long; all others keep the title of the source.</summary>
internal static class KindNames
{
    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        ["0.0.0"] = T.Later("Alle misdrijven"),
        ["1.1.1"] = T.Later("Woninginbraak"),
        ["1.1.2"] = T.Later("Inbraak in schuur, box of garage"),
        ["1.2.1"] = T.Later("Diefstal uit of vanaf auto’s"),
        ["1.2.2"] = T.Later("Diefstal van auto’s en motoren"),
        ["1.2.3"] = T.Later("Diefstal van fietsen en scooters"),
        ["1.2.4"] = T.Later("Zakkenrollerij"),
        ["2.2.1"] = T.Later("Vernieling"),
        ["2.5.1"] = T.Later("Inbraak in bedrijven"),
        ["3.5.2"] = T.Later("Rijden onder invloed"),
        ["3.9.1"] = T.Later("Online en andere fraude"),
        ["T001"] = T.Later("Alle overlast"),
        ["verward"] = T.Later("Personen met verward gedrag"),
        ["jeugd"] = T.Later("Overlast door jeugd"),
        ["burengerucht"] = T.Later("Burengerucht"),
        ["geluid"] = T.Later("Geluidsoverlast"),
        ["drugs-alcohol"] = T.Later("Overlast door drugs of drank"),
        ["zwervers"] = T.Later("Overlast door zwervers"),
    };

    /// <summary>The name of a code; a code that a source writes before its title falls off.</summary>
    public static string Of(string code, string title)
    {
        if (Plain.TryGetValue(code, out var plain))
        {
            return T.Of(plain);
        }

        var name = title.StartsWith(code, StringComparison.Ordinal) ? title[code.Length..].Trim() : title.Trim();
        return name.Length == 0 ? code : char.ToUpperInvariant(name[0]) + name[1..];
    }
}
