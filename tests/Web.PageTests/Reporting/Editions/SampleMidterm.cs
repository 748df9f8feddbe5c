using Microsoft.Extensions.DependencyInjection;
using OpKoers.Import.Contracts;
using OpKoers.Reporting.Contracts;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Reporting.Editions;

/// <summary>The programme Veiligheid of the sample with its midterm review, loaded as the demo loads it.</summary>
internal static class SampleMidterm
{
    /// <summary>The files of reporting.</summary>
    public static string Folder => Path.Combine(Root(), "samples", "almelo", "rapportage");

    public static async Task LoadAsync(App app)
    {
        var folder = Path.Combine(Root(), "samples", "almelo");
        var file = Path.Combine(folder, "veiligheid.json");
        var imported = await app.InScopeAsync(async services => await services.GetRequiredService<IProgrammeFiles>()
            .ImportAsync(new ProgrammeImportRequest { Organisation = app.Organisation.Id, FileName = "veiligheid.json", Content = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken) }));
        Assert.False(imported.Refused, string.Join('\n', imported.Findings));
        await app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<IReportingSamples>().LoadAsync(app.Organisation.Id, Folder, TestContext.Current.CancellationToken);
            return true;
        });
        app.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "OpKoers.slnx")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("The repository is not above the tests.");
    }
}
