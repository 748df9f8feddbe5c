using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Reporting.Cycle;

/// <summary>Works the calendar as its users do, through the forms. The clock of the app stands in March 2021.</summary>
internal static class Calendar
{
    public const string List = "/planning-en-control";

    /// <summary>A moment about 2020, put in the calendar through its form; gives its address.</summary>
    public static async Task<string> AddAsync(Browser controller, string name, params (string Name, string Value)[] more)
    {
        (string Name, string Value)[] usual =
        [
            ("veld.naam", name), ("veld.soort", "InterimReport"), ("veld.jaar", "2020"), ("veld.peildatum", "2020-12-31"), ("veld.trekkers", "2021-03-10"),
            ("veld.managers", "2021-03-17"), ("veld.opdrachtgevers", "2021-03-24"), ("veld.sluit", "2021-03-31"),
        ];
        using var added = await controller.FillInAsync(List + "/nieuw", [.. usual.Where(field => more.All(other => other.Name != field.Name)), .. more]);
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        // The notice with the way back is read once; what comes after meets pages without it.
        await controller.GetAsync(added.Headers.Location!.OriginalString);
        return added.Headers.Location!.OriginalString;
    }

    /// <summary>Opens it through its form.</summary>
    public static async Task OpenAsync(Browser controller, string moment)
    {
        using var opened = await controller.FillInAsync(moment + "/openen");
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        await controller.GetAsync(moment);
    }

    /// <summary>An open moment.</summary>
    public static async Task<string> OpenedAsync(Browser controller, string name, params (string Name, string Value)[] more)
    {
        var moment = await AddAsync(controller, name, more);
        await OpenAsync(controller, moment);
        return moment;
    }

    /// <summary>Closes it as its closing act does, as far as the database is concerned.</summary>
    public static Task CloseAsync(App app, string moment) => app.InScopeAsync(async services =>
    {
        await using var command = services.GetRequiredService<DatabaseSession>().Command();
        command.CommandText = "UPDATE reporting_moment SET state = 'Closed', version = version + 1 WHERE \"key\" = @key";
        var key = command.CreateParameter();
        (key.ParameterName, key.Value) = ("@key", KeyOf(moment));
        command.Parameters.Add(key);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    });

    public static string KeyOf(string moment) => moment[(moment.LastIndexOf('/') + 1)..];

    /// <summary>A concern controller, who keeps the calendar.</summary>
    public static Task<Browser> ControllerAsync(App app) => app.SignInAsync(Role.ConcernController);

    /// <summary>The token of forms, so that it is the right that is missing and nothing else.</summary>
    public static async Task<string> TokenAsync(Browser browser) =>
        (await browser.GetAsync("/uitloggen")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
