using Microsoft.AspNetCore.TestHost;

namespace OpKoers.Web.PageTests.Ui;

public sealed class UiFormTests(UiHost host) : IClassFixture<UiHost>
{
    [Fact]
    public async Task Field_ForAProperty_ShowsItsValueInTheControlThatFits()
    {
        var page = await host.Client().Get("/proef/formulier");

        Assert.Equal("Eerst", page.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Equal("80", page.QuerySelector("#Input_Name")!.GetAttribute("maxlength"));
        Assert.Equal("Naam <b>", page.QuerySelector("label[for=Input_Name]").Words());
        Assert.Equal("Kort.", page.QuerySelector("#" + page.QuerySelector("#Input_Name")!.GetAttribute("aria-describedby")).Words());
        Assert.Equal(("date", "2020-12-31"), (page.QuerySelector("#Input_Day")!.GetAttribute("type"), page.QuerySelector("#Input_Day")!.GetAttribute("value")));
        Assert.True(page.QuerySelector("#Input_Final")!.HasAttribute("checked"));
        Assert.Equal("pilot", page.QuerySelector("#Input_Kind option[selected]")!.GetAttribute("value"));
        Assert.Equal("1234,5", page.QuerySelector("#Input_Amount")!.GetAttribute("value"));
        Assert.Equal("\nregel", page.QuerySelector("#Vrij")!.TextContent);
        Assert.Null(page.QuerySelector(".errsum"));
    }

    [Fact]
    public async Task Field_WhenRefused_KeepsWhatWasTypedAndSaysWhyBetweenLabelAndControl()
    {
        var page = await Refused();
        var field = page.QuerySelector("#Input_Name")!.ParentElement!;

        Assert.Equal(["label", "span.hint", "span.errmsg", "input"], field.Children.Select(child => child.LocalName + (child.LocalName == "span" ? "." + child.ClassName : "")));
        Assert.Equal("Vul een naam in.", field.QuerySelector(".errmsg").Words());
        Assert.Equal("true", page.QuerySelector("#Input_Name")!.GetAttribute("aria-invalid"));
        Assert.Equal("12,x", page.QuerySelector("#Input_Amount")!.GetAttribute("value"));
        Assert.False(page.QuerySelector("#Input_Secret")!.HasAttribute("value"));
    }

    [Fact]
    public async Task ErrorSummary_WhenRefused_LinksToEveryField()
    {
        var page = await Refused();
        var links = page.QuerySelectorAll(".errsum a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(["#Input_Amount", "#Input_Name"], links.Order());
        Assert.All(links, link => Assert.NotNull(page.QuerySelector(link)));
        Assert.Equal("Nog niet opgeslagen: 2 antwoorden vragen uw aandacht", page.QuerySelector(".errsum h2").Words());
    }

    [Fact]
    public async Task Button_WithoutAddress_SendsItsFormAndCarriesTheClassesOfTheLibrary()
    {
        var page = await host.Client().Get("/proef/formulier");
        var button = page.QuerySelector("main form button")!;

        Assert.Equal("submit", button.GetAttribute("type"));
        Assert.Contains("utrecht-button--primary-action", button.ClassList);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Refused()
    {
        using var handler = new CookieHandler(host.App.GetTestServer().CreateHandler());
        using var client = new HttpClient(handler) { BaseAddress = new("http://localhost") };
        var form = await client.Get("/proef/formulier");
        using var content = new FormUrlEncodedContent(
        [
            new("Input.Name", ""), new("Input.Secret", "geheim"), new("Input.Amount", "12,x"),
            new("__RequestVerificationToken", form.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]);
        using var answer = await client.PostAsync("/proef/formulier", content, TestContext.Current.CancellationToken);
        return await answer.Read();
    }
}
