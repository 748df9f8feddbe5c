using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Features.EnterMeasurements;

/// <summary>What looks odd in a new figure. We warn and never correct.</summary>
internal static class Doubts
{
    private const decimal Often = 2;

    public static CellNote? Of(Quantity value, IndicatorDraft definition, MeasurementDraft? before, FigureText words)
    {
        if (value.Value is not { } figure)
        {
            return null;
        }

        if (definition.Reading == Reading.Share && figure is (< 0 or > 100))
        {
            return new CellNote(NoteKind.Doubt, T.Of("Een aandeel ligt meestal van 0 tot en met 100\u00a0%."));
        }

        if (definition.Reading == Reading.Mark && figure is not (>= 1 and <= 10))
        {
            return new CellNote(NoteKind.Doubt, T.Of("Een rapportcijfer ligt meestal van 1 tot en met 10."));
        }

        return before?.Value.Value is { } earlier ? Beside(figure, earlier, before.Period, definition, words) : null;
    }

    private static CellNote? Beside(decimal figure, decimal earlier, Period period, IndicatorDraft definition, FigureText words)
    {
        var then = T.Of("in {0} ({1})", words.Period(period), IndicatorWords.Figure(definition, earlier, words));
        if (definition.Reading == Reading.Cumulative && figure < earlier)
        {
            return new CellNote(NoteKind.Doubt, T.Of("Dit is minder dan {0}, en de reeks telt op.", then));
        }

        if (definition.Reading is Reading.Ordinal or Reading.Rank or Reading.YesNo or Reading.Mark || earlier == 0 || Math.Sign(figure) != Math.Sign(earlier))
        {
            return null;
        }

        var (large, small) = Math.Abs(figure) >= Math.Abs(earlier) ? (figure, earlier) : (earlier, figure);
        var times = large / small;
        return times <= Often ? null
            : Math.Abs(figure) > Math.Abs(earlier)
                ? new CellNote(NoteKind.Doubt, T.Of("{0} is {1} keer zo veel als {2}. U kunt gewoon opslaan.", words.Number(figure), words.Number(times, 1), then))
                : new CellNote(NoteKind.Doubt, T.Of("{0} is {1} keer zo weinig als {2}. U kunt gewoon opslaan.", words.Number(figure), words.Number(times, 1), then));
    }
}
