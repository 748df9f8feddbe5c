namespace OpKoers.Reporting.Domain;

/// <summary>What was answered for an area.</summary>
internal readonly record struct AreaAnswer(AttentionArea Area, AreaRating Rating, bool HasReason);

/// <summary>How the effort stands as a whole, beside its areas.</summary>
internal enum StandAnswer
{
    /// <summary>It goes on.</summary>
    GoesOn = 0,

    /// <summary>It stands still because public order or another task came first.</summary>
    Suspended = 1,

    /// <summary>It is completed.</summary>
    Completed = 2,
}

/// <summary>What a report still lacks before it can be handed in; a draft may lack anything.</summary>
/// <param name="Area">The area that it is about; null when it is about the effort as a whole.</param>
/// <param name="Kind">What is missing.</param>
internal readonly record struct ReportGap(AttentionArea? Area, ReportGapKind Kind)
{
    /// <summary>The gaps, in the order of the form. Not reported is an answer, and only amber and red ask why.</summary>
    public static IReadOnlyList<ReportGap> Find(IEnumerable<AreaAnswer> areas, StandAnswer stand, bool hasStandReason)
    {
        var found = new List<ReportGap>();
        foreach (var answer in areas.OrderBy(answer => answer.Area))
        {
            if (answer.Rating == AreaRating.NotChosen)
            {
                found.Add(new ReportGap(answer.Area, ReportGapKind.NotChosen));
            }
            else if (answer.Rating is AreaRating.Amber or AreaRating.Red && !answer.HasReason)
            {
                found.Add(new ReportGap(answer.Area, ReportGapKind.WithoutReason));
            }
        }

        if (stand == StandAnswer.Suspended && !hasStandReason)
        {
            found.Add(new ReportGap(null, ReportGapKind.WithoutReason));
        }

        return found;
    }
}

/// <summary>What can be missing.</summary>
internal enum ReportGapKind
{
    /// <summary>Nothing was chosen.</summary>
    NotChosen,

    /// <summary>It is not said why.</summary>
    WithoutReason,
}
