using OpKoers.Access.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Moments;

/// <summary>Takes a moment out of the calendar, as long as nobody has reported for it.</summary>
internal sealed class RemoveModel(ReportingTools tools) : RemovePage<ReportingMoment>(tools)
{
    protected override Permission? Needed => Permission.ManageMoments;

    protected override string Keep => ReportingLinks.Moment(Moment.Key);

    protected override string After => ReportingLinks.Moments;

    protected override string Noun => "het moment";

    protected override IReadOnlyList<Crumb> Above => MomentCrumbs(new Crumb(Moment.Name, Keep));

    protected override Task<ReportingMoment?> FindAsync() => Task.FromResult(MomentOrNone);

    protected override async Task<Refusal?> WhyNotAsync(ReportingMoment target) => MomentLife.WhyNotRemove(target.State, await Db.PartsAsync(target.Id, Cancellation));
}
