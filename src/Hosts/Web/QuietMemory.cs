using System.Runtime;

namespace OpKoers.Web;

/// <summary>
/// Gives memory back once it is quiet after work. The runtime keeps what a busy hour took for as long as nothing else happens; the machine is often shared
/// with a database that can use it.
/// </summary>
internal sealed class QuietMemory(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private int seen;
    private int tidied;

    /// <summary>Whether to tidy now: there was work since the last time, and none since the last look.</summary>
    /// <param name="collections">How often the runtime made room for new objects so far: it does so only when there is work.</param>
    internal bool IsDue(int collections)
    {
        var quiet = collections == seen;
        seen = collections;
        if (!quiet || collections == tidied)
        {
            return false;
        }

        // The tidying itself counts as one.
        tidied = seen = collections + 1;
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (IsDue(GC.CollectionCount(0)))
                {
                    GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }
}
