using OpKoers.Reporting.Outputs.Building;

namespace OpKoers.Reporting.Tests.Outputs;

public sealed class ShortenedTests
{
    [Theory]
    [InlineData("kort", 10, "kort")]
    [InlineData("  twee\n\nregels ", 20, "twee regels")]
    [InlineData("een zin die te lang is, echt", 17, "een zin die te …")]
    [InlineData("eenwoordzondereinde", 10, "eenwo …")]
    [InlineData("iiiiiiiiiiiiiiiiiiii", 10, "iiiiiiiiiiii …")]
    public void Text_ToAWidth_IsCutBetweenWords(string text, int most, string cut) => Assert.Equal(cut, Shortened.To(text, most));

    [Fact]
    public void Text_WithSignsOfMoreThanOneCharacter_KeepsThemWhole() =>
        Assert.Equal("👩‍👩‍👧👩‍👩‍👧 …", Shortened.To("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 20));
}
