using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Access;

/// <summary>Nobody gives himself a role, and an organisation keeps a functional administrator.</summary>
public sealed class RoleRuleTests
{
    [Theory]
    [EachDatabase]
    public async Task Administrator_WhoGivesHimselfARole_IsRefusedEverywhere(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var here = await WholeProgramme.MakeAsync(app, "eigen");
        var id = await app.CreateAccountAsync("baas", app.Organisation.Id, (Role.FunctionalAdministrator, null));
        using var administrator = await app.SignInAsync("baas");

        using var organisation = await administrator.FillInAsync($"/gebruikers/{id}", ("veld.Auditor", "true"));
        using var programme = await administrator.FillInAsync(here.Page + "/rollen/nieuw", ("veld.Account", id.ToString()), ("veld.Rol", "ProgrammeManager"));

        Assert.Contains("Niemand geeft zichzelf een rol", await MainAsync(organisation), StringComparison.Ordinal);
        Assert.Contains("Niemand geeft zichzelf een rol", await MainAsync(programme), StringComparison.Ordinal);
        using var still = await administrator.SendAsync(here.Page + "/wijzigen");
        Assert.Equal(HttpStatusCode.NotFound, still.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Manager_WhoMakesHisOwnRoleHoldLonger_IsRefusedAndMayEndIt(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var here = await WholeProgramme.MakeAsync(app, "langer");
        await app.CreateAccountAsync("pm", app.Organisation.Id, (Role.ProgrammeManager, here.Id));
        using var manager = await app.SignInAsync("pm");
        var row = (await manager.GetAsync(here.Page + "/rollen")).QuerySelector("#inloggen ~ table a, section[aria-labelledby=inloggen] table a")!.GetAttribute("href")!;

        using var shorter = await manager.FillInAsync(row, ("veld.Tot", "2021-12-31"));
        using var longer = await manager.FillInAsync(row, ("veld.Tot", "2022-12-31"));
        using var other = await manager.FillInAsync(row, ("veld.Rol", "ProgrammeTeam"));

        Assert.Equal(HttpStatusCode.Redirect, shorter.StatusCode);
        Assert.Contains("Niemand geeft zichzelf een rol", await MainAsync(longer), StringComparison.Ordinal);
        Assert.Contains("Niemand geeft zichzelf een rol", await MainAsync(other), StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task TakingBack_WhatWouldLeaveNoAdministratorOrGiveOneselfARole_IsRefused(DatabaseProvider provider)
    {
        await using var app = await App.StartAsync(provider);
        var one = await app.CreateAccountAsync("een", app.Organisation.Id, (Role.FunctionalAdministrator, null));
        var two = await app.CreateAccountAsync("twee", app.Organisation.Id, (Role.Auditor, null));
        using var first = await app.SignInAsync("een");
        using var second = await app.SignInAsync("twee");
        var given = await ActAsync(app, first, two, ("veld.FunctionalAdministrator", "true"));
        var taken = await ActAsync(app, first, two, ("veld.Auditor", "false"));
        await ActAsync(app, second, one, ("veld.FunctionalAdministrator", "false"));

        var last = await TakeBackAsync(second, given);
        var own = await TakeBackAsync(second, taken);

        Assert.Contains("laatste functioneel beheerder", last, StringComparison.Ordinal);
        Assert.Contains("Niemand geeft zichzelf een rol", own, StringComparison.Ordinal);
        await second.GetAsync("/gebruikers");
    }

    /// <summary>Changes an account and gives the identity of that act.</summary>
    private static async Task<Guid> ActAsync(App app, Browser browser, Guid account, (string, string) value)
    {
        app.Time.Advance(TimeSpan.FromMinutes(1));
        using var changed = await browser.FillInAsync($"/gebruikers/{account}", value);
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        var log = await app.InScopeAsync(services => services.GetRequiredService<ChangeLogReader>().LatestAsync(app.Organisation.Id, null));
        return log[0].BatchId;
    }

    private static async Task<string> TakeBackAsync(Browser browser, Guid batch)
    {
        var token = (await browser.GetAsync("/uitloggen")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await browser.SendBlindAsync($"/ongedaan/{batch}", ("__RequestVerificationToken", token));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (await browser.GetAsync("/gebruikers")).Body!.TextContent;
    }

    private static async Task<string> MainAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        IHtmlDocument page = await answer.Read();
        return page.QuerySelector("main").Words();
    }
}
