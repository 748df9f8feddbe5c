using System.Net;
using AngleSharp.Html.Dom;
using OpKoers.Access.Contracts;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Reporting.Cycle;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Midterm;

/// <summary>A programme with an open midterm review.</summary>
internal sealed class Reviews
{
    private Reviews(WholeProgramme programme, string moment)
    {
        Programme = programme;
        Moment = moment;
    }

    public WholeProgramme Programme { get; }

    /// <summary>Address of the moment.</summary>
    public string Moment { get; }

    public string Page => $"{Programme.Page}/midterm/{Calendar.KeyOf(Moment)}";

    public string Requests => Programme.Page + "/wijzigingsverzoeken";

    public static async Task<Reviews> MakeAsync(App app, string key)
    {
        var programme = await WholeProgramme.MakeAsync(app, key);
        using var controller = await Calendar.ControllerAsync(app);
        return new Reviews(programme, await Calendar.OpenedAsync(controller, "Midterm " + key, ("veld.soort", "MidtermReview")));
    }

    /// <summary>Begins it through its page.</summary>
    public async Task BeginAsync(Browser manager)
    {
        using var begun = await manager.FillInAsync(Page);
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        await manager.GetAsync(Page);
    }

    /// <summary>Says who decides, adds a request and puts it forward; gives its address.</summary>
    public async Task<string> ProposedAsync(Browser manager, string advice, string body, params (string Name, string Value)[] more)
    {
        using var place = await manager.FillInAsync(Requests + "/besluitvorming", ("veld.wie", body));
        Assert.Equal(HttpStatusCode.Redirect, place.StatusCode);
        var address = await AddedAsync(manager, advice, more);
        using var proposed = await manager.PressAsync(address, "Voorleggen");
        Assert.Equal(HttpStatusCode.Redirect, proposed.StatusCode);
        await manager.GetAsync(address);
        return address;
    }

    /// <summary>Adds a request about the first effort; gives its address.</summary>
    public async Task<string> AddedAsync(Browser manager, string advice, params (string Name, string Value)[] more)
    {
        using var added = await manager.FillInAsync($"{Requests}/nieuw?inspanning={Programme.Key}-een&moment={Calendar.KeyOf(Moment)}", [("veld.voorstel", advice), ("veld.reden", "Omdat " + WholeProgramme.Script), .. more]);
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        await manager.GetAsync(added.Headers.Location!.OriginalString);
        return added.Headers.Location!.OriginalString;
    }
}

/// <summary>Pages with more than one button.</summary>
internal static class Buttons
{
    /// <summary>Presses the button of a handler.</summary>
    public static async Task<HttpResponseMessage> PressAsync(this Browser browser, string address, string handler)
    {
        var page = await browser.GetAsync(address);
        var form = page.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().Single(one => one.GetAttribute("action")?.Contains("handler=" + handler, StringComparison.Ordinal) ?? false);
        using var content = new FormUrlEncodedContent(form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Select(field => KeyValuePair.Create(field.Name!, field.Value)));
        return await browser.Client.PostAsync(form.GetAttribute("action"), content, TestContext.Current.CancellationToken);
    }
}
