namespace OpKoers.Reporting.Mail.Transport;

/// <summary>What the server answers: a number and lines of text.</summary>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsDone => Code is >= 200 and < 300;

    public bool IsGoOn => Code is >= 300 and < 400;

    public bool IsNever => Code is >= 500 and < 600;

    public string Text => $"{Code} {string.Join(' ', Lines)}";

    /// <summary>Whether a greeting offers an extension.</summary>
    public bool Offers(string extension) => Lines.Any(line => line.Equals(extension, StringComparison.OrdinalIgnoreCase) || line.StartsWith(extension + " ", StringComparison.OrdinalIgnoreCase));

    /// <summary>The ways to sign in that a greeting offers.</summary>
    public IReadOnlyList<string> SignInWays =>
        [.. Lines.Where(line => line.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase)).SelectMany(line => line[5..].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(way => way.ToUpperInvariant())];
}

/// <summary>The server, or whoever stands between, does not keep to the protocol.</summary>
internal sealed class SmtpProtocolException(string message) : IOException(message);
