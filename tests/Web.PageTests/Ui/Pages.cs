using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OpKoers.Web.PageTests.Ui;

internal static class Pages
{
    /// <summary>Fetches a page and refuses markup that a browser would have to repair.</summary>
    internal static async Task<IHtmlDocument> Get(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return await answer.Read();
    }

    internal static async Task<IHtmlDocument> Read(this HttpResponseMessage answer) =>
        Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    internal static IHtmlDocument Parse(string html)
    {
        var mistakes = new List<string>();
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        parser.Error += (_, mistake) => mistakes.Add(mistake is AngleSharp.Html.Dom.Events.HtmlErrorEvent error ? $"{error.Message} at {error.Position}" : "?");
        var document = parser.ParseDocument(html);
        Assert.Empty(mistakes);
        return document;
    }

    internal static string Words(this IElement? element) =>
        element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
