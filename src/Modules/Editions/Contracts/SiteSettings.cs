using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpKoers.Editions.Contracts;

/// <summary>What a municipality says of its public site: who answers, under which terms the figures may be used, and how accessible it is.</summary>
public sealed record SiteSettings
{
    // A name that is not known is a mistake, not a wish.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>The address at which the site stands, such as https://opkoers.esdam.nl/; null when it has none of its own. Only files for other programs need it.</summary>
    public Uri? Address { get; init; }

    /// <summary>The line above every page that says that this is an example; null for a real site.</summary>
    public string? DemoLine { get; init; }

    /// <summary>Name of a shipped theme, or the path of a style sheet with basis tokens; null for the neutral theme.</summary>
    public string? Theme { get; init; }

    /// <summary>The department that answers questions; a function or team, never a person.</summary>
    public string Department { get; init; } = "de afdeling die de programma's volgt";

    /// <summary>Address for e-mail of that department; null when there is none.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone number of that department; null when there is none.</summary>
    public string? Phone { get; init; }

    /// <summary>The terms under which the figures may be used.</summary>
    public Uri License { get; init; } = new("https://creativecommons.org/publicdomain/zero/1.0/deed.nl");

    /// <summary>Name of those terms.</summary>
    public string LicenseName { get; init; } = "CC0 1.0 (vrij te gebruiken)";

    /// <summary>The accessibility statement.</summary>
    public AccessibilityStatement Accessibility { get; init; } = new();

    /// <summary>What the web server keeps of a visit, and for how long.</summary>
    public string VisitLog { get; init; } = "De webserver houdt bij welke pagina's zijn opgevraagd. Daarin staat geen naam. Die gegevens zijn alleen bedoeld voor beveiliging en worden na 30 dagen gewist.";

    /// <summary>Reads the settings from a JSON file.</summary>
    /// <exception cref="InvalidDataException">It says something that is no setting, or in a form that is not understood.</exception>
    public static SiteSettings Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<SiteSettings>(File.ReadAllBytes(file), Json) ?? throw new InvalidDataException($"{file} is empty.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{file}: {wrong.Message}", wrong);
        }
    }
}

/// <summary>The accessibility statement (toegankelijkheidsverklaring), with the parts that the national model asks for.</summary>
public sealed record AccessibilityStatement
{
    /// <summary>Status of compliance: A, B, C, D or E; E means that no statement was made yet.</summary>
    public string Status { get; init; } = "E";

    /// <summary>When the statement was made or looked at last; null when there is none yet.</summary>
    public DateOnly? UpdatedOn { get; init; }

    /// <summary>The function that approved it; never a name.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The report of the examination behind it; null when there is none.</summary>
    public Uri? Report { get; init; }

    /// <summary>When that examination was done.</summary>
    public DateOnly? ExaminedOn { get; init; }

    /// <summary>The statement in the national register; null when it is not there yet.</summary>
    public Uri? Register { get; init; }

    /// <summary>What is not accessible yet.</summary>
    public IReadOnlyList<AccessibilityDeviation> Deviations { get; init; } = [];
}

/// <summary>A requirement that is not met yet.</summary>
public sealed record AccessibilityDeviation
{
    /// <summary>The requirement, such as "WCAG 1.4.3 Contrast".</summary>
    public required string Requirement { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Description { get; init; }

    /// <summary>What it means for a visitor.</summary>
    public required string Effect { get; init; }

    /// <summary>Another way to the same; null when there is none.</summary>
    public string? Alternative { get; init; }

    /// <summary>What will be done.</summary>
    public required string Measure { get; init; }

    /// <summary>By when.</summary>
    public required string PlannedFor { get; init; }
}
