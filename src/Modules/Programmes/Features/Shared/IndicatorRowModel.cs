using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Course;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>A row of an indicator: its latest figure, its target and its judgement.</summary>
internal sealed class IndicatorRowModel(JudgedIndicator judged, AsOf asOf, JudgementTolerance tolerance, JudgementWords words, IEnumerable<JudgementTag> tags)
{
    public JudgedIndicator Judged => judged;

    /// <summary>What stands beside the judgement.</summary>
    public IEnumerable<JudgementTag> Tags => tags;

    public IndicatorDraft Definition => judged.Indicator.Definition;

    public AsOf AsOf => asOf;

    public string Name => Definition.ShortName ?? Definition.Name;

    public string Reason => judged.Indicator.ReasonAt(asOf.Date, tolerance, words);

    /// <summary>The latest figure at the reference date, known or in the state it is in; null when nothing was ever said.</summary>
    public MeasurementDraft? Latest
    {
        get
        {
            for (var index = judged.Indicator.Count - 1; index >= 0; index--)
            {
                var measurement = judged.Indicator.Measurement(index);
                if (measurement.SupersededOn is null && measurement.Period.End <= asOf.Date)
                {
                    return measurement;
                }
            }

            return null;
        }
    }

    public JudgementWords Words => words;

    public FigureText Figures => words.Figures;

    public string TargetText => TargetWords.Of(Definition, words.Figures);
}
