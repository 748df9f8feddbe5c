using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Mail.Outbox;
using OpKoers.Reporting.Mail.Transport;
using OpKoers.Reporting.Storage;
using OpKoers.Reporting.Tests.Mail.Server;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Reporting.Tests.Mail.Outbox;

/// <summary>The outbox: nothing is lost, nothing goes out twice without being recognisable.</summary>
public sealed class MailSenderTests
{
    [Theory]
    [EachDatabase]
    public async Task Messages_WithSeveralHostsAtOnce_GoOutOnceEach(DatabaseProvider provider)
    {
        var transport = new TestTransport();
        await using var house = await MailHouse.CreateAsync(provider, transport);
        var ids = new List<Guid>();
        for (var number = 0; number < 40; number++)
        {
            ids.Add(await house.WaitAsync());
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var host = house.Services(transport);
            await using var scope = host.CreateAsyncScope();
            while (await scope.ServiceProvider.GetRequiredService<MailSender>().SendNextAsync(CancellationToken.None))
            {
            }
        })));

        Assert.Equal(ids.Order(), transport.Sent.Select(message => message.Id).Order());
        Assert.All(await house.MailAsync(), mail => Assert.Equal((MailState.Sent, 1, "250 ok"), (mail.State, mail.Attempts, mail.Said)));
    }

    [Theory]
    [EachDatabase]
    public async Task Message_InTheHandsOfAnotherHost_IsSteppedOver(DatabaseProvider provider)
    {
        var transport = new TestTransport();
        await using var house = await MailHouse.CreateAsync(provider, transport);
        await house.WaitAsync("trekker");
        house.Time.Advance(TimeSpan.FromSeconds(1));
        await house.WaitAsync("manager");
        await house.ActAsync(async scope =>
        {
            var session = scope.GetRequiredService<DatabaseSession>();
            await session.BeginAsync();
            var first = await scope.GetRequiredService<ReportingDb>().Mail.OrderBy(row => row.DueAt).Select(row => row.Id).FirstAsync();
            await scope.GetRequiredService<ReportingDb>().Mail.Where(row => row.Id == first).ExecuteUpdateAsync(row => row
                .SetProperty(one => one.State, MailState.Sending).SetProperty(one => one.DueAt, one => one.DueAt + 900_000));
            if (provider == DatabaseProvider.Sqlite)
            {
                // It lets one writer in at a time, so there the other host waits until the first has it in hand.
                await session.CommitAsync();
            }

            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            return await house.ActAsync(other => other.GetRequiredService<MailSender>().SendNextAsync(patience.Token));
        });

        Assert.Equal("manager", Assert.Single(transport.Sent).To.Local);
    }

    [Theory]
    [EachDatabase]
    public async Task Message_WhenTheHostFellOverAfterSending_GoesOutAgainUnderTheSameMessageId(DatabaseProvider provider)
    {
        var transport = new TestTransport();
        await using var house = await MailHouse.CreateAsync(provider, transport);
        await house.WaitAsync();
        await house.RoundAsync();
        // The server has it, but that was never written down.
        await house.ActAsync(scope => scope.GetRequiredService<ReportingDb>().Mail.ExecuteUpdateAsync(row => row.SetProperty(one => one.State, MailState.Sending).SetProperty(one => one.DueAt, house.Time.GetUtcNow().ToUnixTimeMilliseconds() + 900_000)));

        await house.RoundAsync();
        Assert.Single(transport.Sent);
        house.Time.Advance(TimeSpan.FromMinutes(16));
        await house.RoundAsync();

        Assert.Equal(2, transport.Sent.Count);
        Assert.Equal(transport.Sent[0], transport.Sent[1]);
        Assert.Equal(MailState.Sent, Assert.Single(await house.MailAsync()).State);
    }

    [Theory]
    [EachDatabase]
    public async Task Message_WhenTheServerHangsUpAfterTheLastLine_IsSentAgainAndCanBeTold(DatabaseProvider provider)
    {
        await using var server = new RudeServer((RudeServer.End, null));
        await using var house = await MailHouse.CreateAsync(provider, new SmtpTransport(new SmtpSettings { Host = "127.0.0.1", Port = server.Port, Security = SmtpSecurity.None, TimeoutSeconds = 5 }));
        var id = await house.WaitAsync();
        await house.RoundAsync();
        server.Answer(RudeServer.End, "250 Taken as 7");
        house.Time.Advance(TimeSpan.FromMinutes(1));

        await house.RoundAsync();
        await house.RoundAsync();

        Assert.Equal(2, server.Messages.Count);
        Assert.Equal(server.Messages[0], server.Messages[1]);
        Assert.Contains($"Message-ID: <{id:N}@proef.example>", server.Messages[0], StringComparison.Ordinal);
        Assert.Equal((MailState.Sent, 2, "250 Taken as 7"), Assert.Single(await house.MailAsync()) is var mail ? (mail.State, mail.Attempts, mail.Said) : default);
    }

    [Theory]
    [EachDatabase]
    public async Task Message_ThatIsNotTakenNow_WaitsEverLongerAndIsThenShownAsFailed(DatabaseProvider provider)
    {
        var transport = new TestTransport(_ => Delivery.Later("451 Not now"));
        await using var house = await MailHouse.CreateAsync(provider, transport);
        await house.WaitAsync();

        await house.RoundAsync();
        await house.RoundAsync();

        Assert.Single(transport.Sent);
        var waiting = Assert.Single(await house.MailAsync());
        Assert.Equal((MailState.Waiting, 1, "451 Not now"), (waiting.State, waiting.Attempts, waiting.Said));
        for (var hour = 0; hour < 60; hour++)
        {
            house.Time.Advance(TimeSpan.FromHours(1));
            await house.RoundAsync();
        }

        var failed = Assert.Single(await house.MailAsync());
        Assert.Equal((MailState.Failed, 9, "451 Not now"), (failed.State, failed.Attempts, failed.Said));
        Assert.Equal(9, transport.Sent.Count);
        Assert.Single(transport.Sent.Distinct());
    }

    [Theory]
    [EachDatabase]
    public async Task Message_ThatIsRefusedForEver_FailsAtOnceAndDoesNotStopTheNext(DatabaseProvider provider)
    {
        var transport = new TestTransport(message => message.To.Local == "trekker" ? Delivery.Never("550 No") : Delivery.Taken("250 ok"));
        await using var house = await MailHouse.CreateAsync(provider, transport);
        var refused = await house.WaitAsync("trekker");
        await house.WaitAsync("manager");

        await house.RoundAsync();
        await house.RoundAsync();

        Assert.Equal(2, transport.Sent.Count);
        Assert.Equal(refused, Assert.Single(await house.MailAsync(), mail => mail.State == MailState.Failed).Id);
    }

    [Theory]
    [EachDatabase]
    public async Task Message_OnWhichTheTransportTrips_DoesNotStopTheNext(DatabaseProvider provider)
    {
        var transport = new TestTransport(message => message.To.Local == "trekker" ? throw new InvalidOperationException("kapot") : Delivery.Taken("250 ok"));
        await using var house = await MailHouse.CreateAsync(provider, transport);
        await house.WaitAsync("trekker");
        await house.WaitAsync("manager");

        await house.RoundAsync();

        var mail = await house.MailAsync();
        Assert.Contains("kapot", Assert.Single(mail, one => one.State == MailState.Waiting).Said, StringComparison.Ordinal);
        Assert.Single(mail, one => one.State == MailState.Sent);
    }

    [Theory]
    [EachDatabase]
    public async Task Message_ToWhomMayNotReadTheProgrammeAnyMore_DoesNotGoOut(DatabaseProvider provider)
    {
        var transport = new TestTransport();
        await using var house = await MailHouse.CreateAsync(provider, transport);
        await house.WaitAsync("trekker", programme: Guid.NewGuid());
        await house.WaitAsync("trekker", programme: house.Programme);

        await house.RoundAsync();

        Assert.Single(transport.Sent);
        Assert.Contains("mag dit programma niet", Assert.Single(await house.MailAsync(), mail => mail.State == MailState.Lapsed).Said, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Message_TakenOverByAnotherHost_IsNotWrittenDownByTheFirst(DatabaseProvider provider)
    {
        MailHouse? house = null;
        var transport = new TestTransport(_ =>
        {
            // While it is being sent another host takes it over.
            house!.ActAsync(scope => scope.GetRequiredService<ReportingDb>().Mail.ExecuteUpdateAsync(row => row.SetProperty(one => one.ClaimId, Guid.NewGuid()))).GetAwaiter().GetResult();
            return Delivery.Never("550 No");
        });
        await using var made = house = await MailHouse.CreateAsync(provider, transport);
        await house.WaitAsync();

        await house.RoundAsync();

        Assert.Equal(MailState.Sending, Assert.Single(await house.MailAsync()).State);
    }

    [Theory]
    [EachDatabase]
    public async Task Message_WithTheSameKey_IsKeptOncePerOrganisation(DatabaseProvider provider)
    {
        await using var house = await MailHouse.CreateAsync(provider, new TestTransport());
        await house.WaitAsync(key: "eenmaal");

        await Assert.ThrowsAsync<DbUpdateException>(() => house.WaitAsync(key: "eenmaal"));

        Assert.Single(await house.MailAsync());
    }

    [Theory]
    [EachDatabase]
    public async Task Message_ToAClosedAccountOrOneThatWantsNone_DoesNotGoOut(DatabaseProvider provider)
    {
        var transport = new TestTransport();
        await using var house = await MailHouse.CreateAsync(provider, transport);
        await house.WaitAsync("trekker");
        await house.WaitAsync("manager");
        await house.WaitAsync("ao");
        await ChangeAccountAsync(house, "trekker", "active", "false");
        await ChangeAccountAsync(house, "manager", "wants_mail", "false");

        await house.RoundAsync();

        Assert.Equal("ao@proef.example", Assert.Single(transport.Sent).To.ToString());
        Assert.Equal(2, (await house.MailAsync()).Count(mail => mail.State == MailState.Lapsed));
    }

    private static Task<int> ChangeAccountAsync(MailHouse house, string name, string field, string value) => house.ActAsync(async scope =>
    {
        await using var command = scope.GetRequiredService<DatabaseSession>().Connection.CreateCommand();
#pragma warning disable CA2100 // Made of constants.
        command.CommandText = $"UPDATE access_account SET {field} = {value} WHERE email = '{name}@proef.example'";
#pragma warning restore CA2100
        return await command.ExecuteNonQueryAsync();
    });
}
