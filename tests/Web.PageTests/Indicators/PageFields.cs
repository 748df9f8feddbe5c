using AngleSharp.Html.Dom;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Indicators;

internal static class PageFields
{
    /// <summary>The value of an input.</summary>
    public static string Field(this IHtmlDocument page, string name)
    {
        var input = page.QuerySelector($"input[name='{name}']") as IHtmlInputElement;
        Assert.NotNull(input);
        return input.Value;
    }

    /// <summary>Presses the button that takes back what was just done.</summary>
    public static Task<HttpResponseMessage> SubmitUndoAsync(this Browser browser, IHtmlDocument page)
    {
        var form = page.QuerySelector(".okmsg form");
        Assert.NotNull(form);
        return browser.SendBlindAsync(form.GetAttribute("action")!, [.. form.QuerySelectorAll("input[name]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))]);
    }
}
