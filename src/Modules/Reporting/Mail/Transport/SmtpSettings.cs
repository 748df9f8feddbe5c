namespace OpKoers.Reporting.Mail.Transport;

/// <summary>How the line to the server is kept secret.</summary>
internal enum SmtpSecurity
{
    /// <summary>The line becomes secret after the greeting (STARTTLS); a server that cannot do so gets nothing.</summary>
    StartTls = 0,

    /// <summary>The line is secret from the first byte, as on port 465.</summary>
    Tls = 1,

    /// <summary>Nothing is secret: only for a server on the same machine or in a closed network.</summary>
    None = 2,
}

/// <summary>The section OpKoers:Mail:Smtp.</summary>
internal sealed class SmtpSettings
{
    public string Host { get; set; } = string.Empty;

    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; }

    /// <summary>Account at the server; null when it asks for none.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>File with the certificate (PEM) of the authority that vouches for the server; null for those that the machine trusts.</summary>
    public string? Authority { get; set; }

    /// <summary>Most seconds for one step of the conversation.</summary>
    public int TimeoutSeconds { get; set; } = 30;
}
