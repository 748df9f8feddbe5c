using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Drawing.Charts;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Signals;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Signals;

/// <summary>
/// What asks for steering in a programme: what it takes to meet each target, where trends lead with their uncertainty, milestones that are late, and
/// budget beside time. No signal is a verdict, and none changes a judgement.
/// </summary>
internal sealed class IndexModel(ReportingTools tools) : ReportingPage(tools)
{
    // Enough to show the curve of the interval.
    private const int Pieces = 8;

    public AsOf AsOf { get; private set; } = null!;

    public ProgrammeSignals Signals { get; private set; } = null!;

    /// <summary>The target whose chart is shown; null when there is nothing to draw.</summary>
    public TargetSignal? Chosen { get; private set; }

    public IndicatorDrawing? Drawing { get; private set; }

    public IReadOnlyList<MilestoneSignal> Late => [.. Signals.Milestones.Where(signal => signal.Timing.IsLate)];

    public async Task<IActionResult> OnGetAsync(string? toon)
    {
        AsOf = AsOf.Of(Request, Tools.Time);
        if (await ReadProgrammeAsync(AsOf.Date) is not { } programme)
        {
            return NotFound();
        }

        var milestones = await Db.Milestones.AsNoTracking().Where(row => row.ProgrammeId == Programme.Id).ToListAsync(Cancellation);
        Signals = ProgrammeSignals.Of(programme, milestones, await ReportsAsync(), AsOf.Date);
        Chosen = Signals.Targets.FirstOrDefault(signal => signal.Indicator.Definition.Key == toon) ?? Signals.Targets.FirstOrDefault(signal => signal.Forecast.Prediction is not null);
        Drawing = Chosen is null ? null : IndicatorForecast.Draw(Chosen.Indicator, AsOf.Date, ReportingReaders.ToleranceOf(Access), JudgementWords.Dutch, ForecastOf(Chosen));
        Head(new PageHead
        {
            Title = "Signalen om te sturen",
            Eyebrow = "Programma " + Programme.Name,
            Here = "Signalen",
            Crumbs = ProgrammeCrumbs(),
            AsOf = AsOf,
            Lead = "Rekenwerk naast het oordeel: wat is nodig vanaf hier, waar komt het uit als het zo doorgaat, en wat is te laat. Een signaal is geen oordeel en verandert er geen.",
        });
        return Page();
    }

    public string At(string href) => AsOf.On(href);

    public string ChartHref(TargetSignal signal) => At(ReportingLinks.Signals(Programme.Slug) + "?toon=" + signal.Indicator.Definition.Key) + "#grafiek";

    public static IHtmlContent Svg(string drawing) => new HtmlString(drawing);

    private async Task<List<UseReport>> ReportsAsync() =>
        [.. (await (from report in Db.ProgressReports.AsNoTracking()
                    join moment in Db.Moments on report.MomentId equals moment.Id
                    where report.ProgrammeId == Programme.Id && report.State == ReportState.Accepted && moment.AsOf <= AsOf.Date
                    select new { report.EffortId, moment.AsOf, report.MoneyUsed, report.MoneyForecast, report.HoursUsed, report.HoursForecast })
            .ToListAsync(Cancellation)).Select(row => new UseReport(row.EffortId, row.AsOf, row.MoneyUsed, row.MoneyForecast, row.HoursUsed, row.HoursForecast))];

    private static IndicatorForecast? ForecastOf(TargetSignal signal)
    {
        if (signal.Forecast is not { Line: { } line, At: { } at })
        {
            return null;
        }

        var (from, until) = (line.Until, Forecast.Moment(at));
        var points = Enumerable.Range(0, Pieces + 1).Select(piece => Point(signal, from + ((until - from) * piece / Pieces)));
        return new IndicatorForecast([.. points], FigureText.Dutch.Period(at));
    }

    private static ChartForecastPoint Point(TargetSignal signal, double moment)
    {
        var said = signal.Forecast.On(moment)!.Value;
        return new ChartForecastPoint(moment, (decimal)said.Value, (decimal)said.Low, (decimal)said.High);
    }
}
