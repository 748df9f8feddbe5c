using OpKoers.Editions.Contracts;

namespace OpKoers.Cli.Hosting;

/// <summary>What a municipality says of its public site, for a command.</summary>
internal static class Sites
{
    public const string Variable = "OPKOERS_SITE";

    /// <summary>By option, else by environment, else those of the sample when the command works on the demo database, else none.</summary>
    public static SiteSettings Settings(Arguments arguments, Terminal terminal)
    {
        var file = arguments.Option("--settings") ?? terminal.SiteSettings;
        if (string.IsNullOrEmpty(file))
        {
            return Databases.IsDemo(arguments, terminal, out var sample) && Path.Combine(sample, "publieke-site", "site.json") is var own && File.Exists(own) ? SiteSettings.Read(own) : new SiteSettings();
        }

        try
        {
            return SiteSettings.Read(Path.GetFullPath(file, terminal.Folder));
        }
        catch (InvalidDataException wrong)
        {
            throw new UsageException($"De instellingen van de site kloppen niet: {wrong.Message}");
        }
    }
}
