namespace OpKoers.Architecture.Tests;

/// <summary>Asserts a house rule, and names every place that breaks it.</summary>
internal static class House
{
    public static void Holds(IEnumerable<string> violations)
    {
        var found = violations.Distinct().ToList();
        Assert.True(found.Count == 0, $"{found.Count} found:\n" + string.Join('\n', found.Take(100)));
    }
}
