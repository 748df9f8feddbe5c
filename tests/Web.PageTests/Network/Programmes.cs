using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Import.Contracts;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Network;

/// <summary>Programmes for tests of pages, taken in as files.</summary>
internal static class Programmes
{
    /// <summary>Two goals under one, three efforts of which one contributes to nothing and one is a placeholder, and as many more efforts as asked for.</summary>
    public static Task<Guid> SmallAsync(App app, string key, int more = 0) => TakeInAsync(app, key, new
    {
        format = "opkoers.programme",
        version = 1,
        programme = new { key, name = "Programma " + key, slogan = "Samen verder" },
        levels = new object[] { new { name = "Strategisch doel", question = "waarom" }, new { name = "Operationeel doel", question = "wat" } },
        goals = new object[]
        {
            new { key = key + "-top", code = "1", text = "Inwoners voelen zich veilig" },
            new { key = key + "-a", code = "1a", parent = key + "-top", text = "Minder overlast" },
            new { key = key + "-b", code = "1b", parent = key + "-top", text = "Meer vertrouwen" },
        },
        efforts = new[]
        {
            Effort(key + "-een", "Streettriage"), Effort(key + "-twee", "Buurtbemiddeling"), Effort(key + "-los", "Losse inspanning"),
            // The same key as a goal: keys are unique per kind only.
            Effort(key + "-a", "Gelijke sleutel"),
        }.Concat(Enumerable.Range(1, more).Select(number => Effort($"{key}-meer-{number}", $"Inspanning {number}"))),
        contributions = new[]
        {
            Line(key + "-een", key + "-a", "strong"), Line(key + "-twee", key + "-a", "light", negative: true), Line(key + "-twee", key + "-b", "unknown"), Line(key + "-a", key + "-b", "moderate"),
        }.Concat(Enumerable.Range(1, more).Select(number => Line($"{key}-meer-{number}", key + "-b", "light"))),
        amounts = new object[]
        {
            Amount(key + "-geld", "Communicatie", false, 300), Amount(key + "-tijd", "Organisatie", false, 200), Amount(key + "-totaal", "Totaal", true, 600),
        }.Concat(Enumerable.Range(1, more).Select(number => (object)new { key = $"{key}-bedrag-{number}", list = "Losse bedragen", unit = "euro", row = $"Regel {number}", values = new[] { new { period = "2019", value = number } } })),
    });

    private static async Task<Guid> TakeInAsync(App app, string key, object file)
    {
        var content = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(file));
        var result = await app.InScopeAsync(services => services.GetRequiredService<IProgrammeFiles>().ImportAsync(new ProgrammeImportRequest { Organisation = app.Organisation.Id, FileName = key + ".json", Content = content }));
        Assert.True(result.Written, string.Join('\n', result.Findings));
        return (await app.InScopeAsync(services => services.GetRequiredService<OpKoers.Programmes.Contracts.IProgrammeExport>().FindAsync(app.Organisation.Id, key)))!.Value;
    }

    private static object Effort(string key, string title) => new { key, title, kind = "project" };

    private static object Line(string effort, string goal, string strength, bool negative = false) => new { effort, goal, strength, negative, reason = "Om een reden" };

    private static object Amount(string key, string row, bool isStatedTotal, int value) => new { key, list = "Begroting", unit = "euro", row, isStatedTotal, values = new[] { new { period = "2019", value } } };
}
