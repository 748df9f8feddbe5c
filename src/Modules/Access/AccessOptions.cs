namespace OpKoers.Access;

/// <summary>What an installation says about access.</summary>
internal sealed class AccessOptions
{
    /// <summary>Whether this host shows a sample: only then does the documented password of the sample accounts work.</summary>
    public bool Demo { get; set; }

    /// <summary>Folder in which the keys are kept that protect cookies and second steps; null leaves it to the framework.</summary>
    public string? Keys { get; set; }
}
