using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Midterm;

/// <summary>Changes the head of a midterm review: the publication it is a part of, and its place in it.</summary>
internal sealed class ChangeModel(ReportingTools tools) : EditPage<MidtermReview>(tools)
{
    protected override Permission? Needed => Permission.EditContributions;

    protected override string Back => ReportingLinks.Midterm(Programme.Slug, Moment.Key);

    protected override string Title => "Kop van de midterm review";

    protected override string Done => "Kop gewijzigd.";

    protected override string? Eyebrow => $"Programma {Programme.Name} · {Moment.Name}";

    protected override IReadOnlyList<Crumb> Above => ProgrammeCrumbs(MidtermAddress.Crumb(this));

    protected override Task<bool> FindRestAsync() => MidtermAddress.NamesOneAsync(this, Db, Cancellation);

    protected override Task<MidtermReview?> FindAsync() => Db.Midterms.SingleOrDefaultAsync(row => row.MomentId == Moment.Id && row.ProgrammeId == Programme.Id, Cancellation);

    protected override Refusal? WhyNot(MidtermReview target) => MomentLife.WhyNotChange(Moment.State);

    protected override IReadOnlyList<FormField<MidtermReview>> Describe(MidtermReview target) =>
    [
        Fields.Text<MidtermReview>("publicatie", "Onderdeel van de publicatie", row => row.Publication, (row, text) => row.Publication = text, hint: "Zoals “Midterm Review Programma’s”. Leeg als de review alleen staat.") with { MaxLength = 200 },
        Fields.Text<MidtermReview>("kop", "Nummer en naam daarin", row => row.Heading, (row, text) => row.Heading = text, hint: $"Zoals “4.4 Programma {Programme.Name}”. Leeg: Programma {Programme.Name}.") with { MaxLength = 200 },
    ];
}
