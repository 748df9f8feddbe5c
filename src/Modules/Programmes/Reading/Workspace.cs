using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Course;

namespace OpKoers.Programmes.Reading;

/// <summary>All programmes of the municipality that this user may see, judged at one date.</summary>
internal sealed class Workspace
{
    private readonly Dictionary<string, ProgrammeCourse> byKey;
    private readonly Dictionary<Guid, ProgrammeCourse> byId;

    public Workspace(IReadOnlyList<ProgrammeCourse> programmes, IReadOnlyDictionary<Guid, IndicatorSet> sets, DateOnly asOf, JudgementTolerance tolerance)
    {
        Programmes = programmes;
        Sets = sets;
        AsOf = asOf;
        Tolerance = tolerance;
        byKey = programmes.ToDictionary(course => course.Snapshot.Programme.Key, StringComparer.Ordinal);
        byId = programmes.ToDictionary(course => course.Snapshot.Programme.Id);
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<ProgrammeCourse> Programmes { get; }

    public IReadOnlyDictionary<Guid, IndicatorSet> Sets { get; }

    public DateOnly AsOf { get; }

    public JudgementTolerance Tolerance { get; }

    /// <summary>The programme with this slug; null when it is not there or not for this user.</summary>
    public ProgrammeCourse? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The programme; null when it is not there or not for this user.</summary>
    public ProgrammeCourse? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>An effort with its home, wherever it is at home; null when that programme is not for this user.</summary>
    public (ProgrammeCourse Home, JudgedEffort Effort)? Effort(Guid programme, Guid effort) =>
        Find(programme) is { } home && home.Effort(effort) is { } judged ? (home, judged) : null;
}
