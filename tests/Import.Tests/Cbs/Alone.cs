namespace OpKoers.Import.Tests.Cbs;

/// <summary>Tests that measure the process itself: they run one by one, after everything else.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
