using OpKoers.Reporting.Mail.Transport;
using OpKoers.Reporting.Tests.Mail.Server;

namespace OpKoers.Reporting.Tests.Mail.Transport;

/// <summary>Sending to a server that does not keep to the rules, or that is not there.</summary>
public sealed class RudeServerTests
{
    [Theory]
    [InlineData(RudeServer.Connect, null, nameof(DeliveryOutcome.Later))]
    [InlineData(RudeServer.Connect, "421 Too busy", nameof(DeliveryOutcome.Later))]
    [InlineData(RudeServer.Connect, "554 No mail here", nameof(DeliveryOutcome.Later))]
    [InlineData(RudeServer.Connect, "HTTP/1.1 400 Bad Request", nameof(DeliveryOutcome.Later))]
    [InlineData(RudeServer.Connect, RudeServer.Silence, nameof(DeliveryOutcome.Later))]
    [InlineData("EHLO", "502 What?", nameof(DeliveryOutcome.Later))]
    [InlineData("EHLO", "", nameof(DeliveryOutcome.Later))]
    [InlineData("EHLO", "2", nameof(DeliveryOutcome.Later))]
    [InlineData("EHLO", "-12 x", nameof(DeliveryOutcome.Later))]
    [InlineData("MAIL", "450 Later", nameof(DeliveryOutcome.Later))]
    [InlineData("MAIL", "550 Never", nameof(DeliveryOutcome.Never))]
    [InlineData("RCPT", "450 Later", nameof(DeliveryOutcome.Later))]
    [InlineData("RCPT", "553 Never", nameof(DeliveryOutcome.Never))]
    [InlineData("DATA", "451 Later", nameof(DeliveryOutcome.Later))]
    [InlineData("DATA", "250 Not 354", nameof(DeliveryOutcome.Later))]
    [InlineData("DATA", RudeServer.Silence, nameof(DeliveryOutcome.Later))]
    [InlineData(RudeServer.End, null, nameof(DeliveryOutcome.Later))]
    [InlineData(RudeServer.End, RudeServer.Silence, nameof(DeliveryOutcome.Later))]
    [InlineData(RudeServer.End, "452 Full", nameof(DeliveryOutcome.Later))]
    [InlineData(RudeServer.End, "554 Spam", nameof(DeliveryOutcome.Never))]
    [InlineData("QUIT", null, nameof(DeliveryOutcome.Taken))]
    [InlineData("QUIT", "500 No", nameof(DeliveryOutcome.Taken))]
    [InlineData("QUIT", RudeServer.Silence, nameof(DeliveryOutcome.Taken))]
    public async Task Message_ToAServerThatMisbehaves_EndsInOneAnswer(string when, string? answer, string expected)
    {
        await using var server = new RudeServer((when, answer));

        var delivery = await Transport(server.Port).SendAsync(SmtpTransportTests.To("trekker"), TestContext.Current.CancellationToken);

        Assert.True(expected == delivery.Outcome.ToString(), delivery.Said);
        Assert.NotEmpty(delivery.Said);
        Assert.DoesNotContain(delivery.Said, char.IsControl);
    }

    [Fact]
    public async Task Message_ToAServerWithoutEnd_IsGivenUp()
    {
        foreach (var endless in new[] { "250-" + new string('x', 100_000), string.Concat(Enumerable.Repeat("250-x\r\n", 500)) + "250 y" })
        {
            await using var server = new RudeServer(("EHLO", endless));

            var delivery = await Transport(server.Port).SendAsync(SmtpTransportTests.To("trekker"), TestContext.Current.CancellationToken);

            Assert.Equal(DeliveryOutcome.Later, delivery.Outcome);
            Assert.Contains("einde", delivery.Said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Message_WhenSomebodySpeaksBeforeTheLineIsSecret_DoesNotLeaveTheHouse()
    {
        await using var server = new RudeServer(("EHLO", "250-localhost\r\n250 STARTTLS"), ("STARTTLS", "220 Go on\r\n250 I am the server"));
        var settings = new SmtpSettings { Host = "127.0.0.1", Port = server.Port, TimeoutSeconds = 1 };

        var delivery = await new SmtpTransport(settings).SendAsync(SmtpTransportTests.To("trekker"), TestContext.Current.CancellationToken);

        Assert.Equal(DeliveryOutcome.Later, delivery.Outcome);
        Assert.Contains("voordat de verbinding versleuteld was", delivery.Said, StringComparison.Ordinal);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task Message_WhenNobodyIsThere_IsTriedAgainLater()
    {
        var server = new RudeServer();
        var port = server.Port;
        await server.DisposeAsync();

        var delivery = await Transport(port).SendAsync(SmtpTransportTests.To("trekker"), TestContext.Current.CancellationToken);

        Assert.Equal(DeliveryOutcome.Later, delivery.Outcome);
    }

    private static SmtpTransport Transport(int port) =>
        new(new SmtpSettings { Host = "127.0.0.1", Port = port, Security = SmtpSecurity.None, TimeoutSeconds = 1 });
}
