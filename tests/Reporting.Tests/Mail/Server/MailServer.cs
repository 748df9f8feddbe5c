using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OpKoers.Reporting.Tests.Mail.Server;

/// <summary>The mail server of Debian on a free port of loopback, as long as a test runs; what it takes it keeps in a Maildir.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    public const string User = "opkoers";
    public const string Password = "geheim-wächtwoord";
    private const string Python = "/usr/bin/python3";

    private readonly Process process;
    private readonly string folder;

    private MailServer(Process process, string folder, int port)
    {
        this.process = process;
        this.folder = folder;
        Port = port;
    }

    public int Port { get; }

    /// <summary>The certificate of the authority that vouches for it.</summary>
    public string Authority => Path.Combine(folder, "certificate.pem");

    /// <summary>The messages it has taken, as they came in.</summary>
    public IReadOnlyList<string> Taken =>
        Directory.Exists(Path.Combine(folder, "post", "new")) ? [.. Directory.GetFiles(Path.Combine(folder, "post", "new")).Order(StringComparer.Ordinal).Select(File.ReadAllText)] : [];

    /// <summary>Starts it in one of its ways: plain, starttls, login or tls. Without the package the test is skipped, or fails where tools are required.</summary>
    public static async Task<MailServer> StartAsync(string way)
    {
        if (!IsThere())
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("OPKOERS_REQUIRE_TOOLS") == "1", "The Debian package python3-aiosmtpd is not here.");
            Assert.Fail("OPKOERS_REQUIRE_TOOLS is 1, but the package python3-aiosmtpd is not here.");
        }

        var folder = Directory.CreateTempSubdirectory("opkoers-mail-").FullName;
        WriteCertificate(folder);
        var process = Run(Path.Combine(AppContext.BaseDirectory, "Mail", "Server", "mailserver.py"), Path.Combine(folder, "post"), Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "key.pem"), way);
        var port = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return port is null
            ? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken))
            : new MailServer(process, folder, int.Parse(port, CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static bool IsThere()
    {
        if (!File.Exists(Python))
        {
            return false;
        }

        using var asked = Run("-c", "import aiosmtpd");
        asked.WaitForExit();
        return asked.ExitCode == 0;
    }

    private static Process Run(params string[] words) =>
        Process.Start(new ProcessStartInfo(Python, words) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static void WriteCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        File.WriteAllText(Path.Combine(folder, "certificate.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }
}
