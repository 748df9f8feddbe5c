namespace OpKoers.Cli;

/// <summary>What a command writes to, and where it stands. Answers go to <see cref="Out"/>; what is said about them goes to <see cref="Error"/>.</summary>
internal sealed record Terminal(TextWriter Out, TextWriter Error, string Folder);
