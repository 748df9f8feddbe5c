namespace OpKoers.Reporting.Domain;

/// <summary>How long to wait before a message is tried again: first a moment, then ever longer, two days in all.</summary>
internal static class BackOff
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6),
        TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>The wait after so many attempts, from 1; null when it has been tried enough.</summary>
    public static TimeSpan? After(int attempts) => attempts >= 1 && attempts <= Waits.Length ? Waits[attempts - 1] : null;
}
