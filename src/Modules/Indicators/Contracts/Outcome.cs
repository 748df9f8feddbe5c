namespace OpKoers.Indicators.Contracts;

/// <summary>Whether an indicator is on course, from worst to best, with apart from these what cannot be said.</summary>
public enum Outcome
{
    /// <summary>It cannot be said ("niet te beoordelen"); never counted as bad.</summary>
    NotAssessable = 0,

    /// <summary>The change is zero, or smaller than its margin ("geen aantoonbare verandering").</summary>
    NoDemonstrableChange = 1,

    /// <summary>Further behind than the tolerance allows ("niet op koers").</summary>
    OffCourse = 2,

    /// <summary>Behind, within the tolerance ("aandacht").</summary>
    AtRisk = 3,

    /// <summary>At least where it has to be by now ("op koers").</summary>
    OnCourse = 4,

    /// <summary>The target is met ("gehaald").</summary>
    Achieved = 5,
}
