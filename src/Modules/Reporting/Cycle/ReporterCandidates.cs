using OpKoers.Access.Contracts;
using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Cycle;

/// <summary>The accounts that may report in a programme today.</summary>
internal sealed class ReporterCandidates(IAccountContacts accounts)
{
    /// <summary>By function.</summary>
    public async Task<IReadOnlyList<ReporterCandidate>> ReadAsync(Guid organisation, Guid programme, CancellationToken cancellation) =>
    [
        .. (await accounts.ListAsync(organisation, cancellation)).Values
            .Where(account => account.Can(Permission.ReportProgress, programme))
            .OrderBy(account => account.FunctionLabel, StringComparer.CurrentCulture)
            .Select(account => new ReporterCandidate(account.Id, account.FunctionLabel)),
    ];
}
