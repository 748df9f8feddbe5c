using System.Data.Common;
using OpKoers.Editions.Contracts;
using OpKoers.Editions.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.TestKit.Editions;

namespace OpKoers.Editions.Tests.Storage;

public sealed class EditionArchiveTests
{
    [Theory]
    [EachDatabase]
    public async Task Publish_OfAnEdition_KeepsItsPublicPartOnly(DatabaseProvider provider)
    {
        using var host = new ArchiveHost(provider);
        var document = EditionSamples.Midterm();

        var head = (await host.PublishAsync(document)).Value;

        var opened = await host.OpenAsync("midterm-2020");
        Assert.NotNull(opened);
        Assert.Equal(EditionContent.Write(document.ForPublication()), opened.Content.ToArray());
        Assert.Equal(EditionContent.Hash(document.ForPublication()), head.Hash);
        Assert.Equal(head, opened.Head);
        Assert.DoesNotContain(opened.Document.Reports, report => report.Audience == Audience.Internal);
        Assert.Equal(host.Time.GetUtcNow(), head.PublishedAt);
    }

    [Theory]
    [EachDatabase]
    public async Task Publish_WhenDoneTwice_ChangesNothing(DatabaseProvider provider)
    {
        using var host = new ArchiveHost(provider);
        var first = (await host.PublishAsync(EditionSamples.Midterm())).Value;
        host.Time.Advance(TimeSpan.FromHours(1));

        var second = (await host.PublishAsync(EditionSamples.Midterm())).Value;

        Assert.Equal(first, second);
        Assert.Equal(first, Assert.Single(await host.ListAsync()));
    }

    [Theory]
    [EachDatabase]
    public async Task Publish_OfOtherContentUnderTheSameSlug_IsRefused(DatabaseProvider provider)
    {
        using var host = new ArchiveHost(provider);
        var first = (await host.PublishAsync(EditionSamples.Midterm())).Value;

        var other = await host.PublishAsync(EditionSamples.Midterm() with { Title = "Anders" });

        Assert.Equal("edition-differs", other.Refusal?.Code);
        Assert.Equal(first, Assert.Single(await host.ListAsync()));
    }

