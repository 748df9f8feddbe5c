namespace OpKoers.Ui.Components;

/// <summary>
/// The vocabulary of judgement on screen, in the order in which marks stand in a strip. The colours and shapes are fixed; two pairs share
/// a shape and differ in the word alone, because a goal is reached where an effort is finished.
/// </summary>
public enum StatusMark
{
    /// <summary>"gehaald": filled disc with a tick.</summary>
    Achieved = 0,

    /// <summary>"afgerond": the same for an effort.</summary>
    Completed = 1,

    /// <summary>"op koers": ring with a dot.</summary>
    OnCourse = 2,

    /// <summary>"aandacht": triangle with an exclamation mark.</summary>
    AtRisk = 3,

    /// <summary>"niet op koers": square with a cross.</summary>
    OffCourse = 4,

    /// <summary>"geen aantoonbare verandering": pill with two waves.</summary>
    NoDemonstrableChange = 5,

    /// <summary>"niet te beoordelen": dashed ring with a question mark.</summary>
    NotAssessable = 6,

    /// <summary>"niet gerapporteerd": the same for an effort.</summary>
    NotReported = 7,

    /// <summary>"opgeschort": ring with two bars; efforts only.</summary>
    Suspended = 8,

    /// <summary>"nog in te vullen": dashed empty square; never counts as late.</summary>
    Placeholder = 9,
}

/// <summary>How often each mark occurs.</summary>
public sealed class StatusCounts
{
    /// <summary>The number of words in the vocabulary.</summary>
    internal const int Size = 10;

    private readonly int[] counts = new int[Size];

    /// <summary>How often one mark occurs.</summary>
    public int this[StatusMark mark] => counts[(int)mark];

    /// <summary>All marks together.</summary>
    public int Total { get; private set; }

    /// <summary>Counts a row of marks.</summary>
    public static StatusCounts Of(IEnumerable<StatusMark> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var counted = new StatusCounts();
        foreach (var mark in marks)
        {
            counted.Add(mark);
        }

        return counted;
    }

    /// <summary>Adds a mark, once or more.</summary>
    public StatusCounts Add(StatusMark mark, int times = 1)
    {
        counts[(int)mark] += times;
        Total += times;
        return this;
    }
}
