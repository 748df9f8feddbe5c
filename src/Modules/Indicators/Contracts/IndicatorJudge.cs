using OpKoers.Indicators.Judgement;

namespace OpKoers.Indicators.Contracts;

/// <summary>Says whether an indicator is on course: a pure function that never throws on a case and allocates nothing.</summary>
public static class IndicatorJudge
{
    /// <summary>Judges one case.</summary>
    public static IndicatorJudgement Judge(IndicatorCase indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Judging.Judge(indicator);
    }
}
