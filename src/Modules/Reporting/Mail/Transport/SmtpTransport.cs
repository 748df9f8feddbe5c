using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using OpKoers.Reporting.Mail.Format;

namespace OpKoers.Reporting.Mail.Transport;

/// <summary>
/// Hands messages to a mail server (RFC 5321), one conversation each. It speaks what is needed and no more. Only a refusal of this one message is
/// final; whatever else goes wrong is tried again, since the next message would fare no better.
/// </summary>
internal sealed class SmtpTransport(SmtpSettings settings) : IMailTransport
{
    private readonly X509Certificate2Collection? authorities = settings.Authority is { } file ? Read(file) : null;

    public async Task<Delivery> SendAsync(EmailMessage message, CancellationToken cancellation)
    {
        try
        {
            return await TalkAsync(message, cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Delivery.Later($"De mailserver antwoordde niet binnen {settings.TimeoutSeconds} seconden.");
        }
        catch (Exception fault) when (fault is IOException or SocketException or AuthenticationException)
        {
            return Delivery.Later("Het gesprek met de mailserver mislukte: " + fault.Message);
        }
    }

    private async Task<Delivery> TalkAsync(EmailMessage message, CancellationToken cancellation)
    {
        using var client = new TcpClient { NoDelay = true };
        using (var step = CancellationTokenSource.CreateLinkedTokenSource(cancellation))
        {
            step.CancelAfter(Patience);
            await client.ConnectAsync(settings.Host, settings.Port, step.Token);
        }

        await using var line = new SmtpLine(client.GetStream(), Patience);
        if (settings.Security == SmtpSecurity.Tls)
        {
            await line.HideAsync(settings.Host, authorities, cancellation);
        }

        var greeting = await line.ListenAsync(cancellation);
        if (!greeting.IsDone)
        {
            return Delivery.Later(greeting.Text);
        }

        if (await OpenAsync(line, message.From.Domain, cancellation) is { } refusal)
        {
            return refusal;
        }

        var delivery = await HandOverAsync(line, message, cancellation);
        await LeaveAsync(line, cancellation);
        return delivery;
    }

    /// <summary>Everything before the message itself; null when all is well.</summary>
    private async Task<Delivery?> OpenAsync(SmtpLine line, string name, CancellationToken cancellation)
    {
        var hello = await line.SayAsync("EHLO " + name, cancellation);
        if (hello.IsDone && settings.Security == SmtpSecurity.StartTls)
        {
            if (!hello.Offers("STARTTLS"))
            {
                return Delivery.Later("De mailserver biedt geen STARTTLS aan; zonder wordt niets verstuurd.");
            }

            var begun = await line.SayAsync("STARTTLS", cancellation);
            if (!begun.IsDone)
            {
                return Delivery.Later(begun.Text);
            }

            await line.HideAsync(settings.Host, authorities, cancellation);
            // What was said before the line was secret does not count.
            hello = await line.SayAsync("EHLO " + name, cancellation);
        }

        return hello.IsDone ? await SignInAsync(line, hello, cancellation) : Delivery.Later(hello.Text);
    }

    private async Task<Delivery?> SignInAsync(SmtpLine line, SmtpReply hello, CancellationToken cancellation)
    {
        if (settings.User is not { Length: > 0 } user)
        {
            return null;
        }

        if (!line.IsSecret)
        {
            return Delivery.Later("Een wachtwoord gaat alleen over een versleutelde verbinding.");
        }

        SmtpReply answer;
        if (hello.SignInWays.Contains("PLAIN"))
        {
            answer = await line.SayAsync("AUTH PLAIN " + Coded($"\0{user}\0{settings.Password}"), cancellation);
        }
        else if (hello.SignInWays.Contains("LOGIN"))
        {
            answer = await line.SayAsync("AUTH LOGIN", cancellation);
            answer = answer.IsGoOn ? await line.SayAsync(Coded(user), cancellation) : answer;
            answer = answer.IsGoOn ? await line.SayAsync(Coded(settings.Password ?? string.Empty), cancellation) : answer;
        }
        else
        {
            return Delivery.Later("De mailserver biedt geen manier van inloggen die hier bekend is (PLAIN of LOGIN).");
        }

        return answer.IsDone ? null : Delivery.Later(answer.Text);
    }

    private static async Task<Delivery> HandOverAsync(SmtpLine line, EmailMessage message, CancellationToken cancellation)
    {
        foreach (var command in new[] { $"MAIL FROM:<{message.From}>", $"RCPT TO:<{message.To}>" })
        {
            var said = await line.SayAsync(command, cancellation);
            if (!said.IsDone)
            {
                return Refused(said);
            }
        }

        var go = await line.SayAsync("DATA", cancellation);
        if (!go.IsGoOn)
        {
            return Refused(go);
        }

        var taken = await line.SayAsync(DotStuffing.Write(MessageWriter.Write(message)), cancellation);
        return taken.IsDone ? Delivery.Taken(taken.Text) : Refused(taken);
    }

    private static Delivery Refused(SmtpReply reply) => reply.IsNever ? Delivery.Never(reply.Text) : Delivery.Later(reply.Text);

    /// <summary>The message has been taken or refused already; how the server says goodbye changes nothing.</summary>
    private static async Task LeaveAsync(SmtpLine line, CancellationToken cancellation)
    {
        try
        {
            await line.SayAsync("QUIT", cancellation);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            // Nothing to do.
        }
    }

    private TimeSpan Patience => TimeSpan.FromSeconds(settings.TimeoutSeconds);

    private static string Coded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static X509Certificate2Collection Read(string file)
    {
        var read = new X509Certificate2Collection();
        try
        {
            read.ImportFromPemFile(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new InvalidOperationException($"The setting OpKoers:Mail:Smtp:Authority names '{file}', which is no certificate that can be read: {fault.Message}", fault);
        }

        return read;
    }
}
