using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpKoers.Cli.Tests;

/// <summary>The command that writes the public site, as on a fresh clone.</summary>
public sealed partial class PublishTests(Shell shell) : IClassFixture<Shell>
{
    [Fact]
    public async Task Publish_OnACleanClone_WritesTheMidtermOfTheSample()
    {
        var site = shell.PathTo("site");

        var (code, answer, error) = await shell.RunAsync("publish", "--edition", "midterm-2020", "--out", site, "--json");

        Assert.True(code == 0, error);
        var root = JsonDocument.Parse(answer).RootElement;
        Assert.Equal(("almelo", "midterm-2020", site), (root.GetProperty("municipality").GetString(), root.GetProperty("edition").GetString(), root.GetProperty("folder").GetString()));
        Assert.Equal(Directory.GetFiles(site, "*.html", SearchOption.AllDirectories).Length, root.GetProperty("pages").GetInt32());
        Assert.Contains("Dit is niet de site van de gemeente.", await MidtermAsync(site), StringComparison.Ordinal);
    }

    /// <summary>The four tables of the published page of 2020, figure by figure: nuisance, how safe people feel, what else was measured, and the nine targets.</summary>
    [Fact]
    public async Task Publish_OfTheMidterm_ShowsEveryFigureOfThePublishedPageWithItsSource()
    {
        var site = shell.PathTo("midterm-site");
        var (code, _, error) = await shell.RunAsync("publish", "--edition", "midterm-2020", "--out", site);
        Assert.True(code == 0, error);
        var page = await MidtermAsync(site);

        Assert.All(
            [
                "Burengerucht | 273 | 276 | 250 | 234 |", "Huiselijke twist | 126 | 115 | 114 | 115 |", "Geluidsoverlast | 690 | 698 | 668 | 624 |", "Som berekend | 1.089 | 1.089 | 1.032 | 973 |",
                "Onveiligheidsgevoelens algemeen: wel eens | 37,2 % | 36,0 % | 31,0 % | − 1,2 punt | − 5,0 punt | − 6,2 punt |",
                "Sociale overlast: ervaart veel overlast | 18,3 % | 12,9 % | 12,2 % | − 5,4 punt | − 0,7 punt | − 6,1 punt |",
                "Fysieke verloedering: ervaart veel overlast | 28,1 % | 23,5 % | 22,0 % | − 4,6 punt | − 1,5 punt | − 6,1 punt |",
                "Totaal ervaren overlast: ervaart veel overlast | 6,2 % | 5,6 % | 5,0 % | − 0,6 punt | − 0,6 punt | − 1,2 punt |",
                "Wel eens onveilig gevoel in de buurt | 5,4 % | 4,4 % | 3,4 % | − 1,0 punt | − 1,0 punt | − 2,0 punt |",
                "meting 70.000+ gemeenten (52)", "in 2021 en 2022 incidenteel € 50.000",
            ],
            (string row) => Assert.Contains(row, page, StringComparison.Ordinal));
        const string panel = "Burgerpanel, Kennispunt Twente, december 2019 |";
        Assert.All(
            [
                ("| 731 meldingen in 2019", "Politie jaarcijfers 2019 |"), ("| 22 % in 2015; 32 % in 2019", panel), ("| 59 % in 2019", panel), ("| 43 % in 2019", panel), ("| 91 % in 2019", panel),
                ("| circa 90 % in 2019", panel), ("| 7,5 rapportcijfer in 2019", panel), ("| 2 fte op 1 juli 2020", "(export van 1 juli 2020) |"), ("| 1 jurist op 1 juli 2020", "(export van 1 juli 2020) |"),
                ("| 2 actieweken op 1 juli 2020", "(export van 1 juli 2020) |"),
            ],
            ((string Figure, string Source) shown) => Assert.Contains(page.Split('\n'), line => line.Contains(shown.Figure, StringComparison.Ordinal) && line.EndsWith(shown.Source, StringComparison.Ordinal)));
        Assert.All(
            [
                ("1a", "geen cijfer | niet te beoordelen"), ("1b", "op koers"), ("2a", "niet te beoordelen"), ("2b", "niet te beoordelen"), ("3a", "niet te beoordelen"), ("3b", "geen cijfer | niet te beoordelen"),
                ("4a", "De streefwaarde is op meer dan één manier te lezen"), ("4b", "geen cijfer | niet te beoordelen"), ("4c", "Er is alleen een nulmeting"),
            ],
            ((string Code, string Judgement) target) => Assert.Contains(page.Split('\n'), line => line.StartsWith(target.Code + " ", StringComparison.Ordinal) && line.Contains("in 2022", StringComparison.Ordinal) && line.Contains(target.Judgement, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(2, "edition-unknown", "publish", "--edition", "midterm-1999", "--out", "site-2")]
    [InlineData(1, "GM9999", "publish", "--edition", "midterm-2020", "--out", "site-2", "--municipality", "GM9999")]
    [InlineData(1, "--edition", "publish", "--out", "site-2")]
    [InlineData(1, "--out", "publish", "--edition", "midterm-2020")]
    public async Task Publish_OfWhatIsNotThere_IsRefused(int expected, string word, params string[] words)
    {
        var (code, _, error) = await shell.RunAsync(words);

        Assert.Equal(expected, code);
        Assert.Contains(word, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shell.PathTo("site-2")));
    }

    [Fact]
    public async Task Publish_ToAFolderOfSomebodyElse_IsRefused()
    {
        Directory.CreateDirectory(shell.PathTo("van-mij"));
        await File.WriteAllTextAsync(shell.PathTo("van-mij/brief.txt"), "niet weg", TestContext.Current.CancellationToken);

        var (code, _, error) = await shell.RunAsync("publish", "--edition", "midterm-2020", "--out", "van-mij");

        Assert.Equal(2, code);
        Assert.Contains("[folder-not-ours]", error, StringComparison.Ordinal);
        Assert.Equal("niet weg", await File.ReadAllTextAsync(shell.PathTo("van-mij/brief.txt"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("{ \"adress\": \"https://x.example/\" }")]
    [InlineData("geen json")]
    public async Task Publish_WithSettingsThatAreWrong_SaysSo(string settings)
    {
        await File.WriteAllTextAsync(shell.PathTo("site.json"), settings, TestContext.Current.CancellationToken);

        var (code, _, error) = await shell.RunAsync("publish", "--edition", "midterm-2020", "--out", "site-3", "--settings", "site.json");

        Assert.Equal(1, code);
        Assert.Contains("instellingen van de site kloppen niet", error, StringComparison.Ordinal);
    }

    /// <summary>The page of the midterm as text: a row of a table is a line, its cells parted by bars.</summary>
    private static async Task<string> MidtermAsync(string site)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(site, "midterm-2020", "rapport-midterm-veiligheid.html"), TestContext.Current.CancellationToken);
        page = Tag().Replace(CellEnd().Replace(RowEnd().Replace(page.Replace('\n', ' '), "\n"), " | "), " ");
        return string.Join('\n', WebUtility.HtmlDecode(page).Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    [GeneratedRegex("</(tr|p|li|h[1-6]|caption|thead)>")]
    private static partial Regex RowEnd();

    [GeneratedRegex("</t[dh]>")]
    private static partial Regex CellEnd();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
