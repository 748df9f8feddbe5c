namespace OpKoers.EndToEnd.Tests.Pages;

/// <summary>A page of the product, and who looks at it.</summary>
/// <param name="Name">Name of the test case.</param>
/// <param name="Address">Path and query.</param>
/// <param name="Account">The account of the sample (the part before the @); null when nobody has signed in.</param>
/// <param name="Status">The status that the answer must have.</param>
internal sealed record ProductPage(string Name, string Address, string? Account, int Status = 200);
