using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Mail.Transport;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Reporting.Tests.Mail.Writing;

/// <summary>From what people do to who hears of it.</summary>
public sealed class PostOfficeTests
{
    [Theory]
    [EachDatabase]
    public async Task Moment_WhenOpened_AsksEveryReporterOnceForTheEffortsThatCount(DatabaseProvider provider)
    {
        var transport = new TestTransport();
        await using var house = await MailHouse.CreateAsync(provider, transport);
        await house.AssignAsync("een", "trekker");
        await house.AssignAsync("twee", "trekker");
        await house.AssignAsync("plek", "tweede");
        await house.AssignAsync("klaar", "tweede");
        await house.RoundAsync();
        Assert.Empty(transport.Sent);

        await house.OpenAsync();
        await house.RoundAsync();
        await house.RoundAsync();

        var sent = Assert.Single(transport.Sent);
        Assert.Equal(("trekker@proef.example", "Rapportage gevraagd: Berap 2021, uiterlijk 20 maart 2021"), (sent.To.ToString(), sent.Subject));
        Assert.Contains("- Streettriage\n  https://opkoers.example/programmas/veiligheid/rapportages/berap/een\n- Handhaving\n", sent.Text, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Reporter_WhenAskedAtAnOpenMoment_HearsOfItToo(DatabaseProvider provider)
    {
        var transport = new TestTransport();
        await using var house = await MailHouse.CreateAsync(provider, transport);
        await house.OpenAsync();
        await house.RoundAsync();
        await house.AssignAsync("twee", "tweede");

        await house.RoundAsync();

        Assert.Equal("tweede@proef.example", Assert.Single(transport.Sent).To.ToString());
    }

    [Theory]
    [EachDatabase]
    public async Task Report_OnItsWay_TellsWhoHasToDoSomething(DatabaseProvider provider)
    {
        var transport = new TestTransport();
        await using var house = await MailHouse.CreateAsync(provider, transport);
        await house.OpenAsync();
        await house.RoundAsync();

        await house.ReportAsync("een", ReportState.Draft);
        await house.RoundAsync();
        Assert.Empty(transport.Sent);

        await house.ReportAsync("een", ReportState.Submitted);
        await house.RoundAsync();
        await house.ReportAsync("een", ReportState.Returned, "Noem een bedrag.");
        await house.RoundAsync();
        await house.ReportAsync("een", ReportState.Submitted);
        await house.RoundAsync();
        await house.ReportAsync("een", ReportState.Accepted);
        await house.RoundAsync();

        Assert.Equal(
            ["manager: Ingediend: Streettriage, Berap 2021", "trekker: Teruggegeven: Streettriage, Berap 2021", "manager: Ingediend: Streettriage, Berap 2021"],
            transport.Sent.Select(message => $"{message.To.Local}: {message.Subject}"));
        Assert.Contains("  Noem een bedrag.", transport.Sent[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task RollUp_OnItsWay_TellsWhoHasToDoSomething(DatabaseProvider provider)
    {
        var transport = new TestTransport();
        await using var house = await MailHouse.CreateAsync(provider, transport);
        await house.OpenAsync();
        await house.SaveAsync(db => db.RollUps.Add(new RollUp { Id = Guid.NewGuid(), OrganisationId = house.Municipality, MomentId = house.Moment, ProgrammeId = house.Programme, MomentName = "Berap 2021" }));
        foreach (var state in new[] { RollUpState.Submitted, RollUpState.Returned, RollUpState.Submitted, RollUpState.Accepted, RollUpState.Agreed })
        {
            await house.SaveAsync(async db => (await db.RollUps.SingleAsync()).State = state);
            await house.RoundAsync();
        }

        Assert.Equal(["ao", "manager", "ao", "bo"], transport.Sent.Select(message => message.To.Local));
        Assert.All(transport.Sent, message => Assert.Contains("https://opkoers.example/programmas/veiligheid/rapportages/berap", message.Text, StringComparison.Ordinal));
    }

    [Theory]
    [EachDatabase]
    public async Task Edition_WhenPublished_IsToldToWhoHadAPartInItsProgrammes(DatabaseProvider provider)
    {
        var transport = new TestTransport();
        await using var house = await MailHouse.CreateAsync(provider, transport);
        await house.AccountAsync("auditor", Role.Partner);
        await house.AccountAsync("elders", Role.ProgrammeManager, Guid.NewGuid());
        var edition = Guid.NewGuid();
        await house.SaveAsync(db =>
        {
            db.Editions.Add(new StoredEdition { Id = edition, OrganisationId = house.Municipality, MomentId = house.Moment, Slug = "berap-2021", Number = 1, Title = "Berap 2021", FrozenBy = "x", Hash = "x", Content = [1] });
            db.Publications.Add(new Publication { Id = Guid.NewGuid(), OrganisationId = house.Municipality, EditionId = edition, EditionTitle = "Berap 2021", PublishedBy = "x", PublicHash = "x" });
        });

        await house.RoundAsync();
        await house.RoundAsync();

        Assert.Equal(["ao", "bo", "manager", "trekker", "tweede"], transport.Sent.Select(message => message.To.Local).Order());
        Assert.All(transport.Sent, message => Assert.Contains("https://opkoers.example/edities/berap-2021", message.Text, StringComparison.Ordinal));
    }

    [Theory]
    [EachDatabase]
    public async Task Act_ThatWasRolledBackOrUndone_IsToldToNobody(DatabaseProvider provider)
    {
        var transport = new TestTransport();
        await using var house = await MailHouse.CreateAsync(provider, transport);
        await house.OpenAsync();
        await house.RoundAsync();
        await house.ActAsync(async scope =>
        {
            var session = scope.GetRequiredService<DatabaseSession>();
            await session.BeginAsync();
            scope.GetRequiredService<ReportingDb>().ProgressReports.Add(new ProgressReport { Id = Guid.NewGuid(), OrganisationId = house.Municipality, MomentId = house.Moment, ProgrammeId = house.Programme, EffortId = house.Efforts["twee"], EffortTitle = "x", State = ReportState.Submitted });
            await scope.GetRequiredService<ReportingDb>().SaveChangesAsync();
            await session.RollbackAsync();
            return 0;
        });
        await house.ReportAsync("een", ReportState.Submitted);
        await house.ReportAsync("een", ReportState.Draft);

        await house.RoundAsync();

        Assert.Empty(transport.Sent);
        Assert.Empty(await house.MailAsync());
    }

    [Theory]
    [EachDatabase]
    public async Task Act_OfBeforeEmailWasSetUp_IsToldToNobody(DatabaseProvider provider)
    {
        var transport = new TestTransport();
        await using var house = await MailHouse.CreateAsync(provider, transport);
        await house.OpenAsync();
        await house.ReportAsync("een", ReportState.Submitted);
        house.Time.Advance(TimeSpan.FromDays(3));

        await house.RoundAsync();

        Assert.Empty(transport.Sent);
    }

    [Theory]
    [EachDatabase]
    public async Task Days_UntilAndAfterTheLastDay_BringEveryReminderOnceInTheMorning(DatabaseProvider provider)
    {
        var transport = new TestTransport();
        await using var house = await MailHouse.CreateAsync(provider, transport);
        await house.AssignAsync("een", "trekker");
        await house.OpenAsync();
        for (var hour = 0; hour < 24 * 25; hour += 6)
        {
            await house.RoundAsync();
            house.Time.Advance(TimeSpan.FromHours(6));
        }

        Assert.Equal(
            ["2021-03-01 12:00 Rapportage gevraagd", "2021-03-13 06:00 Herinnering", "2021-03-19 06:00 Herinnering", "2021-03-21 06:00 Nog niet ontvangen"],
            transport.Sent.Select(message => $"{message.Date:yyyy-MM-dd HH:mm} {message.Subject[..message.Subject.IndexOf(':', StringComparison.Ordinal)]}"));
    }

    [Theory]
    [EachDatabase]
    public async Task Reminder_ForWhoMayNotReportAnyMore_IsNotWritten(DatabaseProvider provider)
    {
        var transport = new TestTransport();
        await using var house = await MailHouse.CreateAsync(provider, transport);
        var stranger = await house.AccountAsync("vreemd", Role.EffortLead, Guid.NewGuid());
        await house.SaveAsync(db => db.Assignments.Add(new ReporterAssignment { Id = Guid.NewGuid(), OrganisationId = house.Municipality, ProgrammeId = house.Programme, EffortId = house.Efforts["een"], AccountId = stranger, FunctionLabel = "x" }));
        await house.OpenAsync();

        await house.RoundAsync();

        Assert.Empty(await house.MailAsync());
    }

    [Theory]
    [EachDatabase]
    public async Task Rounds_OfTwoHostsAtOnce_WriteEveryMessageOnce(DatabaseProvider provider)
    {
        var transport = new TestTransport(_ => Delivery.Taken("250 ok"));
        await using var house = await MailHouse.CreateAsync(provider, transport);
        await house.AssignAsync("een", "trekker");
        await house.AssignAsync("twee", "tweede");
        await house.OpenAsync();
        await house.ReportAsync("een", ReportState.Submitted);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            await using var host = house.Services(transport);
            await host.GetRequiredService<Reporting.Mail.PostOffice>().RoundAsync(CancellationToken.None);
        })));
        await house.RoundAsync();

        Assert.Equal(["manager", "tweede"], transport.Sent.Select(message => message.To.Local).Order());
    }
}
