namespace OpKoers.Reporting.Outputs.Printing;

/// <summary>Puts a policy into a page before it is printed: it runs nothing and fetches nothing, whatever stands in it. A policy that the page has itself only adds to it.</summary>
internal static class PrintGuard
{
    private const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; form-action 'none'; base-uri 'none'\">";
    private const string Head = "<head>";

    /// <summary>The page with the policy as the first thing in its head.</summary>
    /// <exception cref="ArgumentException">The page has no head to put it in.</exception>
    public static string Guarded(string page)
    {
        var at = page.IndexOf(Head, StringComparison.Ordinal);
        return at < 0 ? throw new ArgumentException("A page without a head is not printed.", nameof(page)) : page.Insert(at + Head.Length, Policy);
    }
}
