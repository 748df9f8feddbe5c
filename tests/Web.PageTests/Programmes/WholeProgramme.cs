using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Import.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Storage;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Programmes;

/// <summary>A programme with one of everything, and as many more goals and efforts as asked for; every key begins with the key of the programme.</summary>
internal sealed class WholeProgramme
{
    /// <summary>Markup where a name is expected.</summary>
    public const string Script = "<script>alert('x')</script> & \"co\"";

    private WholeProgramme(string key, Guid id, IReadOnlyDictionary<string, Guid> objects)
    {
        Key = key;
        Id = id;
        Status = objects["effortStatus"];
        Verdict = objects["verdict"];
        Contribution = objects["contribution"];
    }

    public string Key { get; }

    public Guid Id { get; }

    public Guid Status { get; }

    public Guid Verdict { get; }

    public Guid Contribution { get; }

    public string Page => "/programmas/" + Key;

    public string Goal => $"{Page}/doelen/{Key}-a";

    public string Effort => $"{Page}/inspanningen/{Key}-een";

    public string Track => $"{Page}/sporen/{Key}-spoor";

    public static async Task<WholeProgramme> MakeAsync(App app, string key, int more = 0, Guid? organisation = null)
    {
        var municipality = organisation ?? app.Organisation.Id;
        var content = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(File(key, more)));
        var result = await app.InScopeAsync(services => services.GetRequiredService<IProgrammeFiles>()
            .ImportAsync(new ProgrammeImportRequest { Organisation = municipality, FileName = key + ".json", Content = content }));
        Assert.True(result.Written, string.Join('\n', result.Findings));
        var id = (await app.InScopeAsync(services => services.GetRequiredService<IProgrammeExport>().FindAsync(municipality, key)))!.Value;
        var log = await LogAsync(app, municipality, id);
        // What is done next comes later, in the history too.
        app.Time.Advance(TimeSpan.FromMinutes(1));
        return new WholeProgramme(key, id, log.GroupBy(row => row.ObjectKind).ToDictionary(rows => rows.Key, rows => rows.First().ObjectId));
    }

    /// <summary>Everything that was ever done in the programme, save who got a role in it; the same list means that nothing was done in between.</summary>
    public async Task<IReadOnlyList<Guid>> LogAsync(App app) => [.. (await LogAsync(app, app.Organisation.Id, Id)).Where(row => row.ObjectKind != "role").Select(row => row.Id)];

    private static Task<IReadOnlyList<ChangeRow>> LogAsync(App app, Guid organisation, Guid programme) =>
        app.InScopeAsync(services => services.GetRequiredService<ChangeLogReader>().LatestAsync(organisation, [programme], most: 10_000));

    private static object File(string key, int more) => new
    {
        format = "opkoers.programme",
        version = 1,
        programme = new { key, name = "Programma " + key, slogan = "Samen " + Script, term = "2019/2022" },
        tracks = new[] { new { key = key + "-spoor", code = "I", name = "Wijken " + Script }, new { key = key + "-leeg", code = "II", name = "Leeg spoor" } },
        goals = new object[]
        {
            new { key = key + "-top", code = "1", text = "Inwoners voelen zich veilig" },
            new { key = key + "-a", code = "1a", parent = key + "-top", text = "Minder overlast " + Script },
            new { key = key + "-b", code = "1b", parent = key + "-a", text = "Meer vertrouwen" },
        }.Concat(Enumerable.Range(1, more).Select(number => (object)new { key = $"{key}-doel-{number}", parent = key + "-top", text = $"Doel {number}" })),
        indicators = new[]
        {
            new
            {
                key = key + "-meting", name = "Meldingen " + Script, goals = new[] { key + "-a" }, direction = "lowerIsBetter", reading = "flow", measures = "effect",
                baseline = new { period = "2018", value = 100 }, target = new { kind = "atMost", period = "2022", value = 50 },
            },
        },
        measurements = new[] { new { indicator = key + "-meting", period = "2020", value = 70 } },
        efforts = new object[]
        {
            new { key = key + "-een", title = "Streettriage " + Script, kind = "project", track = key + "-spoor", status = new[] { new { date = "2020-07-01", status = "atRisk", reason = "Te weinig mensen" } } },
            new { key = key + "-twee", title = "Buurtbemiddeling", kind = "pilot", parent = key + "-een" },
            new { key = key + "-plek", title = "Nog te kiezen", kind = "other", placeholder = true },
        }.Concat(Enumerable.Range(1, more).Select(number => (object)new { key = $"{key}-inspanning-{number}", title = $"Inspanning {number}", kind = "project" })),
        contributions = new[] { new { effort = key + "-een", goal = key + "-a", strength = "strong", reason = "Om " + Script } },
        verdicts = new[] { new { verdict = "onCourse", reason = "Het loopt", date = "2020-09-01", by = "stuurgroep" } },
    };
}
