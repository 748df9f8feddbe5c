using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Cli.Hosting;
using OpKoers.Kernel;
using OpKoers.Storage;

namespace OpKoers.Cli.Commands;

/// <summary><c>municipality CODE NAME</c>.</summary>
internal static class MunicipalityCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        var arguments = Arguments.Parse(words, "--database=");
        var values = arguments.Values("CODE", "NAAM");
        await using var services = CommandServices.For(await Databases.FindAsync(arguments, terminal));
        await services.GetRequiredService<Migrator>().MigrateAsync();
        await using var scope = services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<IOrganisations>().CreateAsync(values[0], Slug.From(values[1]), values[1]);
        await terminal.Out.WriteLineAsync($"{made.Name} ({made.Code})");
        return ExitCode.Done;
    }
}
