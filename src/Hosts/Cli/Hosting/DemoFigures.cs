using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Import.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Cli.Hosting;

/// <summary>
/// Fills a database with the areas and figures of a sample, through the same imports as any other file: areas of a year (<c>gebieden-2024.geojson</c>,
/// <c>regios-2024.csv</c>) tables by their code (<c>47022NED-VB.zip</c>), and
/// files with a mapping beside them.
/// </summary>
internal static class DemoFigures
{
    public static async Task LoadAsync(ServiceProvider services, string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in Of(folder, "gebieden-*.geojson").Concat(Of(folder, "regios-*.csv")))
        {
            await AreasAsync(services, file);
        }

        foreach (var file in Of(folder, "*.zip"))
        {
            await TableAsync(services, file);
        }

        foreach (var file in Of(folder, "*.koppeling.json"))
        {
            await FiguresAsync(services, file);
        }
    }

    /// <summary>A mapping stands beside the file that it reads.</summary>
    private static async Task FiguresAsync(ServiceProvider services, string file)
    {
        var path = file.Replace(".koppeling.json", ".csv", StringComparison.Ordinal);
        var mapping = FigureMappingFile.Read(await File.ReadAllBytesAsync(file)) ?? throw new InvalidOperationException($"{Path.GetFileName(file)} is geen koppeling.");
        await using var scope = services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IFigureFiles>().ImportAsync(new FigureImportRequest { File = new FigureFile(Path.GetFileName(path), () => File.OpenRead(path)), Mapping = mapping });
        if (result.Findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Error) is { } wrong)
        {
            throw new InvalidOperationException(FindingText.Line(wrong));
        }
    }

    private static IEnumerable<string> Of(string folder, string pattern) => Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal);

    private static async Task AreasAsync(ServiceProvider services, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        await using var scope = services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IAreaFiles>().ImportAsync(new AreaImportRequest
        {
            Path = file,
            Year = int.Parse(name.AsSpan(name.IndexOf('-', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture),
        });
        if (result.Findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Error) is { } wrong)
        {
            throw new InvalidOperationException(FindingText.Line(wrong));
        }
    }

    private static async Task TableAsync(ServiceProvider services, string file)
    {
        await using var scope = services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IStatisticsFiles>().ImportAsync(new StatisticsImportRequest { Origin = file, Table = Path.GetFileNameWithoutExtension(file) });
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"{Path.GetFileName(file)}: {refusal.Message}");
        }
    }
}
