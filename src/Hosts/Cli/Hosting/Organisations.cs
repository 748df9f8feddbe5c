using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;

namespace OpKoers.Cli.Hosting;

/// <summary>The municipality a command works for.</summary>
internal static class Organisations
{
    /// <summary>The one that is named, or the only one there is.</summary>
    /// <exception cref="UsageException">There is none of that name, or a choice must be made.</exception>
    public static async Task<Organisation> FindAsync(Arguments arguments, IServiceProvider services)
    {
        var organisations = services.GetRequiredService<IOrganisations>();
        if (arguments.Option("--municipality") is { } named)
        {
            return await organisations.FindAsync(named) ?? throw new UsageException($"De gemeente '{named}' is er niet. Maak haar met: municipality CODE NAAM");
        }

        return await organisations.ListAsync() switch
        {
            [var only] => only,
            [] => throw new UsageException("Er is nog geen gemeente. Maak er een met: municipality CODE NAAM"),
            var several => throw new UsageException($"Noem de gemeente met --municipality: {string.Join(", ", several.Select(one => one.Code))}"),
        };
    }
}
