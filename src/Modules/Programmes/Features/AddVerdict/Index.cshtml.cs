using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.AddVerdict;

/// <summary>Gives a verdict beside the computed judgement.</summary>
internal sealed class IndexModel(EditTools tools) : EditPage<Verdict>(tools)
{
    protected override Permission Needed => Permission.EditProgramme;

    protected override string Back => ProgrammeLinks.Programme(Slug);

    protected override string Title => T.Of("Eigen oordeel geven");

    protected override string Done => T.Of("Oordeel vastgelegd.");

    protected override Task<Verdict?> FindAsync() => Task.FromResult<Verdict?>(new Verdict { Id = Ids.New(Time), OrganisationId = Access.OrganisationId, ProgrammeId = Snapshot.Programme.Id, Date = AsOf.Date, By = Access.FunctionLabel, Reason = string.Empty });

    protected override IReadOnlyList<FormField<Verdict>> Describe(Verdict target) => Shared.Describe.Verdict();
}
