using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Editions;

/// <summary>The figures of a municipality as they stand now, for comparing them with what an edition shows.</summary>
internal sealed class PresentFigures(IProgrammeReading readings, TimeProvider time)
{
    public async Task<IReadOnlyList<PresentIndicator>> OfAsync(Guid organisation, CancellationToken cancellation)
    {
        // What an edition shows everybody may read; that a figure of it was revised is no secret, whoever looks.
        var programmes = await readings.ReadAsync(organisation, null, AsOf.Today(time), JudgementTolerance.Default, cancellation);
        return [.. programmes.SelectMany(programme => programme.Indicators).DistinctBy(view => view.Indicator.Id).Select(view => PresentIndicator.Of(view.Indicator))];
    }
}
