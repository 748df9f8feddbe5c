using Microsoft.Extensions.DependencyInjection;
using OpKoers.Cli.Hosting;
using OpKoers.Reporting.Contracts;

namespace OpKoers.Cli.Commands;

/// <summary><c>report --edition SLUG --report KEY --out FILE</c>; without a report it lists those that there are.</summary>
internal static class ReportCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        var arguments = Arguments.Parse(words, "--edition=", "--report=", "--out=", "--municipality=", "--database=");
        arguments.Values();
        var edition = arguments.Needed("--edition");
        await using var services = CommandServices.For(await Databases.FindAsync(arguments, terminal));
        await using var scope = services.CreateAsyncScope();
        var organisation = await Organisations.FindAsync(arguments, scope.ServiceProvider);
        var reports = scope.ServiceProvider.GetRequiredService<IReportExport>();
        var names = await reports.ListAsync(organisation.Id, edition) ?? throw new UsageException($"Er is geen editie '{edition}' in {organisation.Name}.");
        if (arguments.Option("--report") is not { } key)
        {
            await ListAsync(names, terminal.Out);
            return ExitCode.Done;
        }

        if (names.All(name => name.Key != key))
        {
            await terminal.Error.WriteLineAsync($"De editie {edition} heeft geen rapport '{key}'. Wel:");
            await ListAsync(names, terminal.Error);
            return ExitCode.Fault;
        }

        var file = Path.GetFullPath(arguments.Needed("--out"), terminal.Folder);
        var written = await reports.WriteAsync(organisation.Id, edition, key, Path.GetExtension(file).TrimStart('.'));
        if (!written.TryGet(out var bytes, out var refusal))
        {
            await terminal.Error.WriteLineAsync($"{refusal.Message} [{refusal.Code}]");
            return ExitCode.Refused;
        }

        await File.WriteAllBytesAsync(file, bytes);
        await terminal.Out.WriteLineAsync($"{key} staat in {file}.");
        return ExitCode.Done;
    }

    private static async Task ListAsync(IReadOnlyList<ReportName> names, TextWriter output)
    {
        foreach (var name in names)
        {
            await output.WriteLineAsync($"  {name.Key,-40} {name.Title}");
        }
    }
}
