using Microsoft.Playwright;

namespace OpKoers.EndToEnd.Tests.Hosting;

/// <summary>What users do on more than one journey.</summary>
internal static class Acts
{
    /// <summary>Fills in the sign-in form that is on screen; the account is the part before the @.</summary>
    public static async Task SignInAsync(IPage page, string account)
    {
        await page.GetByLabel("E-mailadres").FillAsync(account + "@almelo.example");
        await page.GetByLabel("Wachtwoord").FillAsync(WebSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Inloggen" }).ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/inloggen", StringComparison.Ordinal));
    }

    /// <summary>Presses the button of a form in the main part.</summary>
    public static Task PressAsync(IPage page, string words) => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync();

    /// <summary>Follows a link in the main part.</summary>
    public static Task FollowAsync(IPage page, string words) => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First.ClickAsync();

    public static Task<string> HeadingAsync(IPage page) => page.Locator("h1").InnerTextAsync();

    /// <summary>Text with every run of white space as one blank.</summary>
    public static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
