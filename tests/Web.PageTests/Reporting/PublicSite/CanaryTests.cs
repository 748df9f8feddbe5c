using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Editions.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Reporting.Cycle;
using OpKoers.Web.PageTests.Reporting.Editions;

namespace OpKoers.Web.PageTests.Reporting.PublicSite;

/// <summary>
/// Nothing internal reaches the public site. A canary is planted in every internal column of the whole database; then an open moment is closed, the midterm of
/// the sample is corrected, both are published through the forms, and every byte of the export is searched.
/// </summary>
public sealed partial class CanaryTests
{
    private static readonly (string Table, string Column)[] Shown =
    [
        ("programmes_effort", "description"), ("programmes_goal", "text"), ("indicators_indicator", "definition"), ("indicators_measurement", "remark"), ("reporting_midterm_text", "text"),
    ];

    [Theory]
    [EachDatabase]
    public async Task Canaries_InEveryInternalColumn_AreNowhereInTheExport(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var plant = new Plant(app);
        using var desk = await ReportedAsync(app, plant);
        var (planted, empty) = await plant.EverywhereAsync();
        foreach (var (table, column) in Shown)
        {
            await plant.ShowAsync(table, column, Word(table, column));
        }

        var export = await ExportAsync(app, desk);

        Assert.Equal([], empty.Except(Columns.MayBeEmpty));
        Assert.True(planted.Count > 80, $"{planted.Count} canaries only.");
        Assert.Equal([], Found(export));
        // What is planted in a public column is found: so the others were read anew too, and are not there because they are kept out.
        Assert.Equal(Shown.Select(column => Word(column.Table, column.Column)), Shown.Select(column => Word(column.Table, column.Column)).Where(word => export.Values.Any(content => content.Contains(word, StringComparison.Ordinal))));
    }

    private static string Word(string table, string column) => $"ZICHTBAAR-{table}-{column}".Replace('_', '-');

    /// <summary>The midterm of the sample, and a programme at an open moment with a report that was accepted, a draft, a draft of the manager, and what the council asked.</summary>
    private static async Task<Desk> ReportedAsync(App app, Plant plant)
    {
        await SampleMidterm.LoadAsync(app);
        var desk = await Desk.SetAsync(app, "vogel", more: 1);
        var effort = await plant.IdentityAsync("SELECT id FROM programmes_effort WHERE \"key\" = 'vogel-een'");
        var milestone = Guid.CreateVersion7();
        await plant.InsertAsync("reporting_milestone", ("id", milestone), ("programme_id", desk.Here.Id), ("effort_id", effort), ("name", "x"), ("planned_printed", "x"), ("expected_printed", "x"), ("order", 1));
        await desk.HandInAsync("planning=Amber:De koppeling komt later");
        await desk.AcceptAsync();
        await desk.AssignAsync("vogel-inspanning-1", desk.LeadId);
        using var draft = await Desk.SaveAsync(desk.Lead, desk.ReportOn("vogel-inspanning-1"), ("veld.resultaten", "Nog niet af"), ("veld.planning-oordeel", "Amber"), ("veld.planning-reden", "Nog niet af"));
        Assert.Equal(HttpStatusCode.Redirect, draft.StatusCode);
        var moment = await plant.IdentityAsync($"SELECT id FROM reporting_moment WHERE \"key\" = '{Calendar.KeyOf(desk.Moment)}'");
        var report = await plant.IdentityAsync("SELECT id FROM reporting_progress_report WHERE state = 'Accepted'");
        await plant.InsertAsync("reporting_report_milestone", ("report_id", report), ("milestone_id", milestone), ("name", "x"), ("planned_printed", "x"), ("expected_printed", "x"), ("order", 1), ("moment_id", moment), ("programme_id", desk.Here.Id));
        await plant.InsertAsync("reporting_mail", ("account_id", desk.LeadId), ("function_label", "x"), ("mail_kind", "ReportAsked"), ("subject", "x"), ("text", "x"), ("dedupe_key", "x"), ("state", "Sent"), ("said", "x"), ("attempts", 1), ("due_at", 1L), ("written_at", 1L));
        var goal = await plant.IdentityAsync("SELECT id FROM programmes_goal WHERE \"key\" = 'vogel-a'");
        await plant.InsertAsync("reporting_roll_up", ("moment_id", moment), ("programme_id", desk.Here.Id), ("moment_name", "x"), ("state", "Submitted"), ("goes_well", "x"), ("deviates", "x"), ("decided", "x"), ("asked", "x"));
        foreach (var open in new[] { true, false })
        {
            var item = Guid.CreateVersion7();
            await plant.InsertAsync("reporting_council_item", ("id", item), ("programme_id", desk.Here.Id), ("item_kind", "Question"), ("state", "Answered"), ("title", "x"), ("text", "Een vraag"), ("date", new DateOnly(2020, 3, 1)), ("answer", "x"), ("is_public", open));
            await plant.InsertAsync("reporting_council_link", ("item_id", item), ("goal_id", goal), ("programme_id", desk.Here.Id), ("link_label", "x"));
        }

        await FiguresAsync(desk, plant);
        await plant.InsertAsync("reporting_deviation", ("programme_id", desk.Here.Id), ("subject", "x"), ("reason", "x"), ("decision", "x"), ("decided_by", "x"), ("decided_on", new DateOnly(2020, 3, 1)), ("until", new DateOnly(2022, 1, 1)));
        await plant.InsertAsync("reporting_deviation", ("programme_id", desk.Here.Id), ("subject", "x"), ("reason", "x"), ("decision", "x"), ("decided_by", "x"), ("decided_on", new DateOnly(2020, 3, 1)), ("until", new DateOnly(2022, 1, 1)), ("removed", true));
        return desk;
    }

