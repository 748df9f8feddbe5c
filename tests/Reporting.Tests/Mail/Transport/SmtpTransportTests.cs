using OpKoers.Reporting.Mail.Format;
using OpKoers.Reporting.Mail.Transport;
using OpKoers.Reporting.Tests.Mail.Format;
using OpKoers.Reporting.Tests.Mail.Server;

namespace OpKoers.Reporting.Tests.Mail.Transport;

/// <summary>Sending to a server that works, in every way of keeping the line secret.</summary>
public sealed class SmtpTransportTests
{
    private const string Text = "Goedendag,\n\n.\n..\n.een regel met een punt\nÉén regel met letters die niet overal zo heten, en zo lang dat zij meer dan een regel beslaat – ja.\nFrom ons\n";

    [Theory]
    [InlineData("plain", nameof(SmtpSecurity.None), false)]
    [InlineData("starttls", nameof(SmtpSecurity.StartTls), true)]
    [InlineData("login", nameof(SmtpSecurity.StartTls), true)]
    [InlineData("tls", nameof(SmtpSecurity.Tls), false)]
    public async Task Message_ToAServerThatWorks_ArrivesAsItWasWritten(string way, string security, bool signIn)
    {
        await using var server = await MailServer.StartAsync(way);
        var transport = new SmtpTransport(Settings(server, Enum.Parse<SmtpSecurity>(security), signIn));

        var delivery = await transport.SendAsync(To("trekker"), TestContext.Current.CancellationToken);

        Assert.True(delivery.Outcome == DeliveryOutcome.Taken, delivery.Said);
        Assert.StartsWith("250", delivery.Said, StringComparison.Ordinal);
        var taken = Assert.Single(server.Taken).ReplaceLineEndings("\r\n");
        var head = taken[..taken.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
        Assert.Contains("Message-ID: <", head, StringComparison.Ordinal);
        Assert.Contains("X-RcptTo: trekker@almelo.example", head, StringComparison.Ordinal);
        Assert.Contains("X-MailFrom: opkoers@almelo.example", head, StringComparison.Ordinal);
        Assert.Equal(Text, FormatTests.Read(taken[(head.Length + 4)..]));
    }

    [Theory]
    [InlineData("refuse", nameof(DeliveryOutcome.Never), "550 5.1.1")]
    [InlineData("later", nameof(DeliveryOutcome.Later), "451 4.7.1")]
    [InlineData("slow", nameof(DeliveryOutcome.Later), "binnen 1 seconden")]
    public async Task Message_ThatTheServerDoesNotTake_SaysWhy(string name, string expected, string said)
    {
        await using var server = await MailServer.StartAsync("plain");
        var settings = Settings(server, SmtpSecurity.None, false);
        settings.TimeoutSeconds = 1;

        var delivery = await new SmtpTransport(settings).SendAsync(To(name), TestContext.Current.CancellationToken);

        Assert.Equal(expected, delivery.Outcome.ToString());
        Assert.Contains(said, delivery.Said, StringComparison.Ordinal);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task Message_WhenTheCertificateIsNotTrusted_DoesNotLeaveTheHouse()
    {
        await using var server = await MailServer.StartAsync("starttls");
        var settings = Settings(server, SmtpSecurity.StartTls, true);
        settings.Authority = null;

        var delivery = await new SmtpTransport(settings).SendAsync(To("trekker"), TestContext.Current.CancellationToken);

        Assert.Equal(DeliveryOutcome.Later, delivery.Outcome);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task Message_WhenTheServerOffersNoSecretLine_DoesNotLeaveTheHouse()
    {
        await using var server = await MailServer.StartAsync("plain");

        var delivery = await new SmtpTransport(Settings(server, SmtpSecurity.StartTls, false)).SendAsync(To("trekker"), TestContext.Current.CancellationToken);

        Assert.Equal(DeliveryOutcome.Later, delivery.Outcome);
        Assert.Contains("STARTTLS", delivery.Said, StringComparison.Ordinal);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task Password_OnALineThatOthersCanRead_IsNotSaid()
    {
        await using var server = new RudeServer(("EHLO", "250-localhost\r\n250 AUTH PLAIN LOGIN"), ("AUTH", "235 Welcome"));
        var settings = new SmtpSettings { Host = "127.0.0.1", Port = server.Port, Security = SmtpSecurity.None, User = "opkoers", Password = "geheim" };

        var delivery = await new SmtpTransport(settings).SendAsync(To("trekker"), TestContext.Current.CancellationToken);

        Assert.Equal(DeliveryOutcome.Later, delivery.Outcome);
        Assert.Contains("versleutelde", delivery.Said, StringComparison.Ordinal);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task Password_ThatIsWrong_IsTriedAgainLater()
    {
        await using var server = await MailServer.StartAsync("starttls");
        var settings = Settings(server, SmtpSecurity.StartTls, true);
        settings.Password = "mis";

        var delivery = await new SmtpTransport(settings).SendAsync(To("trekker"), TestContext.Current.CancellationToken);

        Assert.Equal(DeliveryOutcome.Later, delivery.Outcome);
        Assert.StartsWith("535", delivery.Said, StringComparison.Ordinal);
    }

    internal static SmtpSettings Settings(MailServer server, SmtpSecurity security, bool signIn) => new()
    {
        Host = "localhost",
        Port = server.Port,
        Security = security,
        User = signIn ? MailServer.User : null,
        Password = signIn ? MailServer.Password : null,
        Authority = server.Authority,
        TimeoutSeconds = 10,
    };

    internal static EmailMessage To(string name) => new()
    {
        Id = Guid.NewGuid(),
        Date = new DateTimeOffset(2021, 3, 1, 12, 0, 0, TimeSpan.Zero),
        From = EmailAddress.Parse("opkoers@almelo.example")!,
        FromName = "OpKoers",
        To = EmailAddress.Parse(name + "@almelo.example")!,
        Subject = "Rapportage gevraagd: één",
        Text = Text,
    };
}
