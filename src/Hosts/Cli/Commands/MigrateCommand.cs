using Microsoft.Extensions.DependencyInjection;
using OpKoers.Cli.Hosting;
using OpKoers.Editions.Contracts;
using OpKoers.Storage;

namespace OpKoers.Cli.Commands;

/// <summary><c>migrate [--database CONNECTION]</c>.</summary>
internal static class MigrateCommand
{
    private const string PublicRole = "opkoers_publiek";

    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        var arguments = Arguments.Parse(words, "--database=");
        arguments.Values();
        await using var services = CommandServices.For(await Databases.FindAsync(arguments, terminal));
        var store = services.GetRequiredService<IEditionStore>();
        List<string> applied = [.. await services.GetRequiredService<Migrator>().MigrateAsync(), .. await store.MigrateAsync()];
        await terminal.Out.WriteLineAsync(applied.Count == 0 ? "De database is op orde." : "Toegepast: " + string.Join(", ", applied));
        if (store.ReaderScript(PublicRole) is { } script)
        {
            await terminal.Out.WriteLineAsync();
            await terminal.Out.WriteLineAsync("De publieke site leest met een eigen rol, die alleen gepubliceerde uitgaven ziet. Een beheerder van de database maakt die rol een keer:");
            await terminal.Out.WriteLineAsync();
            await terminal.Out.WriteLineAsync(script);
        }

        return ExitCode.Done;
    }
}
