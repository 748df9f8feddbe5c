using OpKoers.Kernel;

namespace OpKoers.Kernel.Tests;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Café in 't Centrum", "cafe-in-t-centrum")]
    [InlineData("  32 initiatieven! ", "32-initiatieven")]
    [InlineData("???", "x")]
    [InlineData(null, "x")]
    public void From_AName_MakesAKey(string? name, string key)
    {
        Assert.Equal(key, Slug.From(name));
        Assert.True(Slug.IsValid(key));
    }

    [Theory]
    [InlineData("a--b")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("A")]
    [InlineData("")]
    [InlineData("a b")]
    public void IsValid_WhatIsNoKey_IsRefused(string text) => Assert.False(Slug.IsValid(text));

    [Fact]
    public void Free_WhenTaken_CountsOnAndStaysAKey()
    {
        var taken = new HashSet<string> { "doel", "doel-2" };

        Assert.Equal("doel-3", Slug.Free("Doel", taken.Contains));
        Assert.True(Slug.IsValid(Slug.Free(new string('a', 200), key => key.Length == 80)));
    }
}
