using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OpKoers.Ui.Hosting;

namespace OpKoers.Ui.Shell;

/// <summary>Says who is looking. The module that knows people and organisations registers its own; without one the claims decide.</summary>
public interface IShell
{
    /// <summary>What the header shows for this request.</summary>
    ValueTask<ShellState> ReadAsync(HttpContext context);
}

/// <summary>What the header shows.</summary>
public sealed record ShellState
{
    /// <summary>Whether somebody is signed in; otherwise the header has no search, menu or account.</summary>
    public required bool SignedIn { get; init; }

    /// <summary>Name of the municipality.</summary>
    public string? Organisation { get; init; }

    /// <summary>The user's function, never a name: "Programmamanager Veiligheid".</summary>
    public string? Function { get; init; }

    /// <summary>The user's own page.</summary>
    public string AccountHref { get; init; } = "/account";

    /// <summary>Address that the form for signing out posts to.</summary>
    public string SignOutHref { get; init; } = "/uitloggen";
}

internal sealed class ClaimsShell(IOptions<UiOptions> options) : IShell
{
    public ValueTask<ShellState> ReadAsync(HttpContext context) => ValueTask.FromResult(new ShellState
    {
        SignedIn = context.User.Identity?.IsAuthenticated ?? false,
        Organisation = options.Value.Organisation,
        Function = context.User.FindFirst("function")?.Value,
    });
}
