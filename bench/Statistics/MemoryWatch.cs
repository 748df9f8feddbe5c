namespace OpKoers.Bench.Statistics;

/// <summary>Looks, twenty times a second, how much memory the process has, and keeps the most.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly Timer timer;
    private long most;

    public MemoryWatch()
    {
        // What earlier runs left behind is given back first.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        timer = new Timer(_ => most = Math.Max(most, Environment.WorkingSet), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
    }

    /// <summary>In bytes.</summary>
    public long Most => Math.Max(most, Environment.WorkingSet);

    public void Dispose() => timer.Dispose();
}
