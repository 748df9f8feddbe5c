using System.Collections.Concurrent;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(OpKoers.EndToEnd.Tests.Hosting.Stage))]

namespace OpKoers.EndToEnd.Tests.Hosting;

/// <summary>
/// What all tests share: one browser, one site to look at, and one site to change things in, so that a journey never disturbs what another test reads.
/// </summary>
public sealed class Stage : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(WebSite, string), Task<string>> sessions = [];
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private Lazy<Task<WebSite>> changing = null!;

    /// <summary>Nobody changes anything here once the tests begin.</summary>
    public WebSite Site { get; private set; } = null!;

    /// <summary>Journeys change things here.</summary>
    public Task<WebSite> ChangingSite => changing.Value;

    public async ValueTask InitializeAsync()
    {
        changing = new(WebSite.StartAsync);
        Site = await WebSite.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("OPKOERS_TEST_CHROMIUM") ?? "/usr/bin/chromium",
            // Tests may run as root and without a screen card, as on a build server.
            Args = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
        });
        await Keepsakes.MakeAsync(await OpenAsync(Site, Keepsakes.Manager));
    }

    /// <summary>A new window with its own cookies, in which an account has signed in; null is nobody.</summary>
    public async Task<IPage> OpenAsync(WebSite site, string? account, int width = Widths.Desk, bool script = true)
    {
        ArgumentNullException.ThrowIfNull(site);
        var window = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.ToString(),
            JavaScriptEnabled = script,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            StorageState = account is null ? null : await sessions.GetOrAdd((site, account), key => SignInAsync(key.Item1, key.Item2)),
        });
        // A machine that builds beside it may need more than the usual half minute; a test that hangs is still ended.
        window.SetDefaultTimeout(120_000);
        return await window.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (changing.IsValueCreated)
        {
            await (await changing.Value).DisposeAsync();
        }

        if (Site is not null)
        {
            await Site.DisposeAsync();
        }

        await Samples.RemoveAsync();
    }

    private async Task<string> SignInAsync(WebSite site, string account)
    {
        var page = await OpenAsync(site, null);
        await page.GotoAsync("/inloggen");
        await Acts.SignInAsync(page, account);
        var session = await page.Context.StorageStateAsync();
        await page.Context.CloseAsync();
        return session;
    }
}
