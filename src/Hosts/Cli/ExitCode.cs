namespace OpKoers.Cli;

/// <summary>How a command ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something is broken, or was asked in a way that is not understood.</summary>
    public const int Fault = 1;

    /// <summary>What was given cannot be taken in; nothing was written.</summary>
    public const int Refused = 2;
}
