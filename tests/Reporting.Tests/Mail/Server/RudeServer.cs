using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpKoers.Reporting.Tests.Mail.Server;

/// <summary>
/// A server that does as it is told, right or wrong: for each line that comes in, the first rule whose beginning fits gives the answer. A rule without
/// answer ends the conversation; one that says "silence" leaves the other side waiting.
/// </summary>
internal sealed class RudeServer : IAsyncDisposable
{
    public const string Silence = "silence";
    public const string Connect = "(connect)";

    /// <summary>What follows the line that ends a message.</summary>
    public const string End = "(end)";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, string?> rules;
    private readonly List<string> messages = [];
    private readonly Task work;

    public RudeServer(params (string When, string? Answer)[] rules)
    {
        this.rules = new ConcurrentDictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            [Connect] = "220 localhost",
            ["EHLO"] = "250 localhost",
            ["MAIL"] = "250 Ok",
            ["RCPT"] = "250 Ok",
            ["DATA"] = "354 Go on",
            [End] = "250 Taken as 42",
            ["QUIT"] = "221 Bye",
        };
        foreach (var (when, answer) in rules)
        {
            this.rules[when] = answer;
        }

        listener.Start();
        work = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The messages that came in whole, whatever was answered.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (messages)
            {
                return [.. messages];
            }
        }
    }

    /// <summary>From here on it answers so.</summary>
    public void Answer(string when, string? answer) => rules[when] = answer;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work;
        listener.Stop();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        try
        {
            using var reader = new StreamReader(stream, Encoding.Latin1);
            if (!await AnswerAsync(stream, Connect))
            {
                return;
            }

            var data = false;
            var text = new StringBuilder();
            while (await reader.ReadLineAsync(stop.Token) is { } line)
            {
                if (data && line != ".")
                {
                    text.Append(line).Append("\r\n");
                    continue;
                }

                if (data)
                {
                    lock (messages)
                    {
                        messages.Add(text.ToString());
                    }
                }

                var goOn = await AnswerAsync(stream, data ? End : line);
                data = !data && line == "DATA";
                text.Clear();
                if (!goOn)
                {
                    return;
                }
            }
        }
        catch (IOException)
        {
            // The other side has gone.
        }
    }

    private async Task<bool> AnswerAsync(NetworkStream stream, string line)
    {
        var answer = rules.FirstOrDefault(rule => line.StartsWith(rule.Key, StringComparison.OrdinalIgnoreCase)).Value;
        if (answer == Silence)
        {
            await Task.Delay(Timeout.Infinite, stop.Token);
        }

        if (answer is null)
        {
            return false;
        }

        await stream.WriteAsync(Encoding.Latin1.GetBytes(answer + "\r\n"), stop.Token);
        return true;
    }
}
