namespace OpKoers.Bench.Statistics;

/// <summary>
/// Seconds that this process has worked since a moment, over all its cores: what one core alone would have taken, whatever else the machine is doing. The work
/// of a database server is not in it.
/// </summary>
internal readonly struct ProcessorTime
{
    private readonly TimeSpan start;

    private ProcessorTime(TimeSpan start) => this.start = start;

    public double Seconds => (Environment.CpuUsage.TotalTime - start).TotalSeconds;

    public static ProcessorTime Start() => new(Environment.CpuUsage.TotalTime);
}
