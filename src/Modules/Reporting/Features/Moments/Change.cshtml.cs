using OpKoers.Access.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Moments;

/// <summary>Changes a moment of the calendar; its address stays.</summary>
internal sealed class ChangeModel(ReportingTools tools) : EditPage<ReportingMoment>(tools)
{
    protected override Permission? Needed => Permission.ManageMoments;

    protected override string Back => ReportingLinks.Moment(Moment.Key);

    protected override string Title => "Moment wijzigen";

    protected override string Done => "Moment gewijzigd.";

    protected override IReadOnlyList<Crumb> Above => MomentCrumbs(new Crumb(Moment.Name, Back));

    protected override Task<ReportingMoment?> FindAsync() => Task.FromResult(MomentOrNone);

    protected override Refusal? WhyNot(ReportingMoment target) => MomentLife.WhyNotChange(target.State);

    protected override IReadOnlyList<FormField<ReportingMoment>> Describe(ReportingMoment target) => MomentFields.All();

    protected override Task CheckAsync(ReportingMoment target, ObjectForm<ReportingMoment> form)
    {
        MomentFields.Check(target, form);
        return Task.CompletedTask;
    }
}
