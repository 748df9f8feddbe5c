using Microsoft.Extensions.DependencyInjection;
using OpKoers.Cli.Hosting;
using OpKoers.Storage;

namespace OpKoers.Cli.Commands;

/// <summary><c>migrate [--database CONNECTION]</c>.</summary>
internal static class MigrateCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        var arguments = Arguments.Parse(words, "--database=");
        arguments.Values();
        await using var services = CommandServices.For(await Databases.FindAsync(arguments, terminal));
        var applied = await services.GetRequiredService<Migrator>().MigrateAsync();
        await terminal.Out.WriteLineAsync(applied.Count == 0 ? "De database is op orde." : "Toegepast: " + string.Join(", ", applied));
        return ExitCode.Done;
    }
}
