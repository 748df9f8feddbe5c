using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace OpKoers.Reporting.Mail.Transport;

/// <summary>The line to a server: commands out, replies in. Everything is bounded: the length of a line, the lines of a reply, the time of a step.</summary>
internal sealed class SmtpLine(Stream start, TimeSpan patience) : IAsyncDisposable
{
    private const int LongestLine = 2000;
    private const int MostLines = 100;

    private readonly byte[] buffer = new byte[1024];
    private Stream stream = start;
    private int at;
    private int filled;

    /// <summary>Whether others on the way can read along.</summary>
    public bool IsSecret => stream is SslStream;

    /// <summary>Sends a command and waits for the reply.</summary>
    public async Task<SmtpReply> SayAsync(string command, CancellationToken cancellation)
    {
        if (command.Any(letter => letter is < ' ' or > '~'))
        {
            throw new ArgumentException("A command is one line of printable ASCII.", nameof(command));
        }

        return await SayAsync(Encoding.ASCII.GetBytes(command + "\r\n"), cancellation);
    }

    /// <summary>Sends bytes as they are and waits for the reply.</summary>
    public async Task<SmtpReply> SayAsync(byte[] bytes, CancellationToken cancellation)
    {
        using var step = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        step.CancelAfter(patience);
        await stream.WriteAsync(bytes, step.Token);
        await stream.FlushAsync(step.Token);
        return await ReplyAsync(step.Token);
    }

    /// <summary>Waits for a reply to nothing: the greeting.</summary>
    public async Task<SmtpReply> ListenAsync(CancellationToken cancellation)
    {
        using var step = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        step.CancelAfter(patience);
        return await ReplyAsync(step.Token);
    }

    /// <summary>From here on nobody reads along. The certificate must be that of the host.</summary>
    public async Task HideAsync(string host, X509Certificate2Collection? authorities, CancellationToken cancellation)
    {
        if (at < filled)
        {
            // Somebody on the way who adds lines before the line is secret would speak for the server afterwards.
            throw new SmtpProtocolException("de server zei meer dan gevraagd voordat de verbinding versleuteld was");
        }

        using var step = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        step.CancelAfter(patience);
        var secret = new SslStream(stream);
        stream = secret;
        var options = new SslClientAuthenticationOptions { TargetHost = host };
        if (authorities is not null)
        {
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        }

        await secret.AuthenticateAsClientAsync(options, step.Token);
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async Task<SmtpReply> ReplyAsync(CancellationToken cancellation)
    {
        var lines = new List<string>();
        while (true)
        {
            var line = await LineAsync(cancellation);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code < 200 || (line.Length > 3 && line[3] is not (' ' or '-')))
            {
                throw new SmtpProtocolException("het antwoord volgt de afspraken (SMTP) niet");
            }

            lines.Add(line.Length > 4 ? line[4..] : string.Empty);
            if (line.Length == 3 || line[3] == ' ')
            {
                return new SmtpReply(code, lines);
            }

            if (lines.Count == MostLines)
            {
                throw new SmtpProtocolException("het antwoord heeft geen einde");
            }
        }
    }

    private async Task<string> LineAsync(CancellationToken cancellation)
    {
        var line = new List<byte>();
        while (true)
        {
            if (at == filled)
            {
                (at, filled) = (0, await stream.ReadAsync(buffer, cancellation));
                if (filled == 0)
                {
                    throw new SmtpProtocolException("de server verbrak de verbinding");
                }
            }

            var next = buffer[at++];
            if (next == '\n')
            {
                return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(next);
            if (line.Count > LongestLine)
            {
                throw new SmtpProtocolException("een regel van het antwoord heeft geen einde");
            }
        }
    }
}
