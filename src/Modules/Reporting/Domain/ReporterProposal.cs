namespace OpKoers.Reporting.Domain;

/// <summary>Who could report on an effort.</summary>
/// <param name="Id">The account.</param>
/// <param name="FunctionLabel">Its function.</param>
internal readonly record struct ReporterCandidate(Guid Id, string FunctionLabel);

/// <summary>Proposes who reports on an effort: the one account whose function is the lead that the contract names. Two that fit are none: nobody guesses.</summary>
internal static class ReporterProposal
{
    /// <param name="lead">The function that leads the effort; null when the contract names none.</param>
    /// <param name="candidates">The accounts that may report in the programme.</param>
    public static ReporterCandidate? For(string? lead, IEnumerable<ReporterCandidate> candidates)
    {
        if (string.IsNullOrWhiteSpace(lead))
        {
            return null;
        }

        var fitting = candidates.Where(candidate => string.Equals(candidate.FunctionLabel.Trim(), lead.Trim(), StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return fitting is [var one] ? one : null;
    }
}
