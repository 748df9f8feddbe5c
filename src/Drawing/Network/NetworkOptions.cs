namespace OpKoers.Drawing.Network;

/// <summary>How a network is to be drawn.</summary>
public sealed record NetworkOptions
{
    /// <summary>What the reader chose: key of a goal, an effort or the vision. Null or an unknown key: nothing is chosen.</summary>
    public string? SelectedKey { get; init; }

    /// <summary>Width to fill, in px. A network of many levels may come out wider, so that its words stay readable.</summary>
    public double Width { get; init; } = 852;

    /// <summary>Whether it leaves the page, to paper or a file: then it explains its own marks.</summary>
    public bool ForPrint { get; init; }

    /// <summary>Whether goals may change places among their brothers and sisters to avoid crossing lines. Otherwise they keep the order of the document, which readers know.</summary>
    public bool ReorderGoals { get; init; }
}
