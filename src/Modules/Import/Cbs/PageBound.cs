namespace OpKoers.Import.Cbs;

/// <summary>Ends a chain of pages that leads nowhere: a source whose links go round, or that goes on without saying anything, would keep us for ever.</summary>
internal sealed class PageBound
{
    // A service may give a page without rows now and then; so many in a row say nothing any more.
    private const int MostEmpty = 20;

    private readonly HashSet<string> links = new(StringComparer.Ordinal);
    private int empty;

    /// <summary>Notes a page.</summary>
    /// <param name="reply">The page.</param>
    /// <param name="next">What it says of the next one; null for nothing.</param>
    /// <param name="isEmpty">Whether it had no rows.</param>
    /// <exception cref="SourceException">There would be no end to it.</exception>
    public void Passed(Reply reply, string? next, bool isEmpty)
    {
        empty = isEmpty ? empty + 1 : 0;
        if (next is not null && (!links.Add(next) || empty > MostEmpty))
        {
            throw new SourceException("pages-endless", $"Na bladzijde {reply.Page} van {reply.Resource} verwijst de bron steeds verder zonder dat er een einde aan komt.");
        }
    }
}
