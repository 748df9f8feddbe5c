using Microsoft.Extensions.DependencyInjection;
using OpKoers.Cli.Hosting;
using OpKoers.Import.Contracts;

namespace OpKoers.Cli.Commands;

/// <summary><c>export programme SLUG --out FILE</c>.</summary>
internal static class ExportCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        var arguments = Arguments.Parse(words, "--out=", "--municipality=", "--database=");
        var values = arguments.Values("programme", "SLUG");
        if (values[0] != "programme")
        {
            throw new UsageException($"Alleen een programma kan worden uitgevoerd, geen '{values[0]}'.");
        }

        var file = Path.GetFullPath(arguments.Needed("--out"), terminal.Folder);
        var form = FormOf(file);
        await using var services = CommandServices.For(await Databases.FindAsync(arguments, terminal));
        await using var scope = services.CreateAsyncScope();
        var organisation = await Organisations.FindAsync(arguments, scope.ServiceProvider);
        var written = await scope.ServiceProvider.GetRequiredService<IProgrammeFiles>().ExportAsync(organisation.Id, values[1], form);
        if (!written.TryGet(out var content, out var refusal))
        {
            await terminal.Error.WriteLineAsync($"{refusal.Message} [{refusal.Code}]");
            return ExitCode.Refused;
        }

        await File.WriteAllBytesAsync(file, content);
        return ExitCode.Done;
    }

    private static ProgrammeFileForm FormOf(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".JSON" => ProgrammeFileForm.Json,
        ".XLSX" => ProgrammeFileForm.Excel,
        _ => throw new UsageException("De naam van het bestand eindigt op .json of .xlsx."),
    };
}
