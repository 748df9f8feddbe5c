namespace OpKoers.Office.Documents;

/// <summary>What a document says of itself, and how it is set.</summary>
public sealed record TextDocumentOptions
{
    /// <summary>Title among its properties.</summary>
    public required string Title { get; init; }

    /// <summary>Text above every page.</summary>
    public required string Header { get; init; }

    /// <summary>Text under every page, before its number.</summary>
    public required string Footer { get; init; }

    /// <summary>A word large and pale behind the text of every page; null for none.</summary>
    public string? Watermark { get; init; }

    /// <summary>Whether it is set close, to fit one page.</summary>
    public bool Compact { get; init; }
}
