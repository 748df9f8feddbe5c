using AngleSharp.Html.Dom;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Hosting;

/// <summary>What a browser does: keeps cookies, reads pages strictly, and sends forms with the token that stands in them. It follows no redirect by itself.</summary>
internal sealed class Browser : IDisposable
{
    private readonly CookieHandler cookies;

    public Browser(HttpMessageHandler server)
    {
        cookies = new CookieHandler(server);
        Client = new HttpClient(cookies) { BaseAddress = new Uri("http://localhost") };
    }

    public HttpClient Client { get; }

    public Task<HttpResponseMessage> SendAsync(string address) => Client.GetAsync(address, TestContext.Current.CancellationToken);

    /// <summary>The page at an address; it must be there.</summary>
    public async Task<IHtmlDocument> GetAsync(string address)
    {
        using var answer = await SendAsync(address);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return await answer.Read();
    }

    /// <summary>Fetches the page, fills in the values and sends its form; what is not named keeps the value that stands in it.</summary>
    public async Task<HttpResponseMessage> FillInAsync(string address, params (string Name, string Value)[] values) =>
        await SubmitAsync(await GetAsync(address), address, values);

    /// <summary>Sends a form of a page: the one in main that holds the first named field, or else the first.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(IHtmlDocument page, string address, params (string Name, string Value)[] values)
    {
        var forms = page.QuerySelectorAll("main form[method=post]").ToList();
        var form = forms.Find(candidate => values.Length > 0 && candidate.QuerySelector($"[name='{values[0].Name}']") is not null) ?? forms.FirstOrDefault();
        Assert.NotNull(form);
        var fields = form.QuerySelectorAll("input[name], select[name], textarea[name]").OfType<IHtmlElement>()
            .Where(field => field is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false })
            .Select(field => (Name: field.GetAttribute("name")!, Value: ValueOf(field)))
            .Where(field => values.All(value => value.Name != field.Name))
            .Concat(values)
            .Select(field => KeyValuePair.Create(field.Name, field.Value));
        using var content = new FormUrlEncodedContent(fields);
        return await Client.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : address, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a form without having fetched a page: no token goes along.</summary>
    public async Task<HttpResponseMessage> SendBlindAsync(string address, params (string Name, string Value)[] values)
    {
        using var content = new FormUrlEncodedContent(values.Select(value => KeyValuePair.Create(value.Name, value.Value)));
        return await Client.PostAsync(address, content, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> TrySignInAsync(string email, string password, string? returnTo = null) =>
        FillInAsync("/inloggen" + (returnTo is null ? "" : "?naar=" + Uri.EscapeDataString(returnTo)), ("Email", email), ("Password", password));

    public void Dispose()
    {
        Client.Dispose();
        cookies.Dispose();
    }

    private static string ValueOf(IHtmlElement field) => field switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        _ => "",
    };
}
