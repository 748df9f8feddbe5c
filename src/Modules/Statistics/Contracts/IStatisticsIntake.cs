using OpKoers.Kernel;

namespace OpKoers.Statistics.Contracts;

/// <summary>Takes deliveries of tables in, of any size, in a bounded amount of memory. All or nothing; readable at once.</summary>
public interface IStatisticsIntake
{
    /// <summary>
    /// Starts a delivery. Refused when the description contradicts itself, or when it lacks dimensions or measures that the table had
    /// (<c>shape-changed</c>), unless that is accepted.
    /// </summary>
    /// <param name="table">The description.</param>
    /// <param name="options">How it is to be taken in.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<Result<IStatisticsDelivery>> BeginAsync(StatisticsTableDraft table, StatisticsIntakeOptions options, CancellationToken cancellation = default);

    /// <summary>In what a description differs from what the table was made of; null when there is no such table yet.</summary>
    Task<StatisticsShapeChange?> ShapeAsync(StatisticsTableDraft table, CancellationToken cancellation = default);
}

/// <summary>How a delivery is taken in.</summary>
public sealed record StatisticsIntakeOptions
{
    /// <summary>Whether to say what would change and change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether a table may lose dimensions or measures that it had.</summary>
    public bool AcceptNewShape { get; init; }

    /// <summary>What somebody accepted of a new shape (<see cref="StatisticsShapeChange.Grave"/>), one under the other; anything beyond it is refused. Null for nothing.</summary>
    public string? AcceptedShape { get; init; }

    /// <summary>Folder for temporary files; null for that of the system.</summary>
    public string? Folder { get; init; }
}

/// <summary>A delivery under way. What is not committed leaves no trace.</summary>
public interface IStatisticsDelivery : IAsyncDisposable
{
    /// <summary>Adds cells, in any order. A cell may come twice when both say the same.</summary>
    void Add(ReadOnlySpan<Observation> cells);

    /// <summary>Writes everything in one transaction; gives what it amounts to.</summary>
    Task<Result<StatisticsIntakeResult>> CommitAsync(StatisticsProvenance provenance, CancellationToken cancellation = default);
}

/// <summary>What a delivery amounts to.</summary>
public sealed record StatisticsIntakeResult
{
    /// <summary>Code of the table.</summary>
    public required string Table { get; init; }

    /// <summary>Number of the delivery, from 1; the number of the one before when nothing differed.</summary>
    public required int Delivery { get; init; }

    /// <summary>Whether it was written. False after a dry run, and when nothing differed from the delivery before.</summary>
    public required bool Written { get; init; }

    /// <summary>Cells with a value.</summary>
    public required long Values { get; init; }

    /// <summary>Cells that the source withholds.</summary>
    public required long Suppressed { get; init; }

    /// <summary>Cells that the source has and cannot fill otherwise.</summary>
    public required long WithoutValue { get; init; }

    /// <summary>Codes that the table did not have before.</summary>
    public required int NewCodes { get; init; }

    /// <summary>Pieces of the table that differ from the delivery before; what is the same is stored once.</summary>
    public required int ChangedTiles { get; init; }

    /// <summary>Pieces of the table.</summary>
    public required int Tiles { get; init; }

    /// <summary>After a dry run: what would differ from the delivery before; null for a first delivery, when nothing would, and after a real one.</summary>
    public StatisticsDifference? WouldChange { get; init; }
}

/// <summary>Is told of a delivery as soon as it can be read, so that what rests on the table follows it. A module of a higher rank registers it.</summary>
public interface IStatisticsFollower
{
    /// <summary>
    /// Follows a delivery; outside its transaction, and again when it comes once more and says nothing new: what was broken off is taken up then.
    /// </summary>
    /// <param name="table">Code of the table.</param>
    /// <param name="delivery">Number of the delivery.</param>
    /// <param name="cancellation">Stops it.</param>
    Task FollowAsync(string table, int delivery, CancellationToken cancellation = default);
}
