using OpKoers.Editions.Contracts;

namespace OpKoers.Editions.Serving;

/// <summary>How the site is served.</summary>
/// <param name="Settings">What the municipality says of it.</param>
/// <param name="Municipality">Slug or area code of the one municipality whose site stands at the root; null gives each a folder of its own.</param>
internal sealed record SiteOptions(SiteSettings Settings, string? Municipality);