    /// <summary>What people keep about figures: how files are read, when tables are fetched, what they look at, and where an indicator takes its figures from.</summary>
    private static async Task FiguresAsync(Desk desk, Plant plant)
    {
        await plant.InsertAsync("import_mapping", ("table", "x"), ("title", "x"), ("content", "{}"));
        await plant.InsertAsync("import_schedule", ("table", "x"), ("origin", "x"), ("every_days", 1), ("paused", true));
        await plant.InsertAsync("statistics_view", ("key", "x"), ("name", "x"), ("address", "x"));
        await plant.InsertAsync("programmes_evidence", ("programme_id", desk.Here.Id), ("title", "x"), ("address", "x"), ("table_code", "X"), ("remark", "x"));
        var indicator = await plant.IdentityAsync("SELECT id FROM indicators_indicator WHERE \"key\" = 'vogel-meting'");
        await plant.InsertAsync("indicators_binding", ("indicator_id", indicator), ("scope_id", desk.Here.Id), ("table_code", "X"), ("measure", "x"), ("categories", Array.Empty<string>()), ("areas", Array.Empty<string>()), ("grain", "Year"), ("method", "Sum"), ("whole_categories", Array.Empty<string>()), ("delivery", 1), ("problem", "x"));
    }

    private static async Task<Dictionary<string, string>> ExportAsync(App app, Desk desk)
    {
        var key = Calendar.KeyOf(desk.Moment);
        using var closed = await desk.Controller.FillInAsync(desk.Moment + "/sluiten", ("Reden", Plant.Mark + "the reason for closing without"));
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        using var corrected = await desk.Controller.FillInAsync("/edities/midterm-2020/corrigeren", ("Reden", "Een openbare reden"));
        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        foreach (var edition in new[] { "/edities/" + key, "/edities/midterm-2020-2" })
        {
            using var published = await desk.Controller.FillInAsync(edition + "/publiceren");
            Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        }

        var folder = Path.Combine(Path.GetTempPath(), $"opkoers-canary-{Guid.NewGuid():N}");
        try
        {
            var written = await app.InScopeAsync(services => services.GetRequiredService<ISiteExport>()
                .WriteAsync(new SiteExportRequest { Municipality = "proef", Edition = "midterm-2020-2", Folder = folder }, TestContext.Current.CancellationToken));
            Assert.Equal(3, written.Value.Editions);
            return Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), file => Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparer.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<string> Found(Dictionary<string, string> export) =>
        [.. export.SelectMany(file => Canary().Matches(file.Value).Select(match => $"{match.Value} in {file.Key}")).Distinct().Order(StringComparer.Ordinal).Take(60)];

    [GeneratedRegex("KANARIE:[a-z_. ]+", RegexOptions.IgnoreCase)]
    private static partial Regex Canary();
}
