namespace OpKoers.Import.Cbs;

/// <summary>How the connectors reach the outside world.</summary>
internal sealed class CbsClient : IDisposable
{
    /// <summary>One client for all: it keeps connections open. Redirects are not followed, so that an answer never comes from elsewhere.</summary>
    public HttpClient Http { get; init; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = System.Net.DecompressionMethods.All, ConnectTimeout = TimeSpan.FromSeconds(20) }) { Timeout = Timeout.InfiniteTimeSpan };

    public FetchPatience Patience { get; init; } = new();

    /// <summary>Where raw replies are kept, unless somebody says otherwise.</summary>
    public string CacheFolder { get; init; } = Environment.GetEnvironmentVariable("OPKOERS_CACHE") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } local ? local : Path.GetTempPath(), "opkoers", "antwoorden");

    public void Dispose() => Http.Dispose();
}
