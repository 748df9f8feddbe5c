using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.TestHost;

namespace OpKoers.Web.PageTests.Ui;

/// <summary>Reads the colours from the style sheet that is served, and checks them against each other.</summary>
public sealed partial class UiContrastTests(UiHost host) : IClassFixture<UiHost>
{
    [Theory]
    [InlineData("ok-gehaald")]
    [InlineData("ok-opkoers")]
    [InlineData("ok-aandacht")]
    [InlineData("ok-nietopkoers")]
    [InlineData("ok-gav")]
    [InlineData("ok-ntb")]
    [InlineData("ok-opgeschort")]
    [InlineData("ok-leeg")]
    [InlineData("ok-ink")]
    [InlineData("ok-ink-2")]
    [InlineData("ok-ink-3")]
    [InlineData("ok-link")]
    [InlineData("ok-error")]
    [InlineData("ok-brand")]
    public async Task Text_OnEveryPaper_HoldsFourAndAHalf(string token)
    {
        var colours = await Colours();

        Assert.All(new[] { "ok-paper", "ok-paper-2", "ok-brand-tint" }, paper => Assert.True(Ratio(colours(token), colours(paper)) >= 4.5, $"{token} on {paper}"));
    }

    [Theory]
    [InlineData("ok-line-2")]
    [InlineData("ok-chart-other")]
    [InlineData("ok-aandacht")]
    public async Task Edges_OnPaper_HoldThree(string token)
    {
        var colours = await Colours();

        Assert.True(Ratio(colours(token), colours("ok-paper")) >= 3, token);
    }

    [Fact]
    public async Task ButtonText_OnTheBrandColour_HoldsFourAndAHalf()
    {
        var colours = await Colours();

        Assert.True(Ratio(colours("basis-color-action-1-inverse-color-default"), colours("basis-color-action-1-inverse-bg-default")) >= 4.5);
    }

    private async Task<Func<string, string>> Colours()
    {
        var client = host.App.GetTestClient();
        var address = (await client.Get("/proef")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var css = await client.GetStringAsync(address, TestContext.Current.CancellationToken);
        // What is written last wins; what is inside a media query comes after the screen's value and is left out.
        var screen = MediaQuery().Replace(css, "");
        var values = Token().Matches(screen).GroupBy(match => match.Groups[1].Value).ToDictionary(group => group.Key, group => group.Last().Groups[2].Value.Trim());
        return Resolve;

        string Resolve(string name)
        {
            var value = values[name];
            while (value.StartsWith("var(--", StringComparison.Ordinal))
            {
                value = values[value[6..].TrimEnd(')')];
            }

            return value;
        }
    }

    private static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        Assert.Matches("^#[0-9a-f]{6}$", colour);
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex(@"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")]
    private static partial Regex MediaQuery();

    [GeneratedRegex(@"--((?:ok|basis|voorbeeld)-[\w-]+):\s*([^;}]+)")]
    private static partial Regex Token();
}
