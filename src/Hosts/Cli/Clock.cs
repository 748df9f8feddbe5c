namespace OpKoers.Cli;

/// <summary>The day it is where the command runs.</summary>
internal static class Clock
{
    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetLocalNow().DateTime);
}