    [Theory]
    [EachDatabase]
    public async Task Publish_ByTwoAtOnce_KeepsOne(DatabaseProvider provider)
    {
        using var host = new ArchiveHost(provider);

        var heads = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => host.PublishAsync(EditionSamples.Midterm()))));

        Assert.All(heads, head => Assert.True(head.Succeeded, head.Refusal?.Message));
        Assert.Single(await host.ListAsync());
    }

    [Theory]
    [EachDatabase]
    public async Task List_WithACorrection_ShowsTheLatestFirst(DatabaseProvider provider)
    {
        using var host = new ArchiveHost(provider);
        await host.PublishAsync(EditionSamples.Correction());
        await host.PublishAsync(EditionSamples.Midterm());
        await host.PublishAsync(EditionSamples.Midterm("begroting-2021") with { AsOf = new DateOnly(2020, 11, 1) });
        await host.PublishAsync(EditionSamples.Midterm() with { Municipality = "elders", MunicipalityName = "Elders", MunicipalityCode = "GM9998" });

        var list = await host.ListAsync();

        Assert.Equal(["begroting-2021", "midterm-2020-2", "midterm-2020"], list.Select(head => head.Slug));
        Assert.Equal("midterm-2020", list[1].Corrects);
        Assert.Equal(["Elders", "Esdam"], (await host.MunicipalitiesAsync()).Select(one => one.Name));
    }

    [Theory]
    [EachDatabase]
    public async Task Revisions_ThatEditionsTell_ComeTheLatestFirst(DatabaseProvider provider)
    {
        using var host = new ArchiveHost(provider);
        var later = EditionSamples.Later();
        await host.PublishAsync(EditionSamples.Midterm());
        await host.PublishAsync(later);
        await host.PublishAsync(EditionSamples.Later("berap-2021") with { AsOf = new DateOnly(2021, 1, 1), Revisions = [later.Revisions[0] with { To = "32,4 %" }] });

        var revisions = await host.RevisionsAsync();

        Assert.Equal(["32,4 %", "31,9 %"], revisions.Select(revision => revision.To));
        Assert.Equal(later.Revisions[0], revisions[1]);
    }

    [Fact]
    public async Task Revisions_OfAnArchiveThatKnowsNoneYet_AreNone()
    {
        using var host = new ArchiveHost(DatabaseProvider.Sqlite);
        await host.PublishAsync(EditionSamples.Midterm());
        await host.RunAsync("ALTER TABLE editions_edition DROP COLUMN revisions");

        Assert.Empty(await host.RevisionsAsync());
        Assert.Single(await host.ListAsync());
    }

    [Theory]
    [EachDatabase]
    public async Task Archive_BeforeAnythingWasPublished_IsEmpty(DatabaseProvider provider)
    {
        using var host = new ArchiveHost(provider);

        Assert.Empty(await host.ListAsync());
        Assert.Empty(await host.MunicipalitiesAsync());
        Assert.Null(await host.OpenAsync("midterm-2020"));
    }

    [Theory]
    [EachDatabase]
    public async Task Row_OnceWritten_NeverChanges(DatabaseProvider provider)
    {
        using var host = new ArchiveHost(provider);
        await host.PublishAsync(EditionSamples.Midterm());

        string[] attempts = ["UPDATE editions_edition SET title = 'Anders'", "DELETE FROM editions_edition", .. provider == DatabaseProvider.PostgreSql ? ["TRUNCATE editions_edition"] : Array.Empty<string>()];

        foreach (var attempt in attempts)
        {
            var refused = await Assert.ThrowsAnyAsync<DbException>(() => host.RunAsync(attempt));
            Assert.Contains("never change", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal("Midterm review 2020", Assert.Single(await host.ListAsync()).Title);
    }

    [Theory]
    [EachDatabase]
    public async Task Open_OfContentThatWasTamperedWith_IsRefused(DatabaseProvider provider)
    {
        using var host = new ArchiveHost(provider);
        await host.PublishAsync(EditionSamples.Midterm());
        var other = EditionContent.Write(EditionSamples.Midterm() with { Title = "Anders" });
        await host.RunAsync(provider == DatabaseProvider.Sqlite ? "DROP TRIGGER editions_edition_no_update" : "DROP TRIGGER editions_edition_no_change ON editions_edition");
        await host.RunAsync("UPDATE editions_edition SET content = @content, size = @size", command =>
        {
            command.Add("@content", OpKoers.Editions.Content.Compressed.Pack(other));
            command.Add("@size", other.Length);
        });

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => host.OpenAsync("midterm-2020"));

        Assert.Contains("not what was published", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc", "edition-key-invalid")]
    [InlineData("a/b", "edition-key-invalid")]
    [InlineData("Doel 1", "edition-key-invalid")]
    [InlineData("", "edition-key-invalid")]
    [InlineData("doel-1-2", "edition-key-twice")]
    public async Task Publish_WithAKeyThatIsNoAddress_IsRefused(string key, string code)
    {
        using var host = new ArchiveHost(DatabaseProvider.Sqlite);
        var document = EditionSamples.Midterm();
        var programme = document.Programmes[0];

        var refused = await host.PublishAsync(document with { Programmes = [programme with { AllGoals = [programme.AllGoals[0] with { Key = key }, .. programme.AllGoals.Skip(1)] }] });

        Assert.Equal(code, refused.Refusal?.Code);
        Assert.Empty(await host.ListAsync());
    }

    [Theory]
    [EachDatabase]
    public async Task Migrate_WhenDoneTwice_AppliesOnce(DatabaseProvider provider)
    {
        using var host = new ArchiveHost(provider);

        Assert.Equal(["editions/0001_archive", "editions/0002_revisions"], await host.MigrateAsync());
        Assert.Empty(await host.MigrateAsync());
    }

    [Fact]
    public void Place_OfAnEmbeddedDatabase_IsAFileBesideIt()
    {
        var place = ArchivePlace.For(null, DatabaseSettings.Parse("/srv/opkoers/opkoers.db"));

        Assert.Equal("/srv/opkoers/opkoers.db-editions", place.File);
        Assert.Equal("/srv/elders/edities.db", ArchivePlace.For("/srv/elders/edities.db", DatabaseSettings.Parse("/srv/opkoers/opkoers.db")).File);
    }
}
