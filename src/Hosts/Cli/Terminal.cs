namespace OpKoers.Cli;

/// <summary>What a command writes to, and where it stands. Answers go to <see cref="Out"/>; what is said about them goes to <see cref="Error"/>.</summary>
/// <param name="Out">Answers.</param>
/// <param name="Error">What is said about them.</param>
/// <param name="Folder">The folder from which files are named.</param>
/// <param name="Database">The database that the environment names; null when it names none.</param>
/// <param name="SiteSettings">The file with what is said of the public site that the environment names; null when it names none.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, string Folder, string? Database = null, string? SiteSettings = null);
