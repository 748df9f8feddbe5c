namespace OpKoers.Statistics.Features.Shared;

/// <summary>Addresses of the pages of figures; no page writes one by hand.</summary>
internal static class FigureLinks
{
    public const string Explore = "/cijfers";

    public const string Areas = "/gebieden";

    public const string Compare = "/vergelijken";

    public const string Intake = "/cijfers/inlezen";

    public const string Schedule = "/cijfers/ophalen";

    /// <summary>Where a figure is added to a programme.</summary>
    public const string Add = "/cijfers/toevoegen";

    public static string View(string key, string act) => $"/cijfers/weergaven/{key}/{act}";

    public static string Undo(Guid batch) => $"/ongedaan/{batch:N}";

    /// <summary>An address with a query, blank values left out.</summary>
    public static string With(string address, IEnumerable<(string Name, string? Value)> query)
    {
        var text = string.Join('&', query.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
        return text.Length == 0 ? address : address + "?" + text;
    }
}
