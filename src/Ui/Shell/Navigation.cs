using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OpKoers.Ui.Shell;

/// <summary>An item of the main menu, contributed by a module.</summary>
public sealed record NavigationItem
{
    /// <summary>Key that <see cref="PageHead.Section"/> names.</summary>
    public required string Key { get; init; }

    /// <summary>The words in the menu, in the language of the request.</summary>
    public required Func<string> Text { get; init; }

    /// <summary>Where it leads.</summary>
    public required string Href { get; init; }

    /// <summary>Place in the menu, low first: portfolio 10, programmes 20, indicators 40.</summary>
    public required int Order { get; init; }

    /// <summary>Whether this request may see it; null shows it to everyone who is signed in.</summary>
    public Func<HttpContext, bool>? VisibleFor { get; init; }

    /// <summary>Whether the chosen date of judgement goes along.</summary>
    public bool CarriesAsOf { get; init; } = true;
}

/// <summary>Registers items of the main menu.</summary>
public static class NavigationRegistration
{
    /// <summary>Adds an item to the main menu.</summary>
    public static IServiceCollection AddNavigation(this IServiceCollection services, NavigationItem item) => services.AddSingleton(item);
}

internal sealed class Navigation(IEnumerable<NavigationItem> items)
{
    private readonly NavigationItem[] ordered = [.. items.OrderBy(item => item.Order)];

    internal IEnumerable<NavigationItem> For(HttpContext context)
    {
        foreach (var item in ordered)
        {
            if (item.VisibleFor?.Invoke(context) ?? true)
            {
                yield return item;
            }
        }
    }
}
