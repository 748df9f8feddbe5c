using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Moments;

/// <summary>Puts a moment in the calendar. Every programme takes part until somebody says otherwise.</summary>
internal sealed class AddModel(ReportingTools tools) : EditPage<ReportingMoment>(tools)
{
    /// <summary>Words that stand for pages beside those of moments.</summary>
    private static readonly HashSet<string> Reserved = ["nieuw", "actualiteit", "berichten"];

    protected override Permission? Needed => Permission.ManageMoments;

    protected override string Back => ReportingLinks.Moments;

    protected override string Title => "Moment toevoegen";

    protected override string Done => "Moment toegevoegd.";

    protected override IReadOnlyList<Crumb> Above => MomentCrumbs();

    protected override Task<ReportingMoment?> FindAsync() => Task.FromResult<ReportingMoment?>(new ReportingMoment
    {
        Id = Ids.New(Time),
        OrganisationId = Access.OrganisationId,
        Key = string.Empty,
        Name = string.Empty,
        Year = Today.Year,
        AsOf = Today,
    });

    protected override IReadOnlyList<FormField<ReportingMoment>> Describe(ReportingMoment target) => MomentFields.All();

    protected override async Task CheckAsync(ReportingMoment target, ObjectForm<ReportingMoment> form)
    {
        MomentFields.Check(target, form);
        if (form.Errors.Count == 0)
        {
            var taken = await Db.Moments.IgnoreQueryFilters().Where(row => row.OrganisationId == target.OrganisationId).Select(row => row.Key).ToListAsync(Cancellation);
            target.Key = Slug.Free(target.Name, key => Reserved.Contains(key) || taken.Contains(key));
        }
    }

    protected override async Task WithAsync(ReportingMoment target, bool isNew)
    {
        foreach (var programme in await Tools.Readers.ReadAsync(Access, Access.VisibleProgrammes, Today, Cancellation))
        {
            Db.Add(new MomentProgramme { Id = Ids.New(Time), OrganisationId = target.OrganisationId, MomentId = target.Id, ProgrammeId = programme.Id, LinkLabel = target.Name });
        }
    }

    protected override string After(ReportingMoment saved) => ReportingLinks.Moment(saved.Key);
}
