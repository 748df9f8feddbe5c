using OpKoers.Reporting.Mail.Format;
using OpKoers.Reporting.Mail.Transport;

namespace OpKoers.Reporting.Mail;

/// <summary>Which way messages leave the house.</summary>
internal enum MailWay
{
    /// <summary>They do not; people find their work on its page.</summary>
    None = 0,

    /// <summary>As files in a folder.</summary>
    Folder = 1,

    /// <summary>Through a mail server.</summary>
    Smtp = 2,
}

/// <summary>The section OpKoers:Mail of the settings.</summary>
internal sealed class MailOptions
{
    public const string Section = "OpKoers:Mail";

    public MailWay Transport { get; set; }

    /// <summary>Address of the sender.</summary>
    public string From { get; set; } = string.Empty;

    public string FromName { get; set; } = "OpKoers";

    /// <summary>Where this application is found, for links: https://opkoers.almelo.nl.</summary>
    public string Site { get; set; } = string.Empty;

    /// <summary>Folder for messages as files.</summary>
    public string Folder { get; set; } = string.Empty;

    public SmtpSettings Smtp { get; set; } = new();

    /// <summary>The sender's address; <see cref="Check"/> has seen that it is one.</summary>
    public EmailAddress Sender => EmailAddress.Parse(From) ?? throw new InvalidOperationException($"The setting {Section}:From is no address.");

    /// <summary>Refuses settings with which no message could ever go out, at start and not at the first message.</summary>
    public MailOptions Check()
    {
        var wrong = Transport == MailWay.None ? null
            : EmailAddress.Parse(From) is null ? "From is no e-mail address"
            : !Uri.TryCreate(Site, UriKind.Absolute, out var site) || site.Scheme is not ("http" or "https") ? "Site is no address as https://opkoers.example"
            : Transport == MailWay.Folder && Folder.Length == 0 ? "Folder is missing"
            : Transport == MailWay.Smtp && Smtp.Host.Length == 0 ? "Smtp:Host is missing"
            : Transport == MailWay.Smtp && Smtp.Port is < 1 or > 65535 ? "Smtp:Port is no port"
            : Transport == MailWay.Smtp && Smtp.TimeoutSeconds is < 1 or > 60 ? "Smtp:TimeoutSeconds is not between 1 and 60"
            : Transport == MailWay.Smtp && Smtp is { User.Length: > 0, Security: SmtpSecurity.None } ? "Smtp:User asks for Smtp:Security StartTls or Tls, since a password goes over a secret line only"
            : null;
        return wrong is null ? this : throw new InvalidOperationException($"{Section}: {wrong}.");
    }

    /// <summary>An address within the application, as a message says it.</summary>
    public string Link(string path) => Site.TrimEnd('/') + path;
}
