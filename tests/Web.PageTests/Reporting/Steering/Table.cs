using System.Net;
using AngleSharp.Html.Dom;
using OpKoers.Access.Contracts;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Reporting.Cycle;

namespace OpKoers.Web.PageTests.Reporting.Steering;

/// <summary>A programme at an open moment with its manager and both commissioners around the table; all act through the forms.</summary>
internal sealed class Table : IDisposable
{
    private Table(App app, WholeProgramme here, string moment)
    {
        App = app;
        Here = here;
        Moment = moment;
    }

    public App App { get; }

    public WholeProgramme Here { get; }

    /// <summary>Address of the moment.</summary>
    public string Moment { get; }

    public Browser Manager { get; private init; } = null!;

    public Browser Official { get; private init; } = null!;

    public Browser Administrative { get; private init; } = null!;

    public Browser Controller { get; private init; } = null!;

    public string RollUp => $"{Here.Page}/rapportages/{Calendar.KeyOf(Moment)}";

    public string Deviations => Here.Page + "/afwijkingen";

    public static async Task<Table> SetAsync(App app, string key, int more = 0, params (string Name, string Value)[] moment)
    {
        var here = await WholeProgramme.MakeAsync(app, key, more);
        var controller = await Calendar.ControllerAsync(app);
        return new Table(app, here, await Calendar.OpenedAsync(controller, "Stand " + key, moment))
        {
            Controller = controller,
            Manager = await app.SignInAsync(Role.ProgrammeManager, here.Id),
            Official = await app.SignInAsync(Role.OfficialCommissioner, here.Id),
            Administrative = await app.SignInAsync(Role.AdministrativeCommissioner, here.Id),
        };
    }

    /// <summary>Does one step of the roll-up with the form that is there; the notice is read.</summary>
    public async Task DoAsync(Browser browser, string step, params (string Name, string Value)[] values)
    {
        using var done = await TryAsync(browser, step, values);
        Assert.True(done.StatusCode == HttpStatusCode.Redirect, $"{step}: {done.StatusCode}");
        await browser.GetAsync(RollUp);
    }

    public async Task<HttpResponseMessage> TryAsync(Browser browser, string step, params (string Name, string Value)[] values) =>
        await StepAsync(browser, await browser.GetAsync(RollUp), step, values);

    /// <summary>The same with a page that was fetched before.</summary>
    public async Task<HttpResponseMessage> StepAsync(Browser browser, IHtmlDocument page, string step, params (string Name, string Value)[] values) =>
        await browser.SubmitAsync(page, RollUp, [.. values, ("daad", step)]);

    public Task WriteAsync(string text = "De tekst van de manager") =>
        DoAsync(Manager, "indienen", ("veld.gaat-goed", text + " over wat goed gaat"), ("veld.wijkt-af", text + " over wat afwijkt"), ("veld.gevraagd", text + " over wat we vragen"), ("veld.intern", text + " tussen ons"));

    /// <summary>An account with this role; of the organisation or of this programme.</summary>
    public Task<Browser> AsAsync(Role role) => App.SignInAsync(role, Routes.IsOfOrganisation(role) ? null : Here.Id);

    /// <summary>Accepts a deviation of the indicator of the programme through its form; gives the address of its list.</summary>
    public async Task AcceptDeviationAsync(string until = "2021-12-31", string subject = "Meldingen", string? reason = null)
    {
        var page = await Official.GetAsync(Deviations + "/nieuw");
        var option = page.QuerySelectorAll("select[name='veld.onderdeel'] option").Single(item => item.TextContent.Contains(subject, StringComparison.Ordinal)).GetAttribute("value")!;
        using var accepted = await Official.SubmitAsync(page, Deviations + "/nieuw", ("veld.onderdeel", option), ("veld.reden", reason ?? "Door de lockdown"), ("veld.besluit", "besluit 12"), ("veld.besloten-op", "2021-02-01"), ("veld.tot-en-met", until));
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        await Official.GetAsync(Deviations);
    }

    public void Dispose()
    {
        Manager.Dispose();
        Official.Dispose();
        Administrative.Dispose();
        Controller.Dispose();
    }
}
