using FsCheck;
using FsCheck.Fluent;
using OpKoers.Drawing.Fonts;
using OpKoers.Drawing.Text;

namespace OpKoers.Drawing.Tests.Text;

public class TextWrapTests
{
    private static readonly FontMetrics Font = FontMetrics.Regular;

    [Fact]
    public void Wrap_WhenTextFits_IsOneLine()
    {
        var wrapped = TextWrap.Wrap("Streettriage", Font, 13, 200);

        Assert.Equal(["Streettriage"], wrapped.Lines);
        Assert.False(wrapped.Cut);
    }

    [Fact]
    public void Wrap_WhenTextIsLong_BreaksBetweenWords()
    {
        var wrapped = TextWrap.Wrap("Minder verwarde personen in een politiecel zonder strafbaar feit", Font, 13, 200);

        Assert.Equal("Minder verwarde personen in een politiecel zonder strafbaar feit", string.Join(' ', wrapped.Lines));
        Assert.True(wrapped.Lines.Count > 1);
    }

    [Fact]
    public void Wrap_WhenMoreLinesThanAllowed_EndsInAnEllipsisAndSaysSo()
    {
        var wrapped = TextWrap.Wrap("Minder verwarde personen in een politiecel zonder strafbaar feit", Font, 13, 90, 2);

        Assert.Equal(2, wrapped.Lines.Count);
        Assert.True(wrapped.Cut);
        Assert.EndsWith("…", wrapped.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Wrap_WhenWordHasAHyphenOrSlash_MayBreakAfterIt()
    {
        Assert.Equal(["Zorg- en", "veiligheids-", "programma/", "uitvoering"], TextWrap.Wrap("Zorg- en veiligheids-programma/uitvoering", Font, 13, 70).Lines);
    }

    [Fact]
    public void Wrap_WhenYearsAreJoinedByAHyphen_KeepsThemTogether()
    {
        var wrapped = TextWrap.Wrap("Programma 2019-2022", Font, 13, 95);

        Assert.Equal(["Programma", "2019-2022"], wrapped.Lines);
    }

    [Fact]
    public void Wrap_WhenSpaceIsUnbreakable_KeepsBothSidesTogether()
    {
        var wrapped = TextWrap.Wrap("gestegen met 5\u00A0%", Font, 13, 85);

        Assert.Equal(["gestegen met", "5\u00A0%"], wrapped.Lines);
    }

    [Fact]
    public void Wrap_WhenAWordFitsNoLine_BreaksItWithAHyphenBetweenSyllables()
    {
        var wrapped = TextWrap.Wrap("woonoverlastmeldingen", Font, 13, 90);

        Assert.True(wrapped.Lines.Count > 1);
        Assert.All(wrapped.Lines.SkipLast(1), line => Assert.EndsWith("-", line, StringComparison.Ordinal));
        Assert.Equal("woonoverlastmeldingen", string.Concat(wrapped.Lines.Select(line => line.TrimEnd('-'))));
        Assert.Equal("woonoverlast-", wrapped.Lines[0]);
    }

    [Fact]
    public void Wrap_WhenASoftHyphenIsGiven_BreaksThereAndShowsItOnlyThere()
    {
        Assert.Equal(["veiligheids-", "monitor"], TextWrap.Wrap("veiligheids\u00ADmonitor", Font, 13, 80).Lines);
        Assert.Equal(["veiligheidsmonitor"], TextWrap.Wrap("veiligheids\u00ADmonitor", Font, 13, 300).Lines);
    }

    [Fact]
    public void Wrap_WhenTextIsEmpty_IsOneEmptyLine() => Assert.Equal([""], TextWrap.Wrap("", Font, 13, 10).Lines);

    [Fact]
    public void Wrap_WhenGivenAnyText_FitsTheWidthAndLosesNoLetter()
    {
        var widths = Gen.Choose(20, 400).ToArbitrary();

        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), widths, static (text, width) =>
        {
            var wrapped = TextWrap.Wrap(text ?? "", Font, 13, width);
            return wrapped.Lines.All(line => line.Length <= 2 || Font.Measure(line, 13) <= width || IsOneCharacter(line))
                && Letters(string.Concat(wrapped.Lines)) == Letters(text ?? "");
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Wrap_WhenLinesAreLimited_NeverGivesMore() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), Gen.Choose(1, 4).ToArbitrary(), static (text, lines) =>
        {
            var wrapped = TextWrap.Wrap(text.Get, Font, 13, 60, lines);
            return wrapped.Lines.Count <= lines && wrapped.Cut == wrapped.Lines[^1].EndsWith('…') | text.Get.EndsWith('…');
        }).QuickCheckThrowOnFailure();

    // A letter with a pile of marks on it cannot be divided and may be wider than the line.
    private static bool IsOneCharacter(string line) =>
        new System.Globalization.StringInfo(line.TrimEnd('-')).LengthInTextElements <= 1;

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
