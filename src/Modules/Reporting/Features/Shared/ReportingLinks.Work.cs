namespace OpKoers.Reporting.Features;

/// <summary>Addresses of one's own work, of messages and of what is kept up to date.</summary>
internal static partial class ReportingLinks
{
    public const string MyWork = "/mijn-werk";

    public const string Messages = "/planning-en-control/berichten";

    public const string Health = "/planning-en-control/actualiteit";

    /// <summary>Where one says that one wants no e-mail.</summary>
    public const string Account = "/account";
}
