using System.Runtime;

namespace OpKoers.Web;

/// <summary>
/// Gives memory back: all of it once it is quiet after work, and in the middle of work what is no longer used, once that is a good part. The runtime by itself
/// keeps what a busy hour took; the machine is often shared with a database that can use it.
/// </summary>
internal sealed class QuietMemory(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    // Looking for what is no longer used stops all work for some 50 ms, so it must be worth it.
    private const long WorthIt = 8_000_000;

    private int seen;
    private int tidied;
    private long used = long.MaxValue;

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

    /// <summary>Whether so much was added since the last look for what is no longer used, that it is worth looking again.</summary>
    /// <param name="size">Bytes on the heap.</param>
    internal bool IsGrown(long size)
    {
        // The first time tells where it starts from.
        used = Math.Min(used, size);
        return size - used > Math.Max(WorthIt, used / 8);
    }

    /// <summary>What is used, right after looking.</summary>
    internal void Looked(long size) => used = size;

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
                    Looked(GC.GetTotalMemory(forceFullCollection: false));
                }
                else if (IsGrown(GC.GetGCMemoryInfo().HeapSizeBytes))
                {
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
                    Looked(GC.GetTotalMemory(forceFullCollection: false));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }
}
