using Microsoft.EntityFrameworkCore;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Midterm;

/// <summary>Whether an address names a midterm review: a moment of that kind, in which the programme takes part.</summary>
internal static class MidtermAddress
{
    public static async Task<bool> NamesOneAsync(ReportingPage page, Storage.ReportingDb db, CancellationToken cancellation) =>
        page.Moment.MomentKind == MomentKind.MidtermReview
        && await db.MomentProgrammes.AnyAsync(row => row.MomentId == page.Moment.Id && row.ProgrammeId == page.Programme.Id, cancellation);

    public static Crumb Crumb(ReportingPage page) => new(page.Moment.Name, ReportingLinks.Midterm(page.Programme.Slug, page.Moment.Key));
}
