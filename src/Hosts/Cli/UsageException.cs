namespace OpKoers.Cli;

/// <summary>The command line is not understood; the message says why, to a person.</summary>
internal sealed class UsageException(string message) : Exception(message);
