using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Cli.Hosting;
using OpKoers.Editions.Contracts;

namespace OpKoers.Cli.Commands;

/// <summary><c>publish --edition SLUG --out FOLDER [--municipality CODE] [--settings FILE] [--json]</c>.</summary>
internal static class PublishCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        var arguments = Arguments.Parse(words, "--edition=", "--out=", "--municipality=", "--settings=", "--database=", "--json");
        arguments.Values();
        var edition = arguments.Needed("--edition");
        var folder = Path.GetFullPath(arguments.Needed("--out"), terminal.Folder);
        await using var services = CommandServices.For(await Databases.FindAsync(arguments, terminal));
        var settings = Sites.Settings(arguments, terminal);
        var municipality = await MunicipalityAsync(arguments, services.GetRequiredService<IEditionArchive>());
        var started = Stopwatch.GetTimestamp();
        var written = await services.GetRequiredService<ISiteExport>().WriteAsync(new SiteExportRequest { Municipality = municipality, Edition = edition, Folder = folder, Settings = settings });
        if (!written.TryGet(out var export, out var refusal))
        {
            await terminal.Error.WriteLineAsync($"{refusal.Message} [{refusal.Code}]");
            return ExitCode.Refused;
        }

        var milliseconds = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        await terminal.Out.WriteLineAsync(arguments.Has("--json")
            ? CommandJson.Write(new { municipality, edition = export.Edition.Slug, export.Edition.Hash, export.Folder, export.Editions, export.Pages, export.Files, export.Bytes, milliseconds })
            : string.Create(CultureInfo.InvariantCulture, $"{export.Pages} pagina's ({export.Files} bestanden) geschreven in {export.Folder}, uit {export.Editions} {(export.Editions == 1 ? "uitgave" : "uitgaven")}, in {milliseconds} ms. Open {Path.Combine(export.Folder, "index.html")}"));
        return ExitCode.Done;
    }

    /// <summary>The municipality that is named, or the only one of which something is published.</summary>
    private static async Task<string> MunicipalityAsync(Arguments arguments, IEditionArchive archive)
    {
        var all = await archive.MunicipalitiesAsync();
        if (arguments.Option("--municipality") is { } named)
        {
            return all.FirstOrDefault(one => one.Slug == named || one.Code.Equals(named, StringComparison.OrdinalIgnoreCase))?.Slug
                ?? throw new UsageException($"Van de gemeente '{named}' is niets gepubliceerd.");
        }

        return all switch
        {
            [var only] => only.Slug,
            [] => throw new UsageException("Er is nog niets gepubliceerd. Publiceer eerst een uitgave in de toepassing."),
            var several => throw new UsageException($"Noem de gemeente met --municipality: {string.Join(", ", several.Select(one => one.Code))}"),
        };
    }
}
