namespace OpKoers.Import.Cbs;

/// <summary>A raw reply: one page of one resource. It is read from where it stands, never kept in memory as a whole.</summary>
/// <param name="Resource">The resource: "TypedDataSet".</param>
/// <param name="Page">Its page, from 1.</param>
/// <param name="Next">Where the next page is; null for the last.</param>
/// <param name="Open">Opens its bytes.</param>
internal sealed record Reply(string Resource, int Page, string? Next, Func<Stream> Open);

/// <summary>Where replies come from: the service itself, a folder with recorded ones, or a zip.</summary>
internal interface IReplies
{
    /// <summary>Where they come from, for people.</summary>
    string Origin { get; }

    /// <summary>How many were fetched, and how many were there already.</summary>
    (int Fetched, int Resumed) Counts { get; }

    /// <summary>The first page of a resource; null when there is no such resource.</summary>
    /// <exception cref="SourceException">It cannot be had.</exception>
    Task<Reply?> FirstAsync(string resource, CancellationToken cancellation);

    /// <summary>The page after one; null after the last.</summary>
    /// <exception cref="SourceException">It cannot be had.</exception>
    Task<Reply?> NextAsync(Reply reply, CancellationToken cancellation);
}

/// <summary>A source that cannot be read, or says something that cannot be. Stays within the connectors, which make an answer of it.</summary>
/// <param name="code">Code of the rule.</param>
/// <param name="message">What is the matter and what to do, in Dutch.</param>
internal sealed class SourceException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
