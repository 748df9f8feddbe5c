using System.Text;
using OpKoers.Editions.Contracts;
using OpKoers.PublicSite.Tests.Hosting;
using OpKoers.TestKit.Editions;

namespace OpKoers.PublicSite.Tests.Export;

/// <summary>Where an export goes, and what it never touches.</summary>
public sealed class FolderTests
{
    [Fact]
    public async Task Export_ToANewFolder_WritesEveryKindOfPage()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());

        var written = (await exported.WriteAsync()).Value;

        var files = Exported.Read(exported.Site);
        string[] expected =
        [
            "index.html", "archief.html", "over.html", "open-data.html", "toegankelijkheid.html", "privacy.html", "uitgaven.atom", "catalogus.jsonld", "catalogus.ttl", "opkoers-site.json",
            "midterm-2020/index.html", "midterm-2020/cijfers.html", "midterm-2020/bronnen.html", "midterm-2020/downloads.html", "midterm-2020/zoeken.html", "midterm-2020/editie.json",
            "midterm-2020/cijfers.csv", "midterm-2020/cijfers.csv-metadata.json", "midterm-2020/datapackage.json", "midterm-2020/rapport-midterm-veilig-1.html",
            "midterm-2020/veilig-1/index.html", "midterm-2020/veilig-1/netwerk.html", "midterm-2020/veilig-1/netwerk.svg", "midterm-2020/veilig-1/doel-doel-1-2.html",
            "midterm-2020/veilig-1/indicator-overlast-1-1.html", "midterm-2020/veilig-1/indicator-overlast-1-1.csv", "midterm-2020/veilig-2/inspanning-inspanning-2-5.html",
        ];
        Assert.Empty(expected.Except(files.Keys));
        Assert.Equal(files.Count, written.Files + 1);
        Assert.Equal(files.Keys.Count(name => name.EndsWith(".html", StringComparison.Ordinal)), written.Pages);
        Assert.Equal(files.Where(file => file.Key != "opkoers-site.json").Sum(file => (long)file.Value.Length), written.Bytes);
    }

    [Fact]
    public async Task Export_OverAnEarlierOne_LeavesNothingOfTheOldBehind()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await exported.WriteAsync();
        var stray = Path.Combine(exported.Site, "midterm-2020", "oud.html");
        await File.WriteAllTextAsync(stray, "oud", TestContext.Current.CancellationToken);
        await exported.PublishAsync(EditionSamples.Correction());

        var written = (await exported.WriteAsync("midterm-2020-2")).Value;

        Assert.False(File.Exists(stray));
        Assert.Equal(2, written.Editions);
        Assert.True(File.Exists(Path.Combine(exported.Site, "midterm-2020", "index.html")));
        Assert.Equal([exported.Site], Directory.GetFileSystemEntries(exported.Folder));
    }

    [Fact]
    public async Task Export_ToAnEmptyFolder_UsesIt()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        Directory.CreateDirectory(exported.Site);

        Assert.True((await exported.WriteAsync()).Succeeded);
        Assert.True(File.Exists(Path.Combine(exported.Site, "index.html")));
    }

    [Theory]
    [InlineData("iets.txt", "van iemand anders")]
    [InlineData("opkoers-site.json", "geen json")]
    [InlineData("opkoers-site.json", "{\"format\":\"iets-anders\"}")]
    public async Task Export_ToAFolderOfSomebodyElse_IsRefusedAndTouchesNothing(string name, string content)
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        Directory.CreateDirectory(exported.Site);
        await File.WriteAllTextAsync(Path.Combine(exported.Site, name), content, TestContext.Current.CancellationToken);

        var refused = await exported.WriteAsync();

        Assert.Equal("folder-not-ours", refused.Refusal?.Code);
        Assert.Equal(content, Encoding.UTF8.GetString(Assert.Single(Exported.Read(exported.Site)).Value));
    }

    [Fact]
    public async Task Export_ToAFile_IsRefused()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await File.WriteAllTextAsync(exported.Site, "een bestand", TestContext.Current.CancellationToken);

        Assert.Equal("folder-is-file", (await exported.WriteAsync()).Refusal?.Code);
    }

    [Fact]
    public async Task Export_OfAnEditionThatIsNotPublished_IsRefused()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());

        Assert.Equal("edition-unknown", (await exported.WriteAsync("midterm-2021")).Refusal?.Code);
        Assert.False(Directory.Exists(exported.Site));
    }

    [Fact]
    public async Task Export_ThatFails_LeavesTheOldSiteWholeAndNoRubbish()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await exported.WriteAsync();
        var before = Exported.Read(exported.Site);

        await Assert.ThrowsAsync<InvalidOperationException>(() => exported.WriteAsync(settings: new SiteSettings { Theme = "bestaat-niet" }));
        await exported.DamageAsync();
        await Assert.ThrowsAsync<InvalidDataException>(() => exported.WriteAsync());

        Assert.Equal(before.Keys.Order(), Exported.Read(exported.Site).Keys.Order());
        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllBytes(Path.Combine(exported.Site, file.Key))));
        Assert.Equal([exported.Site], Directory.GetFileSystemEntries(exported.Folder));
    }

    [Fact]
    public async Task Export_WhileSomebodyReads_AlwaysShowsAWholeSite()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        await exported.WriteAsync();
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(
            () =>
            {
                var looks = 0;
                for (; !stop.IsCancellationRequested; looks++)
                {
                    Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(Path.Combine(exported.Site, "index.html")), StringComparison.Ordinal);
                    Assert.EndsWith("</html>\n", File.ReadAllText(Path.Combine(exported.Site, "midterm-2020", "veilig-2", "index.html")), StringComparison.Ordinal);
                }

                return looks;
            },
            TestContext.Current.CancellationToken);

        for (var time = 0; time < 20; time++)
        {
            await exported.WriteAsync();
        }

        await stop.CancelAsync();
        Assert.True(await reading > 0);
    }

    [Fact]
    public async Task Export_ThroughALink_ReplacesWhatTheLinkPointsAt()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        var real = Path.Combine(exported.Folder, "echt");
        Directory.CreateDirectory(real);
        Directory.CreateSymbolicLink(exported.Site, real);

        var written = (await exported.WriteAsync()).Value;

        Assert.Equal(real, written.Folder);
        Assert.True(File.Exists(Path.Combine(real, "index.html")));
        Assert.NotNull(new DirectoryInfo(exported.Site).LinkTarget);
    }

    [Fact]
    public async Task Export_AfterOneThatWasCutOff_ClearsItsRubbish()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm());
        var left = Directory.CreateDirectory(Path.Combine(exported.Folder, ".site.opkoers-afgebroken"));
        Directory.SetLastWriteTimeUtc(left.FullName, exported.Time.GetUtcNow().UtcDateTime.AddHours(-2));
        var busy = Directory.CreateDirectory(Path.Combine(exported.Folder, ".site.opkoers-bezig"));
        Directory.SetLastWriteTimeUtc(busy.FullName, exported.Time.GetUtcNow().UtcDateTime);

        await exported.WriteAsync();

        Assert.False(Directory.Exists(left.FullName));
        Assert.True(Directory.Exists(busy.FullName));
    }
}
