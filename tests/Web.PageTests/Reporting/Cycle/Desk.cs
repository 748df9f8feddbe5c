using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OpKoers.Access.Contracts;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Cycle;

/// <summary>A programme at an open moment with a controller, a programme manager and a lead who reports on its first effort; all act through the forms.</summary>
internal sealed class Desk : IDisposable
{
    private static readonly string[] Areas = ["prestaties", "planning", "kwaliteit", "financien", "risicos", "stakeholders", "ontwikkelingen", "belemmeringen"];

    private Desk(App app, WholeProgramme here, string moment)
    {
        App = app;
        Here = here;
        Moment = moment;
    }

    public App App { get; }

    public WholeProgramme Here { get; }

    /// <summary>Address of the moment.</summary>
    public string Moment { get; }

    public Browser Controller { get; private init; } = null!;

    public Browser Manager { get; private init; } = null!;

    public Browser Lead { get; private init; } = null!;

    public Guid LeadId { get; private init; }

    public string LeadName { get; private init; } = null!;

    public string Overview => $"{Here.Page}/rapportages?moment={Calendar.KeyOf(Moment)}";

    /// <summary>The report on the effort that the lead reports on.</summary>
    public string Report => ReportOn(Here.Key + "-een");

    public string Milestones => Here.Effort + "/mijlpalen";

    public string ReportOn(string effort) => $"{Here.Page}/rapportages/{Calendar.KeyOf(Moment)}/{effort}";

    public static async Task<Desk> SetAsync(App app, string key, int more = 0)
    {
        var here = await WholeProgramme.MakeAsync(app, key, more);
        var controller = await Calendar.ControllerAsync(app);
        var moment = await Calendar.OpenedAsync(controller, "Berap " + key);
        var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        var name = "trekker-" + key;
        var id = await app.CreateAccountAsync(name, app.Organisation.Id, (Role.EffortLead, here.Id));
        var desk = new Desk(app, here, moment) { Controller = controller, Manager = manager, Lead = await app.SignInAsync(name), LeadId = id, LeadName = name };
        await desk.AssignAsync(key + "-een", id);
        return desk;
    }

    public async Task AssignAsync(string effort, Guid account)
    {
        using var assigned = await Manager.FillInAsync($"{Here.Page}/rapporteurs/{effort}", ("veld.rapporteur", account.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, assigned.StatusCode);
        await Manager.GetAsync(assigned.Headers.Location!.OriginalString);
    }

    /// <summary>Every area green, save those that are named: "planning=Red:De levering is later".</summary>
    public static (string Name, string Value)[] Answers(params string[] others)
    {
        var said = others.Select(text => text.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1].Split(':', 2));
        return
        [
            .. Areas.SelectMany(area => said.TryGetValue(area, out var answer)
                ? new[] { ($"veld.{area}-oordeel", answer[0]), ($"veld.{area}-reden", answer.Length > 1 ? answer[1] : "") }
                : [($"veld.{area}-oordeel", "Green")]),
        ];
    }

    public static async Task<HttpResponseMessage> SaveAsync(Browser browser, string report, params (string Name, string Value)[] values) =>
        await browser.FillInAsync(report, [.. values, ("doe", "bewaar")]);

    public static async Task<HttpResponseMessage> SubmitAsync(Browser browser, string report, params (string Name, string Value)[] values) =>
        await browser.FillInAsync(report, [.. values, ("doe", "indienen")]);

    /// <summary>Hands in a whole report.</summary>
    public async Task HandInAsync(params string[] others)
    {
        using var sent = await SubmitAsync(Lead, Report, Answers(others));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        await Lead.GetAsync(Report);
    }

    public async Task AcceptAsync()
    {
        using var accepted = await Manager.FillInAsync(Report + "/accepteren", ("versie", await VersionAsync()));
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        await Manager.GetAsync(accepted.Headers.Location!.OriginalString);
    }

    public async Task ReturnAsync(string reason)
    {
        using var returned = await Manager.FillInAsync(Report + "/teruggeven", ("reden", reason));
        Assert.Equal(HttpStatusCode.Redirect, returned.StatusCode);
        await Manager.GetAsync(returned.Headers.Location!.OriginalString);
    }

    public async Task<string> VersionAsync() => (await Manager.GetAsync(Report + "/accepteren")).QuerySelector("main input[name=versie]")!.GetAttribute("value")!;

    /// <summary>The row of an effort in the list of reports.</summary>
    public async Task<string> RowAsync(Browser browser, string title) =>
        (await browser.GetAsync(Overview)).QuerySelectorAll("table.duties tbody tr").Single(row => row.QuerySelector("th").Words().StartsWith(title, StringComparison.Ordinal)).Words();

    public static string Chosen(IHtmlDocument page, string area) => page.QuerySelector<IHtmlInputElement>($"input[name='veld.{area}-oordeel']:checked")?.Value ?? "";

    public void Dispose()
    {
        Controller.Dispose();
        Manager.Dispose();
        Lead.Dispose();
    }
}
