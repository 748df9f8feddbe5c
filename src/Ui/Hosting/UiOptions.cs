namespace OpKoers.Ui.Hosting;

/// <summary>The section "Ui" of the settings: what one municipality changes about the shell.</summary>
public sealed class UiOptions
{
    /// <summary>Name of a shipped theme ("esdam"), or the path of a style sheet with basis tokens; null for the neutral theme.</summary>
    public string? Theme { get; set; }

    /// <summary>Name beside the logo when nobody is signed in, such as "Gemeente Almelo".</summary>
    public string? Organisation { get; set; }

    /// <summary>The line above every page that says that this is an example; null for a real environment.</summary>
    public string? DemoLine { get; set; }

    /// <summary>Whom a user asks for help or access, in words: "de functioneel beheerder".</summary>
    public string Helpdesk { get => T.Of(field); set; } = T.Later("de functioneel beheerder");

    /// <summary>Whether the gallery of components is served outside development too.</summary>
    public bool Gallery { get; set; }
}
