using System.Globalization;
using System.Net.Mail;

namespace OpKoers.Reporting.Mail.Format;

/// <summary>
/// An address that is safe to write in a header and in a command: printable ASCII without anything that could end the one or the other. A domain with
/// other letters is written in the notation for them; a name with other letters is refused, since few servers take it.
/// </summary>
internal sealed record EmailAddress
{
    private const string Forbidden = "<>()[],;:\\\"";

    private EmailAddress(string local, string domain) => (Local, Domain) = (local, domain);

    public string Local { get; }

    public string Domain { get; }

    public override string ToString() => $"{Local}@{Domain}";

    /// <summary>The address in this text; null when it is none that can be written safely.</summary>
    public static EmailAddress? Parse(string? text)
    {
        var address = text?.Trim();
        if (address is null or { Length: > 254 } || !MailAddress.TryCreate(address, out var parsed) || parsed.Address != address)
        {
            return null;
        }

        var at = address.LastIndexOf('@');
        var local = address[..at];
        return Domained(address[(at + 1)..]) is { } domain && local.Length is > 0 and <= 64 && IsSafe(local) && IsSafe(domain) ? new EmailAddress(local, domain) : null;
    }

    private static bool IsSafe(string text) => text.Length > 0 && text.All(letter => letter is > ' ' and < '\u007f' && !Forbidden.Contains(letter, StringComparison.Ordinal));

    private static string? Domained(string domain)
    {
        try
        {
            return new IdnMapping().GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
