namespace OpKoers.EndToEnd.Tests.Pages;

/// <summary>A page of the product, and who looks at it.</summary>
/// <param name="Name">Name of the test case.</param>
/// <param name="Address">Path and query.</param>
/// <param name="Account">The account of the sample (the part before the @); null when nobody has signed in.</param>
/// <param name="Status">The status that the answer must have.</param>
/// <param name="Link">The page is behind the first link at that address that fits this; null when it is at the address itself.</param>
internal sealed record ProductPage(string Name, string Address, string? Account, int Status = 200, string? Link = null);
