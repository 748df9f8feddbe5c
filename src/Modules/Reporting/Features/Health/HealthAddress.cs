using OpKoers.Reporting.Health;

namespace OpKoers.Reporting.Features.Health;

/// <summary>What the address of the page asks for.</summary>
internal sealed record HealthAddress
{
    /// <summary>Stands for "none" where a name is expected.</summary>
    public const string None = "-";

    public static HealthAddress All { get; } = new();

    public HealthGroup? Group { get; init; }

    /// <summary>Code of a check.</summary>
    public string? Check { get; init; }

    /// <summary>Slug of a programme.</summary>
    public string? Programme { get; init; }

    /// <summary>A function.</summary>
    public string? Holder { get; init; }

    /// <summary>Key of a moment.</summary>
    public string? Moment { get; init; }

    public string Href
    {
        get
        {
            var query = string.Join('&', new[]
            {
                Part("soort", Group is { } group ? HealthWords.Key(group) : null), Part("controle", Check), Part("programma", Programme), Part("wie", Holder), Part("moment", Moment),
            }.OfType<string>());
            return query.Length == 0 ? ReportingLinks.Health : $"{ReportingLinks.Health}?{query}";
        }
    }

    private static string? Part(string name, string? value) => value is null ? null : $"{name}={Uri.EscapeDataString(value)}";
}
